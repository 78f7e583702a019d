/** Writes parameters in OpenAPI's styles (OpenAPI 3.1, "Style Values" and "Style Examples"). */
import { InvalidArgumentError } from '../errors.js';
import type { JsonCodec } from '../json/codec.js';
import { encodeJson } from './openapi-fetch.js';
import { checkSegment, checkText, fillPath } from './path.js';
import type { RequestChange } from './settings.js';

/** A style of OpenAPI. */
export type ParameterStyle = 'simple' | 'label' | 'matrix' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject';

/** How a parameter is written. */
export interface ParameterFormat {
  /** Where it is sent. Default: `query`. */
  readonly in?: 'query' | 'header' | 'cookie';
  /** Default: `simple` for a header, else `form`. */
  readonly style?: ParameterStyle;
  /** Whether each item of an array and each property of an object is written separately. Default: only with `form`. */
  readonly explode?: boolean;
  /** Whether characters that a URI reserves are not encoded, except `#`. Default: false. */
  readonly allowReserved?: boolean;
  /** Whether the value is sent as JSON. Default: false. */
  readonly json?: boolean;
}

/** The text before the first value, the text between values, and whether each value has its name. */
const OPERATORS: Readonly<Record<string, readonly [first: string, separator: string, isNamed: boolean]>> = {
  simple: ['', ',', false],
  label: ['.', '.', false],
  matrix: [';', ';', true],
};

const DELIMITERS: Readonly<Record<string, string>> = { spaceDelimited: '%20', pipeDelimited: '%7C' };

/** Encodes a text except what a URI reserves (RFC 6570, section 3.2.3), and except what would end the query. */
function encodeUnreserved(text: string): string {
  return encodeURI(text)
    .replace(/%25(?=[\dA-F]{2})/gi, '%')
    .replaceAll('%5B', '[')
    .replaceAll('%5D', ']')
    .replaceAll('#', '%23');
}

/** Whether there is a value to send. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Returns the properties that have a value; a list has an entry for each of its items. */
export function listEntries(values: object | undefined): [name: string, value: unknown][] {
  return Object.entries(values ?? {})
    .flatMap(([name, value]) => [value].flat().map((item): [string, unknown] => [name, item]))
    .filter(([, value]) => isGiven(value));
}

/** Returns a value that is not an object as text. */
function formatScalar(name: string, value: unknown): string {
  const plain = value instanceof Date ? value.toISOString() : value;
  if (typeof plain === 'object') {
    throw new InvalidArgumentError(name, `${name} must not be nested: its style has no notation for that`);
  }
  return checkText(name, String(plain));
}

/**
 * Writes a parameter; returns `undefined` if there is nothing to write.
 *
 * @throws {InvalidArgumentError} If the style has no notation for the value.
 */
export function writeParameter(
  name: string,
  value: unknown,
  { style = 'form', explode = style === 'form' || style === 'deepObject', allowReserved }: ParameterFormat,
  encodeText: (text: string) => string = allowReserved ? encodeUnreserved : encodeURIComponent,
): string | undefined {
  if (!isGiven(value)) return undefined;
  const [first, separator, isNamed] = OPERATORS[style] ?? ['', '&', true];
  const write = (item: unknown): string => encodeText(formatScalar(name, item));
  const key = write(name);
  const named = (text: string): string =>
    isNamed ? key + (text === '' && style === 'matrix' ? '' : `=${text}`) : text;
  if (typeof value !== 'object' || value instanceof Date) return first + named(write(value));

  const entries = Object.entries(value!).filter(([, item]) => isGiven(item));
  if (!entries.length) return undefined;
  if (style === 'deepObject') return entries.map((entry) => writeDeep(name, key, entry, write)).join('&');
  if (Array.isArray(value)) {
    const items = entries.map(([, item]) => write(item));
    return first + (explode ? items.map(named).join(separator) : named(items.join(DELIMITERS[style] ?? ',')));
  }
  return (
    first +
    (explode
      ? entries.map(([field, item]) => `${write(field)}=${write(item)}`).join(separator)
      : named(
          entries
            .flat()
            .map(write)
            .join(DELIMITERS[style] ?? ','),
        ))
  );
}

/** Returns the value of a parameter, as JSON if its format says so. */
function encodeContent(name: string, value: unknown, format: ParameterFormat, json: JsonCodec): unknown {
  return format.json && isGiven(value) ? encodeJson(value, json, `parameters.${name}`) : value;
}

/** Writes a property of an object as `name[property]=value`, and nested properties in the same way. */
function writeDeep(
  name: string,
  key: string,
  [field, value]: readonly [string, unknown],
  write: (item: unknown) => string,
): string {
  const inside = `${key}%5B${write(field)}%5D`;
  if (typeof value !== 'object' || value instanceof Date) return `${inside}=${write(value)}`;
  const entries = Object.entries(value!).filter(([, item]) => isGiven(item));
  return Array.isArray(value)
    ? entries.map((entry) => writeItem(name, inside, entry, write)).join('&')
    : entries.map((entry) => writeDeep(name, inside, entry, write)).join('&');
}

/** Writes an item of a nested array: with its index if it is an object, otherwise like the others. */
function writeItem(
  name: string,
  inside: string,
  [index, item]: readonly [string, unknown],
  write: (item: unknown) => string,
): string {
  return typeof item === 'object' && !(item instanceof Date)
    ? writeDeep(name, inside, [index, item], write)
    : `${inside}=${write(item)}`;
}

/** Writes the path parameters that have a format. */
export function stylePath(formats: Readonly<Record<string, ParameterFormat>>): RequestChange {
  return ({ json }) => ({
    pathSerializer: (template: string, values: Readonly<Record<string, unknown>>) => {
      const written = template.replace(/{(.+?)}/g, (whole, name: string) => {
        const format = formats[name];
        if (!format) return whole;
        const value = encodeContent(name, values[name], format, json);
        const text = writeParameter(name, value, { style: 'simple', ...format }) ?? '';
        return checkSegment(name, text);
      });
      return fillPath(written, values);
    },
  });
}

/** Writes the parameters of a call; one without a format is sent in the query. */
export function serializeParameters(
  parameters: object | undefined,
  formats: Readonly<Record<string, ParameterFormat>>,
): RequestChange {
  return ({ params, json }) => {
    const queries: string[] = [];
    const cookies: string[] = [];
    const header: Record<string, string> = {};
    const given = { query: {}, header: {}, cookie: {} };
    for (const [name, item] of Object.entries(parameters ?? {})) {
      const format = formats[name] ?? {};
      const place = format.in ?? 'query';
      given[place] = { ...given[place], [name]: item };
      const value = encodeContent(name, item, format, json);
      if (format.in === 'header') {
        const text = writeParameter(name, value, { style: 'simple', ...format }, (plain) => plain);
        if (text !== undefined) header[name] = text;
      } else {
        const text = writeParameter(name, value, format);
        if (text !== undefined) (format.in === 'cookie' ? cookies : queries).push(text);
      }
    }
    if (cookies.length) header['Cookie'] = cookies.join('; ');
    return { params: { ...params, query: {}, header }, given, querySerializer: () => queries.join('&') };
  };
}
