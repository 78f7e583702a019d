/** Writes the static pages: the reference as HTML without scripts, with a page for each section, and an index. */
import type { ApiModel } from '../../model/types.js';
import type { OutputFile } from '../../lib/output-file.js';
import type { Document } from '../../../src/openapi/document.js';
import type { ContractLink } from '../page/contracts.js';
import { escapeHtml } from '../page/finish-page.js';
import type { PackageLink } from '../package-links.js';
import { convertMarkdown } from '../text/html.js';
import { formatIntroduction } from '../text/markdown.js';
import type { Section } from '../text/sections.js';
import { INDEX_PAGE, STATIC_FOLDER } from './static-name.js';
import { formatLinks, formatStaticPage, type StaticLink, type StaticPage } from './static-page.js';

/** What static pages are made of. */
export interface StaticSource {
  /** The document of the reference. */
  readonly document: Document;
  readonly model: ApiModel;
  readonly sections: readonly Section[];
  readonly contracts: readonly ContractLink[];
  readonly links: readonly PackageLink[];
  /** The styles of all pages. */
  readonly style: string;
  /** Returns the absolute URL of a page, if that is known. */
  readonly locate: (page: string) => string | undefined;
}

/** Changes the target of a link in a text to that from a static page. */
type ChangeLink = (target: string) => string;

/** What differs between the pages. */
type PageContent = Omit<StaticPage, 'api' | 'site' | 'url'>;

/** Returns the names of the pages of sections. */
export function listStaticPages(sections: readonly Section[]): string[] {
  return [INDEX_PAGE, ...listWithPage(sections).map(({ page }) => page)];
}

/** Returns the pages, by their names in their folder. */
export function emitStaticPages(source: StaticSource): OutputFile[] {
  const { model, sections, contracts, style, locate } = source;
  const { page } = findOwn(contracts).files;
  const changeLink = createChange(sections, page);
  const listed = listWithPage(sections);
  const format = (name: string, content: PageContent): OutputFile => ({
    path: name,
    content: formatStaticPage({ ...content, api: model.title, site: model.title, url: locate(name) }, style),
  });
  return [
    format(INDEX_PAGE, describeIndex(source, changeLink)),
    ...listed.map((section, index) => {
      const around = { prev: listed[index - 1], next: listed[index + 1] };
      return format(section.page, describeSection(source, section, around, changeLink));
    }),
  ];
}

/** Returns the sections that have a page of their own: the others are headings of lists. */
function listWithPage(sections: readonly Section[]): Section[] {
  return sections.filter(({ kind }) => kind !== 'list');
}

function findOwn(contracts: readonly ContractLink[]): ContractLink {
  return contracts.find(({ isCurrent }) => isCurrent)!;
}

/** Returns a fragment as the link to it has it. */
function serializeTarget(target: string): string {
  return new URL(target, 'https://localhost').hash;
}

/** Returns what leads to the static pages of sections, and from their folder to everything else. */
function createChange(sections: readonly Section[], page: string): ChangeLink {
  const pages = new Map(sections.map(({ anchor, page: own }) => [serializeTarget(anchor), own]));
  return (target) => {
    if (target.startsWith('#')) return pages.get(serializeTarget(target)) ?? `../${page}${target}`;
    const isRelative = target !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(target);
    return isRelative ? `../${target}` : target;
  };
}

/** Returns what the page of a section has. */
function describeSection(
  { model, sections, contracts }: StaticSource,
  section: Section,
  around: Readonly<Record<'prev' | 'next', Section | undefined>>,
  changeLink: ChangeLink,
): PageContent {
  const { title, anchor, route, kind, readText } = section;
  const { page, markdown } = findOwn(contracts).files;
  const link = (rel: 'prev' | 'next', text: string): StaticLink[] => {
    const other = around[rel];
    return other ? [{ ...linkTo(other), text: `${text}: ${other.title}`, rel }] : [];
  };
  const operations = kind === 'tag' ? listGroup(sections, section) : [];
  return {
    title,
    description: `${route ? `${route}: ${title}` : title}. ${model.title}, version ${model.version}.`,
    content: [convertMarkdown(readText(), changeLink), formatList(operations)].join('\n'),
    around: [{ href: INDEX_PAGE, text: 'All pages' }, ...link('prev', 'Previous'), ...link('next', 'Next')],
    more: [
      { href: `../${page}${anchor}`, text: 'Interactive page' },
      { href: `../${markdown}${anchor}`, text: 'Markdown' },
    ],
  };
}

/** Returns what the index has. */
function describeIndex(
  { document, model, sections, contracts, links }: StaticSource,
  changeLink: ChangeLink,
): PageContent {
  const { page, markdown } = findOwn(contracts).files;
  const others = contracts
    .filter(({ isCurrent }) => !isCurrent)
    .map(({ title, base }) => ({ href: `../${base}${STATIC_FOLDER}/${INDEX_PAGE}`, text: title }));
  const list = (title: string, kind: Section['kind']): string => {
    const listed = sections.filter((section) => section.kind === kind);
    return listed.length ? `<h2>${title}</h2>\n${formatList(listed)}` : '';
  };
  const groups = sections
    .filter(({ kind }) => kind === 'tag')
    .map((tag) => `<h2>${formatLinks([linkTo(tag)])}</h2>\n${formatList(listGroup(sections, tag))}`);
  return {
    title: model.title,
    description: model.summary || `The reference of ${model.title}.`,
    content: [
      `<p>${escapeHtml([model.summary, `Version ${model.version}.`].filter(Boolean).join(' '))}</p>`,
      convertMarkdown(formatIntroduction(document), changeLink),
      list('Guides', 'guide'),
      ...groups,
      list('Webhooks', 'webhook'),
      list('Schemas', 'schema'),
    ].join('\n'),
    around: [...others, ...links.map(({ text, url }) => ({ href: url, text }))],
    more: [
      { href: `../${page}`, text: 'Interactive page' },
      { href: `../${markdown}`, text: 'Markdown' },
    ],
  };
}

/** Returns the operations under a tag. */
function listGroup(sections: readonly Section[], tag: Section): Section[] {
  const start = sections.indexOf(tag) + 1;
  const end = sections.findIndex(({ kind }, index) => index >= start && kind !== 'operation');
  return sections.slice(start, end < 0 ? undefined : end);
}

function linkTo({ page, title }: Section): StaticLink {
  return { href: page, text: title };
}

function formatList(sections: readonly Section[]): string {
  if (!sections.length) return '';
  const items = sections.map((section) => {
    const route = section.route && ` <code>${escapeHtml(section.route)}</code>`;
    return `<li>${formatLinks([linkTo(section)])}${route}</li>`;
  });
  return `<ul>\n${items.join('\n')}\n</ul>`;
}
