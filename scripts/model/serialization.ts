/** Reads how a parameter is serialized, by its style or its media type. */
import type { ParameterStyle } from '../../src/request/styles.js';
import type { Serialization } from './types.js';
import { isObject, resolve, type Document, type Parameter } from '../../src/openapi/document.js';

/** The default style of each place. */
const DEFAULT_STYLES: Readonly<Record<string, ParameterStyle>> = {
  path: 'simple',
  query: 'form',
  header: 'simple',
  cookie: 'form',
};

/** The valid styles of each place. */
const STYLES: Readonly<Record<string, readonly string[]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form'],
};

/** Returns the declared style if it is valid for the place, else the default. */
export function readStyle(place: string, style: unknown): ParameterStyle {
  return STYLES[place]?.includes(style as string) ? (style as ParameterStyle) : DEFAULT_STYLES[place]!;
}

/** Returns how a parameter is serialized; `undefined` if its value is sent unchanged. */
export function buildSerialization(document: Document, parameter: Parameter): Serialization | undefined {
  const { name, in: place, style: wanted, schema, content, allowReserved = false } = parameter;
  const style = readStyle(place!, wanted);
  const explode =
    typeof parameter.explode === 'boolean' ? parameter.explode : style === 'form' || style === 'deepObject';
  const json = isObject(content) && Object.keys(content).some((mediaType) => /json|\*/i.test(mediaType));
  const serialization = { style, explode, allowReserved: allowReserved === true && place === 'query', json };
  const shape = json ? 'any' : inferShape(document, schema);
  const isPlain =
    !json &&
    place !== 'cookie' &&
    style === DEFAULT_STYLES[place!] &&
    // openapi-fetch serializes such arrays in the form style, and does not encode names.
    (shape === 'scalar' || (shape === 'list' && place === 'query' && explode)) &&
    !serialization.allowReserved &&
    (place !== 'query' || /^[\w.~-]+$/.test(name));
  return isPlain ? undefined : serialization;
}

/** The possible values of a schema: no object or array, arrays of such values, or anything. */
type Shape = 'scalar' | 'list' | 'any';

export function inferShape(document: Document, node: unknown, seen: ReadonlySet<unknown> = new Set()): Shape {
  const schema = resolve<Record<string, unknown>>(document, node as never);
  if (!isObject(schema) || seen.has(schema)) return 'any';
  const inside = new Set([...seen, schema]);
  const { type, items, enum: values, const: value, allOf, oneOf, anyOf } = schema;
  const types = Array.isArray(type) ? type : type === undefined ? [] : [type];
  if (types.includes('object') || schema['properties'] || schema['additionalProperties']) return 'any';
  if (types.includes('array')) {
    return types.every((item) => item === 'array' || item === 'null') &&
      inferShape(document, items, inside) === 'scalar'
      ? 'list'
      : 'any';
  }
  if (types.length) return 'scalar';
  const constants = Array.isArray(values) ? values : value === undefined ? [] : [value];
  if (constants.length)
    return constants.every((constant) => typeof constant !== 'object' || constant === null) ? 'scalar' : 'any';
  const parts = [allOf, oneOf, anyOf].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  const shapes = parts.map((part) => inferShape(document, part, inside));
  return shapes.length && shapes.every((shape) => shape === shapes[0]) ? shapes[0]! : 'any';
}
