/** Writes values as literals of JavaScript and TypeScript. */
import { formatKey } from '../lib/naming.js';
import type { ExampleValue } from '../model/types.js';

/** Returns a value as TypeScript, with the names of enums. */
export function writeCode({ value, constant, items, entries }: ExampleValue): string {
  if (constant) return `${constant.object}.${constant.member}`;
  if (items) return `[${items.map(writeCode).join(', ')}]`;
  if (entries) return `{ ${entries.map(([key, entry]) => `${formatKey(key)}: ${writeCode(entry)}`).join(', ')} }`;
  return formatLiteral(value);
}

/** Returns a value as JavaScript. */
export function formatLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatLiteral).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, entry]) => `${formatKey(key)}: ${formatLiteral(entry)}`)
    .join(', ')} }`;
}
