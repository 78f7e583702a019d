/** Writes TSDoc comments; whatever a document says in them stays inside the comment. */
import type { MediaReading } from '../../src/openapi/media-type.js';
import type { OperationModel } from '../model/types.js';
import type { Argument } from '../model/signature.js';

/** Returns a text that cannot end the comment it stands in. */
function escapeComment(text: string): string {
  return text
    .replaceAll('*/', '*\\/')
    .replace(/[ \t\r]+$/gm, '')
    .trim();
}

/** Returns a text in one line. */
function joinLines(text: string): string {
  return escapeComment(text).replace(/\s*\n\s*/g, ' ');
}

/** Returns paragraphs as a comment: in one line where they fit, else with the delimiters on lines of their own. */
export function formatComment(...paragraphs: readonly string[]): string {
  const text = paragraphs.map(escapeComment).filter(Boolean).join('\n\n');
  return text.includes('\n') ? `\n${text}` : text;
}

/** Returns the tag of what has another name now. */
export function formatDeprecation(name: string): string {
  return `@deprecated Renamed to {@link ${name}}.`;
}

/** What is read as JSON, as a whole or piece by piece. */
const JSON_READINGS: ReadonlySet<MediaReading> = new Set(['json', 'events', 'lines', 'any']);

/** Returns the comment of a method: what it does, its request, its scopes, its arguments and its errors. */
export function formatMethodComment(
  operation: OperationModel,
  signature: readonly Argument[],
  referenceUrl: string | undefined,
): string {
  const { summary, description, method, path, anchor, scopes, response, errors, deprecated } = operation;
  const needs = scopes.length ? `Scopes: ${scopes.map((scope) => `\`${scope}\``).join(', ')}.` : '';
  const tags = [
    ...signature.map(({ name, description: text }) => `@param ${name} - ${joinLines(text)}`.replace(/ - $/, '')),
    response.description && `@returns ${joinLines(response.description)}`,
    ...errors.map(
      ({ status, description: text }) =>
        `@throws {@link ApiError} ${status === 'default' ? 'Any other status' : status}: ${joinLines(text)}`,
    ),
    JSON_READINGS.has(response.reading) &&
      '@throws {@link ResponseParseError} The service reported success, but sent no JSON.',
    '@throws {@link ConnectionError} There was no whole answer.',
    '@throws {@link TimeoutError} There was none within `timeoutMs`.',
    '@throws {@link InvalidArgumentError} An argument cannot be sent.',
    referenceUrl && `@see {@link ${joinLines(referenceUrl + anchor)} | Reference}`,
    deprecated && '@deprecated The contract marks this operation as deprecated.',
  ].filter(Boolean);
  const title = summary && `${joinLines(summary).replace(/\.$/, '')}.`;
  return formatComment(title, description, `\`${method} ${path}\``, needs, tags.join('\n'));
}
