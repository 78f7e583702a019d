/** Writes values as literals of JavaScript and TypeScript. */
import type { ExampleFile, ExampleValue } from '../../model/types.js';
import type { ExactType } from '../../../src/openapi/int64.js';

/** Returns a value as TypeScript, with the names of enums. */
export function writeCode({ value, file, constant, int64, items, entries }: ExampleValue): string {
  if (file) return writeFileCode(file);
  if (constant) return `${constant.object}.${constant.member}`;
  if (int64) return formatLiteral(convertInteger(value, int64));
  if (items) return writeList(items.map(writeCode));
  if (entries) return writeRecord(entries.map(([key, entry]) => [key, writeCode(entry)]));
  return formatLiteral(value);
}

/** Returns a file as JavaScript, with a content that stands for its own. */
export function writeFileCode({ name, type }: ExampleFile): string {
  const options = type ? `, { type: ${formatLiteral(type)} }` : '';
  return `new File(['content'], ${formatLiteral(name)}${options})`;
}

/** Returns a value as JavaScript. */
export function formatLiteral(value: unknown): string {
  if (Array.isArray(value)) return writeList(value.map(formatLiteral));
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'string') return quoteText(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return writeRecord(Object.entries(value).map(([key, entry]) => [key, formatLiteral(entry)]));
}

function writeList(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}

function writeRecord(entries: readonly (readonly [key: string, code: string])[]): string {
  return entries.length ? `{ ${entries.map(([key, code]) => `${writeName(key)}: ${code}`).join(', ')} }` : '{}';
}

/** Returns the name of a property. A plain `__proto__` in a literal would set the prototype. */
export function writeName(key: string): string {
  if (key === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoteText(key);
}

/** Returns a string in the quotes that need fewer escapes. */
function quoteText(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1);
  const count = (quote: string): number => text.split(quote).length;
  if (count("'") > count('"')) return `"${inner}"`;
  return `'${inner.replaceAll(String.raw`\"`, '"').replaceAll("'", String.raw`\'`)}'`;
}

/** Returns an integer as the client takes it. */
function convertInteger(value: unknown, type: ExactType): unknown {
  const integer = BigInt(value as number);
  return type === 'bigint' ? integer : String(integer);
}
