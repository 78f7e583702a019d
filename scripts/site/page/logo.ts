/** The mark of a document: its `info.x-logo`, as a part of the page, and its colour. */
import path from 'node:path';
import { isObject, readText, type Document } from '../../../src/openapi/document.js';
import { isUrl } from '../../lib/paths.js';
import type { PointedProblem } from '../../lib/problem.js';
import { AccessError, readReferredImage, type Access } from '../../read/access.js';
import { isHarmlessUrl, isImageUrl } from '../safe/safe-html.js';
import { chooseBar, type Bar } from './bar.js';
import { escapeHtml } from './finish-page.js';

/** The mark of a reference. */
export interface Brand {
  readonly bar: Bar;
  /** The data URL of the mark, if there is one. */
  readonly logo: string | undefined;
  /** The text of the mark, for those who do not see it. */
  readonly altText: string;
  /** Where the mark leads. */
  readonly href: string | undefined;
  /** The file of the mark, if it is in one. */
  readonly file: string | undefined;
  readonly problems: readonly PointedProblem[];
}

/** Where a document is, and what it can read. */
export interface BrandSource {
  readonly spec: string;
  readonly reading: Access;
}

/** The largest image, in bytes: it is in each page. */
const LARGEST_IMAGE = 100_000;

const TYPES: Readonly<Record<string, string>> = { svg: 'svg+xml', jpg: 'jpeg' };

/** Returns the mark of a document; what cannot be shown is left out, with a problem. */
export async function readBrand({ info }: Document, source: BrandSource): Promise<Brand> {
  const node = (info as { 'x-logo'?: unknown } | undefined)?.['x-logo'];
  const [url, color, href] = ['url', 'backgroundColor', 'href'].map((key) => readText(node, key));
  const problems: PointedProblem[] = [];
  const leaveOut = (key: string, message: string, fix: string): void => {
    const [pointer, outcome] = [['info', 'x-logo', key], 'It is left out.'];
    problems.push({ kind: 'unsupported', pointer, message, fix, outcome });
  };
  const bar = chooseBar(color || undefined);
  if (!bar) leaveOut('backgroundColor', `Not a hexadecimal colour: ${color}.`, 'Write it like #1f2a44.');
  const image = url ? await readImage(url, source).catch((error: Error) => error) : undefined;
  const isRead = image !== undefined && !(image instanceof Error);
  if (image instanceof Error) {
    leaveOut('url', `The logo cannot be shown: ${image.message}.`, 'Name a file beside the document, or a data URL.');
  }
  const isLink = href !== '' && isHarmlessUrl(href!);
  if (href && !isLink) leaveOut('href', `Not a link: ${href}.`, 'Use an https URL.');
  return {
    bar: bar ?? chooseBar()!,
    logo: isRead ? image.url : undefined,
    altText: readText(node, 'altText'),
    href: isLink ? href : undefined,
    file: isRead ? image.file : undefined,
    problems,
  };
}

async function readImage(url: string, { spec, reading }: BrandSource): Promise<{ url: string; file?: string }> {
  if (isImageUrl(url)) {
    if (url.length > LARGEST_IMAGE) throw new Error(`it has more than ${LARGEST_IMAGE / 1000} kB`);
    return { url };
  }
  if (isUrl(url) || isUrl(spec) || /^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(url)) {
    throw new Error('a page of the reference loads nothing from elsewhere');
  }
  const file = path.resolve(path.dirname(spec), url);
  const content = await readReferredImage(file, spec, reading).catch((error: Error) => {
    throw new Error(error instanceof AccessError ? lowerFirst(error.message) : 'the file cannot be read');
  });
  if (content.length > LARGEST_IMAGE) throw new Error(`it has more than ${LARGEST_IMAGE / 1000} kB`);
  const extension = path.extname(file).slice(1).toLowerCase();
  return { url: `data:image/${TYPES[extension] ?? extension};base64,${content.toString('base64')}`, file };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Returns the document with its mark in it: the file of the mark is not beside what is made of the document. */
export function inlineLogo(document: Document, { file, logo }: Brand): Document {
  const { info } = document as unknown as { info?: Record<string, unknown> };
  const node = info?.['x-logo'];
  if (file === undefined || !isObject(node)) return document;
  return { ...document, info: { ...info, 'x-logo': { ...node, url: logo } } } as unknown as Document;
}

/** Returns the document without its mark, which Redoc would show once more. */
export function removeLogo(document: Document): Document {
  const { 'x-logo': _, ...info } = (document.info ?? {}) as Record<string, unknown>;
  return { ...document, info } as unknown as Document;
}

/** Returns the start of the bar: the mark and the title, which leads to the start of the page. */
export function formatMark({ logo, altText, href }: Brand, title: string): string {
  const text = escapeHtml(title);
  if (logo === undefined) return `<a href="#/">${text}</a>`;
  const draw = (alt: string): string => `<img src="${escapeHtml(logo)}" alt="${escapeHtml(alt)}" height="32">`;
  if (href !== undefined) {
    return `<a href="${escapeHtml(href)}">${draw(altText || title)}</a><a href="#/">${text}</a>`;
  }
  // Who hears the title need not hear it twice.
  return `<a href="#/">${draw(title.includes(altText) ? '' : altText)}${text}</a>`;
}
