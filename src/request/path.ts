/** Fills the path template of an operation. */
import { InvalidArgumentError } from '../errors.js';

/**
 * Returns the path with its parameters, encoded.
 *
 * @throws {InvalidArgumentError} If a parameter is missing, or would lead to another path.
 */
export function fillPath(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/{(.+?)}/g, (_, name: string) => encodeValue(name, values[name], checkSegment));
}

/**
 * Returns a value encoded for a URL, after a check of its text.
 *
 * @throws {InvalidArgumentError} If it has no text.
 */
export function encodeValue(name: string, value: unknown, check: typeof checkText = checkText): string {
  if (value === undefined || typeof value === 'object' || Number.isNaN(value)) {
    const got = value ? 'an object' : value;
    throw new InvalidArgumentError(name, `${name} must be a string or a number; got ${got}`);
  }
  return encodeURIComponent(check(name, String(value)));
}

/** Returns a text that can be a segment of a path. */
export function checkSegment(name: string, text: string): string {
  if (text === '') throw new InvalidArgumentError(name, `${name} must not be empty`);
  if (/^\.{1,2}$/.test(text)) {
    throw new InvalidArgumentError(name, `${name} must not be "${text}", which would lead to another path`);
  }
  return checkText(name, text);
}

/** Returns a text that has an encoding. */
export function checkText(name: string, text: string): string {
  if (!/\p{Cs}/u.test(text)) return text;
  throw new InvalidArgumentError(name, `${name} must not have half of a surrogate pair; got ${JSON.stringify(text)}`);
}
