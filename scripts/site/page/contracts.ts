/** The switch between the references of several contracts, which keeps the operation, the schema or the guide. */
import path from 'node:path';
import { SCHEMAS_ANCHOR } from '../../model/anchor.js';
import { listOperations, type ApiModel } from '../../model/types.js';
import type { Document } from '../../../src/openapi/document.js';
import { escapeHtml } from './finish-page.js';
import { listWebhooks } from '../reference.js';

/** The fragments of what a reference shows, by what it is: `operation getPet`. */
export type Views = ReadonlyMap<string, string>;

/** One of the contracts of a site. */
export interface SiteContract {
  readonly title: string;
  /** Its name in the switch: the `x-short-title` of its document, or the title. */
  readonly label: string;
  /** The folder of its reference, within the folder of the site; empty if it is the same. */
  readonly folder: string;
  /** The names of its page and of its Markdown. */
  readonly files: { readonly page: string; readonly markdown: string };
  /** The names of its static pages. */
  readonly staticPages: readonly string[];
  readonly views: Views;
}

/** The references of all contracts of a site, as one of them links to them. */
export interface ContractLink extends SiteContract {
  /** Whether it is the one that has the links. */
  readonly isCurrent: boolean;
  /** The URL of its folder, relative to the one that has the links: empty, or with a slash at its end. */
  readonly base: string;
}

/** Returns what a reference shows. */
export function listViews(document: Document, model: ApiModel): Views {
  const schemas = Object.keys(document.components?.schemas ?? {});
  return new Map([
    ...[...model.anchors.tags].map(([name, anchor]) => [`tag ${name}`, anchor] as const),
    // Operations without a tag are under one of Redoc's.
    ...model.groups.map(({ tag, anchor }) => [`tag ${tag}`, anchor] as const),
    ...listOperations(model).map(({ id, anchor }) => [`operation ${id}`, anchor] as const),
    ...listWebhooks(document, model).map(({ name, anchor }) => [`webhook ${name}`, anchor] as const),
    ...schemas.map((key) => [`schema ${key}`, model.anchors.schemas.get(key)!] as const),
    ...(schemas.length ? [['schemas', SCHEMAS_ANCHOR] as const] : []),
  ]);
}

/** Returns the links of a contract to all contracts; `within` is a folder in its own that has them, if it is not its own. */
export function linkContracts(own: SiteContract, all: readonly SiteContract[], within = ''): ContractLink[] {
  return all.map((contract) => {
    const way = path.posix.relative(path.posix.join(own.folder, within), contract.folder);
    return { ...contract, isCurrent: contract === own, base: way === '' ? '' : `${encodeURI(way)}/` };
  });
}

/** Returns the switch, as HTML; nothing if there is nothing to switch to. */
export function formatSwitch(links: readonly ContractLink[]): string {
  const own = links.find(({ isCurrent }) => isCurrent);
  if (!own || links.length === 1) return '';
  const items = links.map((link) => {
    const label = escapeHtml(link.label);
    if (link === own) return `<a href="#/" aria-current="page">${label}</a>`;
    const page = escapeHtml(link.base + link.files.page);
    const title = escapeHtml(link.title);
    const views = escapeHtml(JSON.stringify(pairViews(own.views, link.views)));
    return `<a href="${page}" data-page="${page}" data-title="${title}" data-views="${views}">${label}</a>`;
  });
  return `<nav id="siteContracts" aria-label="Contracts" data-search="${escapeHtml(`Search ${own.title}`)}">${items.join('')}</nav>`;
}

/** Returns the fragment in the other reference for each of one's own, which is empty if the other does not have it. */
function pairViews(own: Views, other: Views): Readonly<Record<string, string>> {
  return Object.fromEntries([...own].map(([view, anchor]) => [serializeAnchor(anchor), other.get(view) ?? '']));
}

/** Returns a fragment as the address of a page has it. */
function serializeAnchor(anchor: string): string {
  return new URL(anchor, 'https://localhost').hash;
}
