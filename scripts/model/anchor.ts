/** The URL fragments of the reference page: each is unique, and the page, the Markdown and the comments in code have the same. */
import slugify from 'slugify';
import { isObject, listMethodNames, resolve, type Document, type PathItem } from '../../src/openapi/document.js';

/** The fragments of what a reference shows. */
export interface Anchors {
  /** Those of tags, by name. */
  readonly tags: ReadonlyMap<string, string>;
  /** Those of operations, under the first of their tags, by `formatSite`. */
  readonly operations: ReadonlyMap<string, string>;
  /** Those, and those of webhooks, by the ones that the same has under its other tags. */
  readonly others: ReadonlyMap<string, string>;
  /** Those of webhooks, under the first of their tags, by `formatSite` of the webhook's name. */
  readonly webhooks: ReadonlyMap<string, string>;
  /** Those of schemas, by key. */
  readonly schemas: ReadonlyMap<string, string>;
}

/** The fragments of the groups that Redoc makes itself. */
export const UNTAGGED_ANCHOR = '#/other';
export const WEBHOOKS_ANCHOR = '#/webhooks';
/** The one of the tag that redocly.yaml defines for schemas. */
export const SCHEMAS_ANCHOR = '#/schemas';
/** The one of the headings in the description of the API. */
const SECTIONS_ANCHOR = '#/section';

/** Characters that end the Markdown in which Redoc puts the name of a schema. */
const MARKS = /["\\{}%<>\r\n]/g;

/** What a name in letters of another alphabet keeps; the rest of Redoc's slugs has only Latin ones. */
const UNSAFE = /[\s\p{C}"#%<>?[\\\]^`{|}]+/gu;

/** An operation or a webhook. */
interface Site {
  readonly key: string;
  readonly id: string;
  readonly tags: readonly string[];
}

/** Returns the webhooks that Redoc shows; those of OpenAPI 3.0 are in an extension. */
export function readWebhooks(document: Document): Readonly<Record<string, unknown>> {
  const { 'x-webhooks': extension, webhooks } = document as { 'x-webhooks'?: unknown; webhooks?: unknown };
  if (isObject(extension)) return extension;
  return isObject(webhooks) ? webhooks : {};
}

/** Names an operation by its request. */
export function formatSite(method: string, path: string): string {
  return `${method.toUpperCase()} ${path}`;
}

/** Returns the name of a schema that Redoc can find it by. */
export function cleanSchemaName(key: string): string {
  return key.replaceAll(MARKS, '_');
}

/** Returns the slug that Redoc gives to a tag or a schema of a name. */
export function slugifyLikeRedoc(name: string): string {
  const slug =
    slugify(name) ||
    name
      .toLowerCase()
      .replaceAll(/\s+/g, '-')
      .replaceAll(/-{2,}/g, '-')
      .replaceAll(/^-+|-+$/g, '');
  return slug.toLowerCase();
}

/** Returns the slug of a tag or a schema: one that Redoc gives to itself; empty if no character can be kept. */
function slugifyName(name: string): string {
  const other = name.toLowerCase().replaceAll(UNSAFE, '-').replaceAll(/[/-]+/g, '-').replaceAll(/^-|-$/g, '');
  const slug = slugifyLatin(name) || slugifyLatin(other) || other;
  // Of some signs, such as quotation marks, Redoc makes others.
  return slugifyLikeRedoc(slug) === slug ? slug : '';
}

function slugifyLatin(text: string): string {
  return slugify(text, { remove: /[^\w\s$*_+~.()'!\-:@]+/g }).toLowerCase();
}

/** Returns the slug of an operation within its tag; empty if no character can be kept. */
function slugifyId(operationId: string): string {
  const slug = operationId.toLowerCase().replaceAll(UNSAFE, '-');
  return slug.split('/').filter(Boolean).join('/');
}

/** Returns the fragments of a document. Of equal ones, those that come later in the document get a number. */
export function buildAnchors(document: Document): Anchors {
  // Without a name, it is not a tag.
  const declared = (Array.isArray(document.tags) ? document.tags : []).filter(
    (tag) => isObject(tag) && typeof tag.name === 'string',
  );
  const [paths, webhooks] = [listSites(document, document.paths), listSites(document, readWebhooks(document))];
  const taken = new Set([SCHEMAS_ANCHOR, SECTIONS_ANCHOR]);
  if (paths.some(({ tags }) => !tags.length)) taken.add(UNTAGGED_ANCHOR);
  if (webhooks.some(({ tags }) => !tags.length)) taken.add(WEBHOOKS_ANCHOR);
  const claimTag = (name: string): [string, string] => [name, claimFragments(taken, nameSlugs(name, 'tag'), ['#'])[0]!];
  const used = [...paths, ...webhooks].flatMap((site) => site.tags);
  const tags = new Map([...new Set([...declared.map(({ name }) => name), ...used])].map(claimTag));
  for (const { name, description } of declared) {
    // Redoc gives them fragments, too.
    for (const heading of listHeadings(description)) taken.add(`${tags.get(name)}/${slugifyName(heading)}`);
  }
  const others = new Map<string, string>();
  const claimAll = (sites: readonly Site[], untagged: string): Map<string, string> =>
    new Map(
      sites.map((site) => {
        const groups = site.tags.length ? site.tags.map((tag) => tags.get(tag)!) : [untagged];
        const slug = slugifyId(site.id) || 'operation';
        const [first, ...rest] = claimFragments(taken, [slug, slug], groups);
        for (const other of rest) others.set(other, first!);
        return [site.key, first!];
      }),
    );
  const keys = Object.keys(document.components?.schemas ?? {});
  return {
    tags,
    operations: claimAll(paths, UNTAGGED_ANCHOR),
    others,
    webhooks: claimAll(webhooks, WEBHOOKS_ANCHOR),
    schemas: new Map(
      keys.map((key) => [key, claimFragments(taken, nameSlugs(cleanSchemaName(key), 'schema'), [SCHEMAS_ANCHOR])[0]!]),
    ),
  };
}

/** Returns the slug of a name, and what a number can follow: with one, Redoc keeps nothing else of letters that are not Latin. */
function nameSlugs(name: string, kind: string): readonly [first: string, start: string] {
  const slug = slugifyName(name);
  return [slug || kind, slugifyLatin(slug) || kind];
}

/** Returns the fragments of a slug in some groups, with a number if it is taken in one of them. */
function claimFragments(
  taken: Set<string>,
  [first, start]: readonly [first: string, start: string],
  groups: readonly string[],
): string[] {
  let fragments = groups.map((group) => `${group}/${first}`);
  for (let count = 2; fragments.some((fragment) => taken.has(fragment)); count += 1) {
    fragments = groups.map((group) => `${group}/${start}-${count}`);
  }
  for (const fragment of fragments) taken.add(fragment);
  return fragments;
}

function listSites(document: Document, items: object | undefined): Site[] {
  return Object.entries(items ?? {}).flatMap(([name, item]) => {
    const pathItem = resolve<PathItem>(document, item as PathItem);
    return listMethodNames(pathItem).map((method): Site => {
      const { operationId: id = name, tags } = pathItem![method]!;
      const texts = (Array.isArray(tags) ? tags : []).filter((tag) => typeof tag === 'string');
      return { key: formatSite(method, name), id, tags: texts };
    });
  });
}

/** Returns the texts of the headings in a Markdown. */
function listHeadings(markdown: unknown): string[] {
  if (typeof markdown !== 'string') return [];
  return [...markdown.matchAll(/^#{1,6}\s+(.+?)[\s#]*$/gm)].map(([, text]) => text!);
}
