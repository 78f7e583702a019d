/** Names the parts of a document for Redoc, so that it gives them the URL fragments of the model. Readers see the names as labels. */
import {
  formatSite,
  readWebhooks,
  cleanSchemaName,
  slugifyLikeRedoc,
  SCHEMAS_ANCHOR,
  type Anchors,
} from '../../model/anchor.js';
import {
  isObject,
  listMethodNames,
  resolve,
  type Document,
  type OperationNode,
  type PathItem,
} from '../../../src/openapi/document.js';
import { nameCredentials } from '../credential-names.js';
import { walkNodes, type Visited } from '../../../src/openapi/walk.js';

type Node = Record<string, unknown>;

/** What a document can have about tags, besides their names. */
interface TagNode {
  readonly name: string;
  readonly summary?: unknown;
  readonly 'x-displayName'?: unknown;
}

/** The tag of untagged webhooks, and the one of schemas; a tag of the document cannot have their names. */
const REDOC_TAGS: readonly string[] = ['webhooks', 'Schemas'];

/** Returns the document with other names of tags, operations and security schemes, where Redoc needs them. */
export function nameParts(document: Document, anchors: Anchors): Document {
  const tags = nameTags(document, anchors);
  const named: Node = { ...document };
  if (tags.size) named['tags'] = listTags(document, tags);
  if (document.paths) named['paths'] = nameOperations(document, document.paths, anchors.operations, tags);
  const key = isObject(named['x-webhooks']) ? 'x-webhooks' : 'webhooks';
  if (isObject(named[key])) named[key] = nameOperations(document, named[key], anchors.webhooks, tags);
  if (Array.isArray(named['x-tagGroups'])) named['x-tagGroups'] = groupTags(named['x-tagGroups'], tags);
  return nameSecuritySchemes(named as unknown as Document);
}

/** Returns the names under which Redoc can find the schemas. */
export function mapSchemaNames(document: Document, { schemas }: Anchors): Map<string, string> {
  const keys = Object.keys(document.components?.schemas ?? {});
  return new Map(
    keys.map((key) => [key, keepName(cleanSchemaName(key), schemas.get(key)!.slice(SCHEMAS_ANCHOR.length + 1))]),
  );
}

/** Returns a name if Redoc makes its slug of it, or else the slug. */
function keepName(name: string, slug: string): string {
  return slugifyLikeRedoc(name) === slug ? name : slug;
}

function nameTags(document: Document, { tags }: Anchors): Map<string, string> {
  return new Map(
    [...tags].map(([name, anchor]) => {
      const wanted = keepName(name, anchor.slice(2));
      return [name, REDOC_TAGS.includes(wanted) ? wanted.toUpperCase() : wanted];
    }),
  );
}

/** Returns all tags, also those that only operations name, which Redoc would show after the schemas. */
function listTags({ tags = [], ...document }: Document, names: ReadonlyMap<string, string>): TagNode[] {
  const declared = new Set(tags.map(({ name }) => name));
  const others = [...names.keys()].filter((name) => !declared.has(name)).map((name) => ({ name }));
  const first = new Set(listFirstTags(document as Document));
  return [...tags, ...others].map((tag: TagNode) => {
    const name = names.get(tag.name)!;
    // Redoc nests tags with a parent, and hides operations of tags of some kinds, and of those with a trait.
    const { parent, kind, 'x-traitTag': trait, ...rest } = tag as TagNode & Node;
    const label = name === tag.name || tag.summary || tag['x-displayName'] ? {} : { 'x-displayName': tag.name };
    return { ...rest, ...(trait !== undefined && !first.has(tag.name) ? { 'x-traitTag': trait } : {}), ...label, name };
  });
}

function listFirstTags(document: Document): unknown[] {
  return [...Object.values(document.paths ?? {}), ...Object.values(readWebhooks(document))].flatMap((item) => {
    const pathItem = resolve<PathItem>(document, item as PathItem);
    return listMethodNames(pathItem).map((method) => pathItem![method]?.tags?.[0]);
  });
}

/** Returns the items of paths or webhooks, each with its own operations: two can refer to the same one. */
function nameOperations(
  document: Document,
  items: object,
  anchors: ReadonlyMap<string, string>,
  tags: ReadonlyMap<string, string>,
): Node {
  const entries = Object.entries(items).map(([path, item]): [string, unknown] => {
    const pathItem = resolve<PathItem>(document, item as PathItem);
    const operations = listMethodNames(pathItem).map((method): [string, Node] => {
      const operation = pathItem![method]!;
      const [, ...slugs] = anchors.get(formatSite(method, path))!.slice(2).split('/');
      return [method, nameOperation(operation, slugs.join('/'), tags)];
    });
    return [path, operations.length ? { ...pathItem, ...Object.fromEntries(operations) } : item];
  });
  return Object.fromEntries(entries);
}

function nameOperation(operation: OperationNode, slug: string, tags: ReadonlyMap<string, string>): Node {
  const { operationId } = operation;
  const own = Array.isArray(operation.tags) ? operation.tags.filter((tag) => tags.has(tag)) : [];
  return {
    ...operation,
    operationId: operationId?.toLowerCase() === slug ? operationId : slug,
    ...(own.length ? { tags: own.map((tag) => tags.get(tag)!) } : { tags: [] }),
  };
}

/** Returns the groups of tags, with one for the tags in none, which Redoc would not show. */
function groupTags(groups: readonly unknown[], names: ReadonlyMap<string, string>): Node[] {
  const named = groups.filter(isObject).map((group): Node & { tags: unknown[] } => {
    const tags: unknown[] = Array.isArray(group['tags']) ? group['tags'] : [];
    return { ...group, tags: tags.map((tag) => names.get(tag as string) ?? tag) };
  });
  const listed = new Set(named.flatMap(({ tags }) => tags));
  // The empty name is that of untagged operations.
  const others = [...names.values(), ...REDOC_TAGS, ''].filter((name) => !listed.has(name));
  return others.length ? [...named, { name: 'Other', tags: others }] : named;
}

/** Returns the document with its security schemes named for readers; Redoc shows the keys. */
function nameSecuritySchemes(document: Document): Document {
  const schemes = document.components?.securitySchemes;
  if (!schemes) return document;
  const names = nameCredentials(document);
  if ([...names].every(([key, name]) => key === name)) return document;
  const rename = (map: unknown): unknown =>
    isObject(map) ? Object.fromEntries(Object.entries(map).map(([key, value]) => [names.get(key) ?? key, value])) : map;
  const renamed = structuredClone(document);
  renamed.components!.securitySchemes = rename(schemes) as typeof schemes;
  const enter = ({ node }: Visited): void => {
    if (Array.isArray(node['security'])) node['security'] = node['security'].map(rename);
  };
  walkNodes(renamed, { enter });
  return renamed;
}
