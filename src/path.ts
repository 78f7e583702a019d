/** Fills the path template of an operation. */
import { InvalidArgumentError } from './errors.js';

/**
 * Returns the path with its parameters, encoded.
 *
 * @throws {InvalidArgumentError} Where a parameter is missing, or would lead to another path.
 */
export function fillPath(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/{(.+?)}/g, (_, name: string) => {
    const value = String(values[name] ?? '');
    // A dot segment would be resolved away, and a lone surrogate has no encoding.
    if (/^\.{0,2}$|\p{Cs}/u.test(value)) throw new InvalidArgumentError(name, JSON.stringify(value));
    return encodeURIComponent(value);
  });
}
