/** Makes a document safe to show: nothing in its texts and links runs or redirects, and nothing outside of it is read. */
import { isObject, lookUp, readRef, type Document } from '../../../src/openapi/document.js';
import { formatRef, parseRef } from '../../../src/openapi/pointer.js';
import { COMBINATIONS, DATA_KEYWORDS, SCHEMA_MAPS, holdsSchemas, mapObjects } from '../../../src/openapi/walk.js';
import { buildAnchors, cleanSchemaName, type Anchors } from '../../model/anchor.js';
import { isHarmlessUrl } from './safe-html.js';
import { cleanMarkdown } from './safe-markdown.js';
import { nameParts, mapSchemaNames } from './names.js';

/** What an object is: it decides which of its members are data, and which are nodes by any name. */
type Kind =
  'node' | 'data holder' | 'example' | 'map of nodes' | 'map of data holders' | 'map of examples' | 'map of maps';

type Node = Record<string, unknown>;

/** Keywords whose value maps names to nodes without data of their own. */
const NODE_MAPS =
  'paths webhooks x-webhooks pathItems responses requestBodies links securitySchemes variables encoding flows scopes';

/** Keywords whose value maps names to nodes, with what it is. */
const MAPS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...NODE_MAPS.split(' ').map((keyword): [string, Kind] => [keyword, 'map of nodes']),
  ...[...SCHEMA_MAPS, 'schemas', 'content', 'parameters', 'headers'].map((keyword): [string, Kind] => [
    keyword,
    'map of data holders',
  ]),
  ['examples', 'map of examples'],
  ['callbacks', 'map of maps'],
]);

const IN_MAPS: Readonly<Partial<Record<Kind, Kind>>> = {
  'map of nodes': 'node',
  'map of data holders': 'data holder',
  'map of examples': 'example',
  'map of maps': 'map of nodes',
};

const LISTS: ReadonlySet<string> = new Set([...COMBINATIONS, 'prefixItems']);

/** The members that Redoc shows as Markdown, in whatever object they are. Other texts, such as titles, it escapes. */
const TEXTS: ReadonlySet<string> = new Set(['description', 'x-summary', 'x-description']);

/** Keywords whose value has only texts in Markdown. */
const TEXT_LISTS: ReadonlySet<string> = new Set(['x-enumDescriptions', 'x-enum-descriptions']);

/** The members that Redoc shows as links. */
const LINKS: ReadonlySet<string> = new Set(
  'url href termsOfService authorizationUrl tokenUrl refreshUrl openIdConnectUrl oauth2MetadataUrl x-serverUrl'.split(
    ' ',
  ),
);

/** The scheme of a link that leads nowhere, and shows its target. */
const UNSAFE = 'unsafe:';

/** Returns the document with its texts and links cleaned. Data, such as examples, stays as it is. */
export function cleanDocument(document: Document): Document {
  const cleaned = cleanNode(document as unknown as Node, 'node', '') as unknown as Document;
  const info = cleaned.info as unknown as { summary?: unknown } | undefined;
  // Of all summaries, Redoc shows only this one as Markdown.
  if (typeof info?.summary === 'string') info.summary = cleanMarkdown(info.summary);
  return cleaned;
}

function cleanNode(node: Node, kind: Kind, name: string): Node {
  const members = Object.entries(node).map(([key, value]): [string, unknown] => [
    key,
    isData(kind, key, value) ? value : cleanValue(value, [kind, name], key),
  ]);
  return Object.fromEntries(members);
}

function isData(kind: Kind, key: string, value: unknown): boolean {
  if (kind === 'example') return /value$/i.test(key);
  return kind === 'data holder' && DATA_KEYWORDS.has(key) && !(key === 'examples' && isObject(value));
}

/** Returns a member, or an item of one, of a holder of a kind and a name. */
function cleanValue(value: unknown, holder: readonly [kind: Kind, name: string], key: string): unknown {
  if (Array.isArray(value)) return value.map((item) => cleanValue(item, holder, key));
  const [kind, name] = holder;
  if (isObject(value)) return cleanNode(value, IN_MAPS[kind] ?? findKind(key), key);
  if (typeof value !== 'string') return value;
  if (TEXTS.has(key) || TEXT_LISTS.has(key) || TEXT_LISTS.has(name)) return cleanMarkdown(value);
  // The URL of a server is not a link.
  const isLink = LINKS.has(key) && name !== 'servers';
  return isLink && !isHarmlessUrl(value, name === 'x-logo' && key === 'url') ? UNSAFE + value : value;
}

function findKind(keyword: string): Kind {
  return MAPS.get(keyword) ?? (holdsSchemas(keyword) || LISTS.has(keyword) ? 'data holder' : 'node');
}

/** A document whose references change, and the new names of its schemas. */
interface Renaming {
  readonly document: Document;
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Returns the document that `redocly build-docs` reads. It bundles this document once more, and Redoc parses it. So what
 * would make them read a file, ask a server, or take a value for code is renamed or shown as text. What has a URL fragment
 * is named such that Redoc gives it that of the model.
 */
export function isolateDocument(root: Document, anchors: Anchors = buildAnchors(root)): Document {
  const document = nameParts(root, anchors);
  const renaming = { document, names: mapSchemaNames(document, anchors) };
  const isolated = mapObjects(document, (node) => {
    const members = Object.entries(node).map((member) => isolateMember(member, renaming));
    return moveExternalValue(Object.fromEntries(members));
  }) as Document;
  const { schemas } = isolated.components ?? {};
  if (!schemas) return isolated;
  const renamed = Object.entries(schemas).map(([key, schema]) => {
    const name = renaming.names.get(key) ?? key;
    return [name, isObject(schema) ? labelSchema(schema, key, name) : schema];
  });
  return { ...isolated, components: { ...isolated.components, schemas: Object.fromEntries(renamed) } };
}

/** Returns a schema whose title is its key, if its name is not like it; always under the tag of schemas. */
function labelSchema({ 'x-tags': _, ...schema }: Node, key: string, name: string): Node {
  const isLabelled = name === cleanSchemaName(key) || schema['title'] !== undefined || readRef(schema) !== undefined;
  return isLabelled ? schema : { title: key, ...schema };
}

function isolateMember([key, value]: [string, unknown], renaming: Renaming): [string, unknown] {
  // Redoc takes an object with this key for parsed Markdown.
  if (key === '$$mdtype') return ['mdtype', value];
  if (key === 'discriminator' && isObject(value)) return [key, isolateDiscriminator(value, renaming)];
  if (key !== '$ref' || typeof value !== 'string') return [key, value];
  const ref = renameRef(value, renaming);
  // The others are in data: in the rest of a bundled document, all references are local.
  return ref === undefined ? ['$$ref', value] : [key, ref];
}

/** Returns a local reference with the new name of the schema in it; `undefined` if it leads nowhere in the document. */
function renameRef(ref: string, { document, names }: Renaming): string | undefined {
  try {
    if (!ref.startsWith('#') || lookUp(document, ref) === undefined) return undefined;
    const [first, second, key = '', ...rest] = parseRef(ref);
    const name = first === 'components' && second === 'schemas' ? names.get(key) : undefined;
    return name === undefined || name === key ? ref : formatRef(['components', 'schemas', name, ...rest]);
  } catch {
    // Data need not be a reference: an escape sequence can be malformed.
    return undefined;
  }
}

/** Refers to schemas by local references only: other values of a mapping would be looked up as files. */
function isolateDiscriminator({ mapping, defaultMapping, ...rest }: Node, renaming: Renaming): Node {
  const refer = (value: unknown): string | undefined => {
    const name = renaming.names.get(String(value));
    return name === undefined ? renameRef(String(value), renaming) : formatRef(['components', 'schemas', name]);
  };
  if (!isObject(mapping)) return rest;
  const known = Object.entries(mapping).flatMap(([key, value]) => {
    const ref = refer(value);
    return ref === undefined ? [] : [[key, ref] as const];
  });
  return {
    ...rest,
    mapping: Object.fromEntries(known),
    ...(defaultMapping ? { defaultMapping: refer(defaultMapping) } : {}),
  };
}

/** Names the address of an example's value in its description, in place of the value, which would be fetched. */
function moveExternalValue(node: Node): Node {
  const { externalValue, ...rest } = node;
  if (typeof externalValue !== 'string') return node;
  const isPlain = isHarmlessUrl(externalValue) && !/[\s<>[\]`]/.test(externalValue);
  const link = isPlain ? `[${externalValue}](<${externalValue}>)` : `\`${externalValue}\``;
  const description = [rest['description'], `Value: ${link}`].filter((text) => typeof text === 'string').join('\n\n');
  return { ...rest, description: cleanMarkdown(description) };
}
