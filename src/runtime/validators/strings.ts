/** The keywords of JSON Schema for strings, and the formats that a text can be told to have. */
import { report, type ValuePlace } from './schema.js';

/** A format: its name in messages, and what every text of it matches. Others may match, too. */
export type Format = readonly [name: string, pattern: RegExp];

/** Returns the characters of a string; none of any other value. */
function countCharacters(value: unknown): number {
  return typeof value === 'string' ? [...value].length : NaN;
}

/** `minLength` */
export function minLength(least: number, value: unknown, place: ValuePlace): void {
  if (countCharacters(value) < least) report(place, `must have ${least} or more characters`);
}

/** `maxLength` */
export function maxLength(most: number, value: unknown, place: ValuePlace): void {
  if (countCharacters(value) > most) report(place, `must have ${most} or fewer characters`);
}

/** `pattern` */
export function pattern(expected: string, value: unknown, place: ValuePlace): void {
  if (typeof value === 'string' && !new RegExp(expected, 'u').test(value)) report(place, `must match ${expected}`);
}

/** `format` */
export function format([name, expected]: Format, value: unknown, place: ValuePlace): void {
  if (typeof value === 'string' && !expected.test(value)) report(place, `must be ${name}`);
}

export const date: Format = ['a date', /^\d{4}-\d\d-\d\d$/];
export const dateTime: Format = ['a date and time', /^\d{4}-\d\d-\d\d[t\s]\d\d:\d\d/i];
export const email: Format = ['an email address', /.@./];
export const ipv4: Format = ['an IPv4 address', /^\d+(\.\d+){3}$/];
export const ipv6: Format = ['an IPv6 address', /:/];
export const uri: Format = ['a URI', /^[a-z][a-z\d+.-]*:/i];
export const uuid: Format = ['a UUID', /^(urn:uuid:)?[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i];
