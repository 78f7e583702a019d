/** Writes TSDoc comments; whatever a document says in them stays inside the comment. */
import type { Reading } from '../../src/openapi/media-type.js';
import type { OperationModel } from '../model/types.js';
import type { Argument } from '../model/signature.js';

/** Returns a text that cannot end the comment it stands in. */
function harmless(text: string): string {
  return text
    .replaceAll('*/', '*\\/')
    .replace(/[ \t\r]+$/gm, '')
    .trim();
}

/** Returns a text in one line. */
function inline(text: string): string {
  return harmless(text).replace(/\s*\n\s*/g, ' ');
}

/** Returns paragraphs as a comment: in one line where they fit, else with the delimiters on lines of their own. */
export function comment(...paragraphs: readonly string[]): string {
  const text = paragraphs.map(harmless).filter(Boolean).join('\n\n');
  return text.includes('\n') ? `\n${text}` : text;
}

/** Returns the tag of what has another name now. */
export function renamedTo(name: string): string {
  return `@deprecated Renamed to {@link ${name}}.`;
}

/** What is read as JSON, as a whole or piece by piece. */
const JSON_READINGS: ReadonlySet<Reading> = new Set(['json', 'events', 'lines', 'any']);

/** Returns the comment of a method: what it does, its request, its scopes, its arguments and its errors. */
export function methodComment(
  operation: OperationModel,
  signature: readonly Argument[],
  referenceUrl: string | undefined,
): string {
  const { summary, description, method, path, anchor, scopes, response, errors, deprecated } = operation;
  const needs = scopes.length ? `Scopes: ${scopes.map((scope) => `\`${scope}\``).join(', ')}.` : '';
  const tags = [
    ...signature.map(({ name, description: text }) => `@param ${name} - ${inline(text)}`.replace(/ - $/, '')),
    response.description && `@returns ${inline(response.description)}`,
    ...errors.map(
      ({ status, description: text }) =>
        `@throws {@link ApiError} ${status === 'default' ? 'Any other status' : status}: ${inline(text)}`,
    ),
    JSON_READINGS.has(response.reading) &&
      '@throws {@link ResponseParseError} The service reported success, but sent no JSON.',
    '@throws {@link ConnectionError} There was no whole answer.',
    '@throws {@link TimeoutError} There was none within `timeoutMs`.',
    '@throws {@link InvalidArgumentError} An argument cannot be sent.',
    referenceUrl && `@see {@link ${inline(referenceUrl + anchor)} | Reference}`,
    deprecated && '@deprecated The contract marks this operation as deprecated.',
  ].filter(Boolean);
  const title = summary && `${inline(summary).replace(/\.$/, '')}.`;
  return comment(title, description, `\`${method} ${path}\``, needs, tags.join('\n'));
}
