/** Compares what the judge does not rate otherwise: texts, examples and extensions, node by node. */
import { isDeepStrictEqual } from 'node:util';
import { isObject, readRef, readText, type Document } from '../../../src/openapi/document.js';
import { DATA_KEYWORDS, holdsNames, mapObjects } from '../../../src/openapi/walk.js';
import { listItems, stepInto, type Located } from '../schema/located.js';
import type { Walk } from '../schema/walk.js';

/** Keywords whose values people read. */
const TEXTS = new Set([
  'title',
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  '$comment',
  'contact',
  'license',
  'termsOfService',
]);

/** Keywords that are compared as a whole, and rated nowhere else. */
const WHOLE = new Set([...TEXTS, 'links', 'xml', 'deprecated', 'flows']);

/** Keywords that are rated elsewhere, unless their values are nodes. */
const RATED = new Set(
  (
    '$ref type nullable enum const format pattern default required uniqueItems minimum maximum exclusiveMinimum ' +
    'exclusiveMaximum multipleOf minLength maxLength minItems maxItems minProperties maxProperties minContains ' +
    'maxContains readOnly writeOnly contentEncoding contentMediaType dependentRequired dependencies discriminator ' +
    'mapping propertyName additionalProperties unevaluatedProperties unevaluatedItems items not contains ' +
    'propertyNames operationId tags security servers url name in style explode allowEmptyValue allowReserved scheme ' +
    'openIdConnectUrl encoding variables securitySchemes contentSchema'
  ).split(' '),
);

/** Keywords with lists of nodes, and what identifies an item. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  parameters: ['in', 'name'],
  servers: ['url'],
  tags: ['name'],
  allOf: ['$ref', 'title'],
  oneOf: ['$ref', 'title'],
  anyOf: ['$ref', 'title'],
};

/** Whether a member of a node is for people only. */
export function isTextKeyword(keyword: string): boolean {
  return TEXTS.has(keyword);
}

/** Returns a value without its texts. */
export function removeTexts(value: unknown): unknown {
  return mapObjects(value, (node) => Object.fromEntries(Object.entries(node).filter(([key]) => !TEXTS.has(key))));
}

/** Compares the texts of the nodes that both documents have in the same place. */
export function compareTexts(walk: Walk): void {
  compareNodes(walk, { node: walk.before, pointer: [] }, { node: walk.after, pointer: [] });
}

function compareNodes(walk: Walk, before: Located, after: Located): void {
  const [old, now] = [before.node, after.node] as [Record<string, unknown>, Record<string, unknown>];
  // A reference is compared with what it replaces elsewhere.
  if (readRef(old) !== readRef(now)) return;
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (after.pointer[0] === 'info' && key === 'version') continue;
    const [was, is] = [before, after].map((each) => stepInto(each, key).node);
    if (WHOLE.has(key) || key.startsWith('x-')) compareWhole(walk, { before, after, key });
    else if ((Array.isArray(was) && Array.isArray(is)) || (key === 'tags' && !after.pointer.length))
      compareLists(walk, stepInto(before, key), stepInto(after, key));
    else if (isObject(was) && isObject(is)) compareChildren(walk, stepInto(before, key), stepInto(after, key));
    else if (!RATED.has(key) && !isObject(was ?? is) && !Array.isArray(was ?? is))
      compareWhole(walk, { before, after, key });
  }
}

interface Member {
  readonly before: Located;
  readonly after: Located;
  readonly key: string;
}

function compareWhole(walk: Walk, { before, after, key }: Member): void {
  const [was, is] = [before, after].map((located) => {
    const value = stepInto(located, key).node;
    return key === 'deprecated' && value === false ? undefined : value;
  });
  // XML is rated with the schemas if a message can be XML.
  if (isDeepStrictEqual(was, is) || (key === 'xml' && walk.hasXml())) return;
  walk.recordValue(
    { before: { node: was, pointer: before.pointer }, after: { node: is, pointer: after.pointer }, property: key },
    { impact: 'patch' },
  );
}

function compareChildren(walk: Walk, before: Located, after: Located): void {
  const key = after.pointer.at(-1)!;
  if (DATA_KEYWORDS.has(key)) return;
  if (!holdsNames(key) && !isNameMap(after.pointer)) return compareNodes(walk, before, after);
  for (const name of Object.keys(after.node as object)) {
    const [old, now] = [stepInto(before, name), stepInto(after, name)];
    if (isObject(old.node) && isObject(now.node)) compareNodes(walk, old, now);
  }
}

/** Whether a node maps names to other nodes, which can be named like keywords. */
function isNameMap(pointer: readonly string[]): boolean {
  const key = pointer.at(-1)!;
  return ['callbacks', 'variables', 'encoding', 'securitySchemes', 'responses'].includes(key);
}

/** Whether a node has texts only. */
function isText({ node }: Located): boolean {
  return isObject(node) && isDeepStrictEqual(removeTexts(node), {});
}

function compareLists(walk: Walk, before: Located, after: Located): void {
  const key = after.pointer.at(-1)!;
  const identify = (located: Located, index: number): string => {
    const { node } = located;
    const names = LISTS[key]?.map((name) => readText(node, name)).join(' ');
    return names?.trim() ? names : String(index);
  };
  const [old, now] = [before, after].map(
    (list) => new Map(listItems(list).map((item, index) => [identify(item, index), item])),
  ) as [Map<string, Located>, Map<string, Located>];
  for (const [name, item] of now) {
    const other = old.get(name);
    if (other && isObject(other.node) && isObject(item.node)) compareNodes(walk, other, item);
  }
  const isListed = (item: Located): boolean =>
    key === 'allOf' ? isText(item) : key === 'tags' && after.pointer.length === 1;
  for (const [name, item] of old)
    if (!now.has(name) && isListed(item)) walk.recordNode('removed', item, { impact: 'patch' });
  for (const [name, item] of now)
    if (!old.has(name) && isListed(item)) walk.recordNode('added', item, { impact: 'patch' });
}

/** Returns a function that tells whether a message of some documents can be XML: few ask, and it reads all of them. */
export function createXmlTest(documents: readonly Document[]): () => boolean {
  let hasXml: boolean | undefined;
  return () => (hasXml ??= documents.some((root) => /"[\w*]+\/[^"]*\bxml\b[^"]*":/i.test(JSON.stringify(root))));
}
