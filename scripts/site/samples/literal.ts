/** Writes values as literals of JavaScript and TypeScript. */
import { formatKey } from '../../lib/naming.js';
import type { ExampleFile, ExampleValue } from '../../model/types.js';
import type { ExactType } from '../../../src/openapi/int64.js';

/** Returns a value as TypeScript, with the names of enums. */
export function writeCode({ value, file, constant, int64, items, entries }: ExampleValue): string {
  if (file) return writeFileCode(file);
  if (constant) return `${constant.object}.${constant.member}`;
  if (int64) return formatLiteral(convertInteger(value, int64));
  if (items) return `[${items.map(writeCode).join(', ')}]`;
  if (entries) return `{ ${entries.map(([key, entry]) => `${formatKey(key)}: ${writeCode(entry)}`).join(', ')} }`;
  return formatLiteral(value);
}

/** Returns a file as JavaScript, with a content that stands for its own. */
export function writeFileCode({ name, type }: ExampleFile): string {
  const options = type ? `, { type: ${formatLiteral(type)} }` : '';
  return `new File(['content'], ${formatLiteral(name)}${options})`;
}

/** Returns a value as JavaScript. */
export function formatLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatLiteral).join(', ')}]`;
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, entry]) => `${formatKey(key)}: ${formatLiteral(entry)}`)
    .join(', ')} }`;
}

/** Returns an integer as the client takes it. */
function convertInteger(value: unknown, type: ExactType): unknown {
  const integer = BigInt(value as number);
  return type === 'bigint' ? integer : String(integer);
}

/** Returns a value as the client takes it. */
export function convertExample({ value, int64, items, entries }: ExampleValue): unknown {
  if (int64) return convertInteger(value, int64);
  if (items) return items.map(convertExample);
  return entries ? Object.fromEntries(entries.map(([key, entry]) => [key, convertExample(entry)])) : value;
}
