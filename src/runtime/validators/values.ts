/** The keywords of JSON Schema for any value. */
import { isRecord, report, type ValuePlace } from './schema.js';

/** Whether a value has a type of JSON, which has no infinite numbers. */
function hasType(value: unknown, name: string): boolean {
  if (name === 'integer') return Number.isInteger(value);
  if (name === 'number') return Number.isFinite(value);
  return name === (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
}

/** `type` */
export function type(expected: string | readonly string[], value: unknown, place: ValuePlace): void {
  const names = [expected].flat();
  if (!names.some((name) => hasType(value, name))) report(place, `must be of type ${names.join(' or ')}`);
}

/** `enum`, and `const` as a list of one, of values other than objects and arrays. */
export function listed(expected: readonly unknown[], value: unknown, place: ValuePlace): void {
  if (!expected.includes(value)) reportListed(expected, place);
}

/** `enum` of any values. */
export function listedDeep(expected: readonly unknown[], value: unknown, place: ValuePlace): void {
  const text = writeSorted(value);
  if (!expected.some((item) => writeSorted(item) === text)) reportListed(expected, place);
}

function reportListed(expected: readonly unknown[], place: ValuePlace): void {
  const texts = expected.map((item) => JSON.stringify(item)).join(', ');
  report(place, `must be ${expected.length === 1 ? '' : 'one of '}${texts}`);
}

/** Returns a text that equal values share, whatever the order of their properties. */
export function writeSorted(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => {
    if (typeof item === 'bigint') return String(item);
    if (!isRecord(item)) return item;
    // Not toSorted, which browsers of before 2023 do not have.
    // oxlint-disable-next-line no-array-sort
    const names = Object.keys(item).sort();
    return Object.fromEntries(names.map((name) => [name, item[name]]));
  });
}
