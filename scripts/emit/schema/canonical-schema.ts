/** Puts schemas in the few forms whose types openapi-typescript gets right. */
import { isObject, type Document } from '../../../src/openapi/document.js';
import {
  findContradictions,
  findProperties,
  listAlternatives,
  listCombined,
  listParts,
  listValues,
  requiresProperty,
} from '../../../src/openapi/schema-facts.js';
import { isAnything, removeSuperfluous, spareOthers, type Piece } from './schema-pieces.js';

// The forms: a reference, a constant, a list of values, a type with its own keywords, a union by `anyOf`, and an
// intersection by `allOf`. Keywords beside each other intersect.

type Node = Record<string, unknown>;

/** Keywords that say what a value is, apart from combinations and lists of values. */
const CORE = ['type', 'properties', 'required', 'additionalProperties', 'patternProperties'] as const;
const ARRAY = ['items', 'prefixItems', 'minItems', 'maxItems'] as const;
const COMBINED = ['$ref', 'allOf', 'oneOf', 'anyOf', 'enum', 'const', 'nullable'] as const;

/** What stands around a schema. */
interface Scope {
  readonly document: Document;
  /** Properties that the surroundings require. */
  readonly demanded: readonly string[];
  /** Finds how the surroundings declare a property. */
  readonly find: (name: string) => unknown;
  /** Whether it is a part of an `allOf`, so that the others can declare what it requires. */
  readonly isPart: boolean;
}

/**
 * Returns the canonical form of a schema, or `undefined` if it has that form. Schemas inside of it, apart from those that it
 * combines, are left as they are.
 */
export function canonicalizeSchema(document: Document, schema: Node): Node | undefined {
  if (isCanonical(schema)) return undefined;
  return canonicalize(schema, { document, demanded: [], find: () => undefined, isPart: false });
}

function isCanonical(schema: Node): boolean {
  if (isReference(schema)) return true;
  if (['$ref', 'allOf', 'oneOf', 'anyOf'].some((key) => key in schema)) return false;
  if (schema['nullable'] !== undefined && !isUsual(schema)) return false;
  const { type, properties = {}, required, additionalProperties, patternProperties } = schema;
  if (schema['enum'] !== undefined || schema['const'] !== undefined)
    return typeof type === 'string' && type !== 'object';
  const isIndexed = isObject(additionalProperties) || patternProperties !== undefined;
  const isDeclared = (name: unknown): boolean => Object.hasOwn(properties as Node, name as string);
  return (
    (!Array.isArray(required) || required.every(isDeclared)) &&
    !(isIndexed && Object.keys(properties as Node).length > 0)
  );
}

/** Whether openapi-typescript emits the type of a schema by itself, so that it adds null to it. */
function isUsual({ type, format, items, prefixItems, properties }: Node): boolean {
  if (type === 'object') return Object.keys(properties ?? {}).length > 0;
  if (type === 'array') return isObject(items) && prefixItems === undefined;
  return typeof type === 'string' && format !== 'binary';
}

function canonicalize(schema: Node, scope: Scope): Node {
  const annotations = omit(schema, [...CORE, ...ARRAY, ...COMBINED]);
  const { const: constant, enum: values, nullable, $ref } = schema;
  if (constant !== undefined) return { ...annotations, const: constant };
  if (isReference(schema)) return { ...annotations, ...requireOf({ $ref }, scope) };
  const parts = listCombined(schema).slice(0, -1);
  const unions = listAlternatives(schema) as Node[][];
  const types = [schema['type'] ?? []].flat() as unknown[];
  const isPlain = !parts.length && !unions.length && values === undefined;
  const allowsNull = nullable === true || (!isPlain && types.includes('null')) || parts.some(isOnlyNullable);
  const own = allowsNull ? withoutNull(schema) : schema;
  const pieces = combine(own, parts, unions, scope);
  const listed = Array.isArray(values) ? values.filter((value) => value !== null || !allowsNull) : [];
  if (values !== undefined && !listed.length) return { ...annotations, type: 'null' };
  // A list of values says more than a type.
  const others = pieces.filter(({ alternatives }) => !listed.length || alternatives);
  const list = {
    ...(typeof schema['type'] === 'string' && { type: schema['type'] }),
    enum: limitValues(scope.document, listed, parts),
  };
  const form = intersect([...others.map((piece) => piece.form), ...(listed.length ? [list] : [])]);
  return { ...annotations, ...(allowsNull && !isAnything(form) ? { anyOf: [form, { type: 'null' }] } : form) };
}

/** Whether a part of an `allOf` says only that null is allowed, which it can mean of the whole alone. */
function isOnlyNullable({ nullable, ...part }: Node): boolean {
  return nullable === true && part['oneOf'] === undefined && isAnything(part);
}

/** Returns the values that all parts list, if they list any. */
function limitValues(document: Document, values: readonly unknown[], parts: readonly Node[]): readonly unknown[] {
  const lists = parts.map((part) => listValues(document, part)).filter((list) => list !== undefined);
  const common = values.filter((value) => lists.every((list) => list.includes(value)));
  return common.length ? common : values;
}

/** Returns a schema whose types do not include null. */
function withoutNull({ type, ...schema }: Node): Node {
  const [first, ...more] = [type ?? []].flat().filter((item) => item !== 'null') as unknown[];
  return { ...schema, ...(first !== undefined && { type: more.length ? [first, ...more] : first }) };
}

function omit(node: Node, keys: readonly string[]): Node {
  return Object.fromEntries(Object.entries(node).filter(([key]) => !keys.includes(key)));
}

function pick(node: Node, keys: readonly string[]): Node {
  return Object.fromEntries(Object.entries(node).filter(([key]) => keys.includes(key)));
}

/** Whether a schema is a reference alone. */
function isReference(schema: Node): boolean {
  return schema['$ref'] !== undefined && [...CORE, ...COMBINED].every((key) => key === '$ref' || !(key in schema));
}

function intersect(forms: readonly Node[]): Node {
  return forms.length === 1 ? forms[0]! : forms.length ? { allOf: forms } : {};
}

/** Returns a reference, with the properties that its surroundings require. */
function requireOf(reference: Node, { document, demanded }: Scope): Node {
  const names = demanded.filter((name) => !requiresProperty(document, reference, name));
  return names.length ? { type: 'object', withRequired: reference, required: names } : reference;
}

/** Returns the parts whose intersection a schema is, apart from its list of values. */
function combine(schema: Node, parts: readonly Node[], unions: readonly Node[][], scope: Scope): Piece[] {
  const { document } = scope;
  const demands = placeRequired(schema, parts, unions, scope);
  const find = (name: string): unknown =>
    listParts(document, schema)
      .map(({ properties }) => new Map(Object.entries(properties ?? {})).get(name))
      .find((declared) => declared !== undefined) ?? scope.find(name);
  const contradicted = findContradictions(document, [...parts, omit(schema, COMBINED)]);
  const around = (part: unknown, isPart: boolean): Scope => {
    return { document, demanded: demands.get(part) ?? [], find, isPart };
  };
  const pieces: Piece[] = [
    describeCore(schema, demands.get(schema) ?? [], scope),
    ...parts.map((part) => {
      const form = canonicalize(part, around(part, true));
      const names = contradicted.get(part);
      return { source: part, form: names ? { type: 'object', without: form, names } : form };
    }),
    ...unions.map((list) => {
      const branches = list.map((branch) => canonicalize(inheritArray(branch, schema), around(list, false)));
      return {
        source: { anyOf: list },
        form: branches.some(isAnything) ? {} : { anyOf: branches },
        alternatives: list,
      };
    }),
  ];
  const telling = pieces.filter(({ form }) => !isAnything(form));
  return removeSuperfluous(document, schema['type'] === undefined ? spareOthers(document, telling) : telling);
}

/** Returns the properties that are required, by what has to require them: the schema itself, a part, or a union. */
function placeRequired(
  schema: Node,
  parts: readonly Node[],
  unions: readonly Node[][],
  { document, demanded, isPart }: Scope,
): Map<unknown, string[]> {
  const names = new Set([...demanded, ...listRequired(document, schema)]);
  const places = new Map<unknown, string[]>();
  const others = [...parts, ...unions];
  const asSchema = (other: Node | Node[]): Node => (Array.isArray(other) ? { anyOf: other } : other);
  for (const name of names) {
    const isOwn = isObject(schema['properties']) && Object.hasOwn(schema['properties'], name);
    const declaring = others.filter((other) => findProperties(document, asSchema(other), name).length);
    const isRequired = declaring.some((other) => requiresProperty(document, asSchema(other), name));
    if (!isOwn && (isRequired || (!declaring.length && isPart))) continue;
    const place = isOwn ? schema : (declaring[0] ?? schema);
    places.set(place, [...(places.get(place) ?? []), name]);
  }
  return places;
}

/** Returns the properties that a schema and its parts require. */
function listRequired(document: Document, schema: Node): string[] {
  return listParts(document, schema).flatMap(({ required }) => (Array.isArray(required) ? (required as string[]) : []));
}

/** Returns what a schema itself says of a value, if it does; properties that nothing else declares are declared. */
function describeCore(schema: Node, required: readonly string[], { find }: Scope): Piece {
  const source = pick(schema, [...CORE, ...ARRAY]);
  const core = pick(schema, [...CORE, ...ARRAY, 'format']);
  const { additionalProperties: others } = core;
  const properties = (core['properties'] ?? {}) as Node;
  const undeclared = required.filter((name) => !Object.hasOwn(properties, name));
  // Where nothing is declared, an object may have anything besides what is required.
  const isFree = undeclared.length > 0 && core['type'] === 'object' && !Object.keys(properties).length;
  if (isFree && others === undefined) core['additionalProperties'] = true;
  for (const name of undeclared) {
    core['properties'] = { ...(core['properties'] as Node), [name]: find(name) ?? (isObject(others) ? others : {}) };
  }
  delete core['required'];
  if (required.length) core['required'] = required;
  indexProperties(core);
  return { source, form: core, isOwn: true };
}

/** What an object may have besides its properties is a type of the properties, too: they are all under one index. */
function indexProperties(core: Node): void {
  const { properties, additionalProperties: others, patternProperties: patterns } = core as Record<string, Node>;
  const besides = [
    ...(isObject(others) && Object.keys(others).length ? [others] : []),
    ...Object.values(patterns ?? {}),
  ];
  if (!besides.length || !Object.keys(properties ?? {}).length) return;
  delete core['patternProperties'];
  core['additionalProperties'] = { anyOf: [...besides, ...Object.values(properties!)] };
}

/** Returns an alternative with the type that stands beside the union, where only that says that it is an array. */
function inheritArray(branch: Node, { type }: Node): Node {
  return type === 'array' && ('items' in branch || 'prefixItems' in branch) ? { type, ...branch } : branch;
}
