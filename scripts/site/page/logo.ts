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
  /** The file that the document names as its mark, if it is one. */
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
  const { logo, file, refusal } = await readImage(url!, source);
  if (refusal !== undefined) {
    leaveOut('url', `The logo is not shown. ${refusal}.`, 'Name an image beside the document, or write a data URL.');
  }
  const isLink = href !== '' && isHarmlessUrl(href!);
  if (href && !isLink) leaveOut('href', `Not a link: ${href}.`, 'Use an https URL.');
  return {
    bar: bar ?? chooseBar()!,
    logo,
    altText: readText(node, 'altText'),
    href: isLink ? href : undefined,
    file,
    problems,
  };
}

/** An image, or why it cannot be shown. */
interface Image {
  readonly logo?: string;
  readonly file?: string;
  readonly refusal?: string;
}

async function readImage(url: string, { spec, reading }: BrandSource): Promise<Image> {
  if (url === '') return {};
  if (isImageUrl(url)) return url.length > LARGEST_IMAGE ? { refusal: 'It is too large' } : { logo: url };
  if (isUrl(spec) || /^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(url)) {
    return { refusal: 'A page loads nothing from elsewhere' };
  }
  const file = path.resolve(path.dirname(spec), url);
  try {
    const content = await readReferredImage(file, spec, reading);
    if (content.length > LARGEST_IMAGE) return { file, refusal: `It is larger than ${LARGEST_IMAGE / 1000} kB` };
    const extension = path.extname(file).slice(1).toLowerCase();
    return { file, logo: `data:image/${TYPES[extension] ?? extension};base64,${content.toString('base64')}` };
  } catch (error) {
    return { file, refusal: error instanceof AccessError ? error.message : 'The file cannot be read' };
  }
}

/** Returns the document with its mark in it: the file of the mark is not beside what is made of the document. */
export function inlineLogo(document: Document, { file, logo }: Brand): Document {
  const { info } = document as unknown as { info?: Record<string, unknown> };
  const node = info?.['x-logo'];
  if (file === undefined || logo === undefined || !isObject(node)) return document;
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
