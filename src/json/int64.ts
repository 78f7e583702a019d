/** Reads and writes JSON with integers that a number cannot hold. The contract decides which these are, not the value. */
import type { JsonCodec } from './codec.js';

/** What an integer is in TypeScript. `text` is a string that can be something else than an integer, too. */
export type Int64Kind = 'bigint' | 'string' | 'text';

/** The places of a value, by what it can be. */
export interface Int64Parts {
  /** The values of properties with which an object has the places of `shape`, one of several alternatives. */
  readonly only?: Readonly<Record<string, readonly unknown[]>>;
  readonly shape?: Int64Shape;
  /** What the value is, if it is an integer. */
  readonly as?: Int64Kind;
  /** The properties of an object. */
  readonly fields?: Readonly<Record<string, Int64Shape>>;
  /** The other properties. */
  readonly rest?: Int64Shape;
  /** The first items of an array. */
  readonly tuple?: readonly Int64Shape[];
  /** The other items. */
  readonly items?: Int64Shape;
}

/** The places of a value that hold such integers; the union of several, and by a function where a schema is recursive. */
export type Int64Shape = Int64Kind | Int64Parts | readonly Int64Shape[] | (() => Int64Shape);

/** The shapes of a call: those of `body` and `parameters`, and those of responses by their status, range (`2XX`) or `default`. */
export type Int64Shapes = Readonly<Record<string, Int64Shape>>;

/** A value in the object or array that holds it. */
type Place = readonly [holder: any, key: string, parts: readonly Int64Parts[], exact: any];

const DIGITS = /^-?\d+$/;

/** A number that a double may not hold has this many digits. */
const LONG = /\d{16}/;

/** The strings and the numbers of a JSON text. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/** Creates what reads and writes the JSON of a call. */
export function int64(shapes: Int64Shapes): JsonCodec {
  return {
    parse: (text, { status }: Response) =>
      readValue(text, open(shapes[status] ?? shapes[`${Math.floor(status / 100)}XX`] ?? shapes['default'])),
    stringify: (value, place: string = 'body') => {
      const [root = '', ...names] = place.split('.');
      const whole = open(shapes[root]);
      const parts = names.length ? enter(select(whole, {}), {}, names.join('.')) : whole;
      // A form has a field for each item of an array.
      const items = names.length && !Array.isArray(value) ? parts.flatMap((part) => open(part.items)) : [];
      return writeValue(value, place, items.length ? items : parts);
    },
  };
}

function open(shape: Int64Shape | undefined): readonly Int64Parts[] {
  if (typeof shape === 'function') return open(shape());
  if (typeof shape === 'string') return [{ as: shape }];
  return Array.isArray(shape) ? shape.flatMap(open) : shape ? [shape as Int64Parts] : [];
}

/** Returns the parts that apply to a value: an alternative does unless a property says otherwise. */
function select(parts: readonly Int64Parts[], value: any): readonly Int64Parts[] {
  return parts.flatMap((part) => {
    if (!part.only) return [part];
    const isOther = Object.entries(part.only).some(
      ([name, values]) => value?.[name] !== undefined && !values.includes(value[name]),
    );
    return isOther ? [] : select(open(part.shape), value);
  });
}

/** Returns the parts of a property or an item. */
function enter(parts: readonly Int64Parts[], holder: object, key: string): readonly Int64Parts[] {
  const isList = Array.isArray(holder);
  return parts.flatMap(({ fields = {}, rest, tuple = [], items }) =>
    open(isList ? (tuple[Number(key)] ?? items) : Object.hasOwn(fields, key) ? fields[key] : rest),
  );
}

/** Returns the value of a text. It is read again with its numbers as strings, so that the two can be compared by place. */
function readValue(text: string, parts: readonly Int64Parts[]): unknown {
  const root = { value: JSON.parse(text) };
  if (!parts.length) return root.value;
  const exact = LONG.test(text) ? JSON.parse(text.replace(TOKENS, quoteNumber)) : root.value;
  // Not by recursion: JSON can be deeper than the stack.
  const places: Place[] = [[root, 'value', parts, exact]];
  for (let place = places.pop(); place; place = places.pop()) {
    const [holder, key, wanted, digits] = place;
    const value: unknown = holder[key];
    const inside = select(wanted, value);
    const as = inside.find((part) => part.as)?.as;
    if (as && typeof value === 'number') holder[key] = readInteger(value, String(digits), as);
    if (typeof value !== 'object' || value === null) continue;
    for (const name of Object.keys(value)) {
      const next = enter(inside, value, name);
      if (next.length) places.push([value, name, next, digits[name]]);
    }
  }
  return root.value;
}

function quoteNumber(token: string): string {
  return token.startsWith('"') ? token : `"${token}"`;
}

/** Returns an integer as the contract has it, and any other number unchanged. */
function readInteger(value: number, digits: string, as: Int64Kind): unknown {
  const isPlain = DIGITS.test(digits);
  // 1e3 and 1.0 are integers, too.
  if (!isPlain && !Number.isInteger(value)) return value;
  const integer = BigInt(isPlain ? digits : value);
  return as === 'bigint' ? integer : String(integer);
}

/** Returns the text of a value, with the digits of its integers. */
function writeValue(value: unknown, name: string, parts: readonly Int64Parts[]): string {
  // JSON.stringify writes no bigint. It writes a string in its place, with a mark that no string of the caller can have.
  const mark = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const places = new Map<unknown, readonly [path: string, parts: readonly Int64Parts[]]>();
  const text = JSON.stringify(value, function (this: any, key: string, item: unknown) {
    const [path, around] = places.get(this) ?? [];
    const inside = select(around ? enter(around, this, key) : parts, item);
    const here = path === undefined ? name : `${path}.${key}`;
    if (typeof item === 'object') places.set(item, [here, inside]);
    // Not the item: a program can have given bigints a method toJSON.
    const given: unknown = this[key];
    if (typeof given === 'bigint') return mark + given;
    if (typeof item !== 'string' || !inside.some(({ as }) => as === 'string')) return item;
    if (DIGITS.test(item)) return mark + BigInt(item);
    throw new TypeError(`${here} must be an integer in digits; got ${JSON.stringify(item)}`);
  });
  return text?.replace(new RegExp(`"${mark}(-?\\d+)"`, 'g'), '$1');
}
