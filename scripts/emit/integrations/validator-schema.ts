/** Writes schemas of a document as code: definitions for the keywords of the runtime. */
import { isDeepStrictEqual } from 'node:util';
import { isObject, parseComponentRef, readRef, resolve, type Document } from '../../../src/openapi/document.js';
import { findExactInteger, type Int64Type } from '../../../src/openapi/int64.js';
import { isFileSchema, SCHEMA_TYPES } from '../../../src/openapi/schema-facts.js';
import { formatEntries } from '../../lib/naming.js';

type Node = Record<string, unknown>;

/** Marks the schema of a parameter. No document has it. */
export const SPELLED: unique symbol = Symbol('spelled');

/** What schemas are written with. */
export interface SchemaContext {
  readonly document: Document;
  readonly int64: Int64Type;
  /** The name of the runtime in the file. */
  readonly runtime: string;
  /** Whether something depends on which keywords look at a property. */
  readonly hasUnevaluated: boolean;
  /** Returns the constant of a component. */
  readonly nameOf: (component: string) => string | undefined;
}

/** A schema as code. */
export interface WrittenSchema {
  readonly text: string;
  /** The keywords that it uses, with the functions that check them. */
  readonly keywords: ReadonlyMap<string, string>;
}

/** The functions of the runtime for the keywords that they do not have the names of. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  $ref: 'reference',
  enum: 'listed',
  if: 'conditional',
  int64: 'exactInteger',
};

/** The formats that are checked, by the values of the runtime. Other formats are annotations. */
const FORMATS: ReadonlyMap<unknown, string> = new Map([
  ['date', 'date'],
  ['date-time', 'dateTime'],
  ['email', 'email'],
  ['ipv4', 'ipv4'],
  ['ipv6', 'ipv6'],
  ['uri', 'uri'],
  ['uuid', 'uuid'],
]);

/** Keywords whose value is a number that is not negative. */
const COUNTS = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'];

/** Keywords whose value is a schema of something inside the value. */
const INSIDE = ['additionalProperties', 'unevaluatedProperties', 'propertyNames'];

const LISTS = ['allOf', 'anyOf', 'oneOf'];

/** Keywords that belong to another one, which checks them. */
const SIBLINGS: ReadonlySet<string> = new Set(['then', 'else', 'minContains', 'maxContains', 'optional']);

/** The keywords that most schemas have. */
const COMMON = ['type', 'properties', 'format'];

/** Functions that accept what the usual one of their keyword does: a validator has one for each keyword. */
const WIDEST: ReadonlySet<string | undefined> = new Set(['listedDeep', 'anyOf']);

type Entries = (readonly [keyword: string, code: string])[];

/** The schema that is being written. */
interface Scope {
  readonly keywords: Map<string, string>;
  /** The component that it belongs to. */
  readonly owner: string | undefined;
  /** Whether it is there to be refuted, so that more than it says would be less. */
  readonly isRefutable: boolean;
}

/** Returns the code of a schema; `owner` is the component that it is. */
export function writeSchema(context: SchemaContext, node: unknown, owner?: string): WrittenSchema {
  const keywords = new Map<string, string>();
  return { text: write(context, node, { keywords, owner, isRefutable: false }), keywords };
}

/** Returns what creates the validator of a schema. */
export function formatValidator({ runtime }: SchemaContext, { text, keywords }: WrittenSchema): string {
  // What schemas have in common comes first: this compresses better.
  const order = [...new Set([...COMMON.filter((keyword) => keywords.has(keyword)), ...keywords.keys()])];
  const used = order.map((keyword) => [keyword, `${runtime}.${keywords.get(keyword)!}`] as const);
  return `/* @__PURE__ */ ${runtime}.schema(${text}, ${formatEntries(used)})`;
}

function write(context: SchemaContext, node: unknown, scope: Scope): string {
  if (node === false) return use(scope, 'not', '{}');
  if (!isObject(node)) return '{}';
  if (SPELLED in node) {
    const code = write(context, node[SPELLED], scope);
    return code === '{}' ? code : use(scope, 'spelled', code);
  }
  // A reference alone has the integer of its target.
  const isAlias = readRef(node) !== undefined && node['type'] === undefined && node['allOf'] === undefined;
  if (isAlias || scope.isRefutable || !findExactInteger(context.document, node, context.int64)) {
    return writeNullable(context, node, scope);
  }
  // Limits at the end of what a number can hold are not exact.
  const { multipleOf: _, exclusiveMinimum: __, exclusiveMaximum: ___, ...rest } = node;
  return use(scope, 'int64', writeNullable(context, rest, scope));
}

function writeNullable(context: SchemaContext, node: Node, scope: Scope): string {
  const isOnlyType = ['enum', 'const', '$ref', 'not', 'if', ...LISTS].every((key) => !(key in node));
  if (!allowsNull(node) || (isOnlyType && node['type'] !== undefined)) return writeKeywords(context, node, scope);
  const own = writeKeywords(context, { ...node, nullable: undefined }, scope);
  if (own === '{}') return own;
  scope.keywords.set('type', 'type');
  return use(scope, 'anyOf', `[${own}, { "type": "null" }]`);
}

/** Whether null is allowed besides what the other keywords say. */
function allowsNull({ nullable, allOf }: Node): boolean {
  return nullable === true || (Array.isArray(allOf) && allOf.some(isOnlyNullable));
}

/** Whether a part of an `allOf` says only that null is allowed, which it can mean of the whole alone. */
function isOnlyNullable(part: unknown): boolean {
  return isObject(part) && part['nullable'] === true && Object.keys(part).length === 1;
}

/** Returns a schema with one keyword. */
function use({ keywords }: Scope, keyword: string, code: string): string {
  keywords.set(keyword, FUNCTIONS[keyword] ?? keyword);
  return formatEntries([[keyword, code]]);
}

function writeKeywords(context: SchemaContext, node: Node, scope: Scope): string {
  const entries = [
    ...listOwn(context, node),
    ...listLimits(node),
    ...listObject(context, node, scope),
    ...listArray(context, node, scope),
    ...listCombined(context, node, scope),
  ];
  for (const [keyword] of entries) {
    if (SIBLINGS.has(keyword) || WIDEST.has(scope.keywords.get(keyword))) continue;
    scope.keywords.set(keyword, chooseFunction(node, keyword, scope));
  }
  return formatEntries(entries);
}

/** Returns the function for a keyword of a schema. */
function chooseFunction(node: Node, keyword: string, { isRefutable }: Scope): string {
  if (keyword === 'enum' && listValues(node)!.some((value) => typeof value === 'object' && value !== null)) {
    return 'listedDeep';
  }
  // Services do not care how many alternatives a value fits, nor do types; and many documents have some that overlap.
  return keyword === 'oneOf' && !isRefutable ? 'anyOf' : (FUNCTIONS[keyword] ?? keyword);
}

/** Returns an entry if there is something to write. */
function entry(keyword: string, code: string | undefined): Entries {
  return code === undefined ? [] : [[keyword, code]];
}

function listValues(node: Node): readonly unknown[] | undefined {
  const { const: constant, enum: list } = node;
  const values = Array.isArray(list) && list.length ? (list as unknown[]) : undefined;
  if (!('const' in node)) return values;
  return values ? values.filter((value) => isDeepStrictEqual(value, constant)) : [constant];
}

/** Returns the keywords without schemas, except limits. */
function listOwn({ runtime }: SchemaContext, node: Node): Entries {
  const values = listValues(node);
  const format = FORMATS.get(node['format']);
  const { pattern, uniqueItems } = node;
  return [
    ...listType(node),
    ...entry('enum', values && JSON.stringify(values)),
    ...entry('pattern', typeof pattern === 'string' && isRegExp(pattern) ? JSON.stringify(pattern) : undefined),
    ...entry('format', format === undefined ? undefined : `${runtime}.${format}`),
    ...entry('uniqueItems', uniqueItems === true ? 'true' : undefined),
  ];
}

function listType(node: Node): Entries {
  const { type, nullable } = node;
  const known = [type].flat().filter((name) => SCHEMA_TYPES.has(name)) as string[];
  const types = [...new Set([...known, ...(known.length && nullable === true ? ['null'] : [])])];
  if (isFileSchema(node) && !types.includes('null') && !listValues(node)) return [['binary', 'true']];
  // Null or a file: what else there is, the type does not say.
  if (isFileSchema(node) || !types.length || types.length < [type].flat().length) return [];
  return [['type', JSON.stringify(types.length > 1 ? types : types[0])]];
}

/** Whether JavaScript has a pattern. */
function isRegExp(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, 'u'));
  } catch {
    return false;
  }
}

function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function listLimits(node: Node): Entries {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = node;
  const limits = {
    minimum: exclusiveMinimum === true ? undefined : minimum,
    maximum: exclusiveMaximum === true ? undefined : maximum,
    // As OpenAPI 3.0 has them.
    exclusiveMinimum: exclusiveMinimum === true ? minimum : exclusiveMinimum,
    exclusiveMaximum: exclusiveMaximum === true ? maximum : exclusiveMaximum,
    multipleOf: Number(multipleOf) > 0 ? multipleOf : undefined,
    ...Object.fromEntries(COUNTS.map((keyword) => [keyword, node[keyword]])),
  };
  return Object.entries(limits).flatMap(([keyword, value]) => entry(keyword, readNumber(value)?.toString()));
}

/** Returns a map of schemas as code. */
function writeMap(context: SchemaContext, map: object, scope: Scope): string {
  return formatEntries(Object.entries(map).map(([name, schema]) => [name, write(context, schema, scope)]));
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === 'string');
}

/** Whether a schema has keywords that ask which properties others look at. */
function asksForOthers({ hasUnevaluated }: SchemaContext, { additionalProperties }: Node): boolean {
  return hasUnevaluated || (additionalProperties !== undefined && additionalProperties !== true);
}

function listObject(context: SchemaContext, node: Node, scope: Scope): Entries {
  const { required, properties, patternProperties, dependentRequired, dependentSchemas } = node;
  const patterns = isObject(patternProperties) ? Object.keys(patternProperties) : [];
  const isClear = patterns.every(isRegExp);
  const isAsked = asksForOthers(context, node);
  const written = Object.entries(isObject(properties) ? properties : {}).map(
    ([name, schema]) => [name, write(context, schema, scope)] as const,
  );
  const telling = written.filter(([, code]) => isAsked || code !== '{}');
  const dependents = isObject(dependentRequired)
    ? Object.entries(dependentRequired).filter(([, names]) => isNames(names))
    : [];
  return [
    ...(isNames(required)
      ? listRequired(
          required,
          telling.map(([name]) => name),
        )
      : []),
    ...entry('properties', telling.length ? formatEntries(telling) : undefined),
    ...entry(
      'patternProperties',
      patterns.length && isClear ? writeMap(context, patternProperties as object, scope) : undefined,
    ),
    ...INSIDE.flatMap((keyword): Entries => {
      // Which properties a pattern of another language has, nobody can say.
      if (node[keyword] === undefined || (!isClear && keyword !== 'propertyNames')) return [];
      const code = write(context, node[keyword], scope);
      return code === '{}' && !context.hasUnevaluated ? [] : [[keyword, code]];
    }),
    ...entry('dependentRequired', dependents.length ? JSON.stringify(Object.fromEntries(dependents)) : undefined),
    ...entry(
      'dependentSchemas',
      isObject(dependentSchemas) && !reaches(context.document, { dependentSchemas }, scope.owner)
        ? writeMap(context, dependentSchemas, scope)
        : undefined,
    ),
  ];
}

/** Returns what is required: by the other properties if they are no more, as a list of few names is short. */
function listRequired(required: readonly string[], properties: readonly string[]): Entries {
  const others = properties.filter((name) => !required.includes(name));
  const isCovered = required.every((name) => properties.includes(name));
  return isCovered && others.length <= required.length
    ? [['optional', JSON.stringify(others)]]
    : [['required', JSON.stringify(required)]];
}

function listArray(context: SchemaContext, node: Node, scope: Scope): Entries {
  const { items, prefixItems, additionalItems, contains, minContains, maxContains, unevaluatedItems } = node;
  // Before 2020, a list of schemas was the start of an array.
  const first = [prefixItems, items].find((list) => Array.isArray(list) && list.length > 0) as unknown[] | undefined;
  const others = Array.isArray(items) ? additionalItems : items;
  const rest = others === undefined ? '{}' : write(context, others, scope);
  const isContained = contains !== undefined;
  return [
    ...entry('prefixItems', first && `[${first.map((item) => write(context, item, scope)).join(', ')}]`),
    ...entry('items', rest !== '{}' || (others !== undefined && context.hasUnevaluated) ? rest : undefined),
    ...entry('contains', isContained ? write(context, contains, { ...scope, isRefutable: true }) : undefined),
    ...entry('minContains', isContained ? readNumber(minContains)?.toString() : undefined),
    ...entry('maxContains', isContained ? readNumber(maxContains)?.toString() : undefined),
    ...entry('unevaluatedItems', unevaluatedItems === undefined ? undefined : write(context, unevaluatedItems, scope)),
  ];
}

function listCombined(context: SchemaContext, node: Node, scope: Scope): Entries {
  const { not, if: condition, then, else: otherwise } = node;
  const strict = { ...scope, isRefutable: true };
  // What a schema says of a value by its own result for it has no meaning.
  const isTrial = (...schemas: unknown[]): boolean =>
    schemas[0] !== undefined && !schemas.some((schema) => reaches(context.document, schema, scope.owner));
  const isConditional = isTrial(condition, then, otherwise);
  const branch = (keyword: string, schema: unknown): Entries =>
    isConditional && schema !== undefined ? [[keyword, write(context, schema, strict)]] : [];
  return [
    ...listReference(context, node),
    ...LISTS.flatMap((keyword): Entries => {
      const parts = Array.isArray(node[keyword]) ? (node[keyword] as unknown[]) : [];
      const written = parts.map((part) => write(context, part, scope));
      const telling = keyword === 'allOf' ? written.filter((code) => code !== '{}') : written;
      if (!telling.length || (keyword === 'anyOf' && telling.includes('{}') && !context.hasUnevaluated)) return [];
      return [[keyword, `[${telling.join(', ')}]`]];
    }),
    ...entry('not', isTrial(not) ? write(context, not, strict) : undefined),
    ...branch('if', condition),
    ...branch('then', then),
    ...branch('else', otherwise),
  ];
}

function listReference({ nameOf }: SchemaContext, node: Node): Entries {
  const component = parseComponentRef(node, 'schemas');
  const name = component === undefined ? undefined : nameOf(component);
  return name === undefined ? [] : [['$ref', `() => ${name}`]];
}

/** Whether a schema refers to a component for the same value. */
function reaches(
  document: Document,
  node: unknown,
  component: string | undefined,
  seen: Set<unknown> = new Set(),
): boolean {
  if (!isObject(node) || component === undefined || seen.has(node)) return false;
  seen.add(node);
  if (parseComponentRef(node, 'schemas') === component) return true;
  const { allOf, anyOf, oneOf, not, if: condition, then, else: otherwise, dependentSchemas } = node;
  const dependent = isObject(dependentSchemas) ? Object.values(dependentSchemas) : [];
  const target = readRef(node) === undefined ? [] : [resolve(document, node)];
  const parts = [target, allOf, anyOf, oneOf, not, condition, then, otherwise, dependent].flat();
  return parts.some((part) => reaches(document, part, component, seen));
}
