/** Counts how many schemas apply to one value: few that refer to each other can mean billions. */
import { isObject, resolve, type Document } from './document.js';

const COMBINED = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'not'];

/** Whether a schema, or one that it reaches, applies more schemas to one value than a limit. */
export function isTooWide(document: Document, root: unknown, limit: number): boolean {
  const widths = new Map<unknown, number>();
  function measure(schema: unknown): number {
    const known = widths.get(schema);
    if (!isObject(schema) || known !== undefined) return known ?? 1;
    widths.set(schema, 1);
    const target = resolve<unknown>(document, schema);
    const parts = [...(target === schema ? [] : [target]), ...COMBINED.flatMap((keyword) => schema[keyword] ?? [])];
    const width = parts.reduce<number>((sum, part) => sum + measure(part), 1);
    widths.set(schema, width);
    return width;
  }
  const seen = new Set<unknown>();
  const pending = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (typeof node !== 'object' || node === null || seen.has(node)) continue;
    seen.add(node);
    if (measure(node) > limit) return true;
    const target = resolve<unknown>(document, node);
    pending.push(...(Object.values(node) as unknown[]), ...(target === node ? [] : [target]));
  }
  return false;
}
