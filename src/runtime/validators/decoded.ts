/** Keywords for values that are not JSON: what a client takes and returns in place of what is sent. */
import { check, findIssues, isFile, report, type Definition, type ValuePlace } from './schema.js';

/** An integer of 64 bits, by the schema of the number: it can also be a bigint, or a text of digits. */
export function exactInteger(expected: Definition, value: unknown, place: ValuePlace): void {
  const isExact = typeof value === 'bigint' || (typeof value === 'string' && /^-?\d+$/.test(value));
  check(expected, isExact ? Number(value) : value, place);
}

/** A file, or its text. */
export function binary(_: true, value: unknown, place: ValuePlace): void {
  if (!isFile(value) && typeof value !== 'string') report(place, 'must be a file');
}

/** The value of a parameter: a number and its digits are sent as the same text. */
export function spelled(expected: Definition, value: unknown, place: ValuePlace): void {
  const text = String(value);
  const isDigits = typeof value === 'string' && (/^-?[1-9]\d*$/.test(value) || String(Number(value)) === value);
  const other = isDigits ? Number(value) : typeof value === 'number' ? text : value;
  const issues = findIssues(expected, value, place);
  if (issues.length && findIssues(expected, other, place).length) place.issues.push(...issues);
}
