/** Writes TSDoc comments. No text of a document can end the comment that it is in. */
import { joinLines, trimLines } from '../lib/text.js';
import type { OperationModel } from '../model/types.js';
import type { Argument } from '../model/signature.js';

/** Returns a text that cannot end its comment. */
function escapeComment(text: string): string {
  return trimLines(text.replaceAll('*/', '*\\/')).trim();
}

/** Returns a text on one line, which cannot end its comment. */
function escapeLine(text: string): string {
  return joinLines(escapeComment(text));
}

/** Returns paragraphs as a comment: on one line if there is one, otherwise with the delimiters on separate lines. */
export function formatComment(...paragraphs: readonly string[]): string {
  const text = paragraphs.map(escapeComment).filter(Boolean).join('\n\n');
  return text.includes('\n') ? `\n${text}` : text;
}

/** Returns a comment as it stands between its slashes and outer asterisks. */
export function delimitComment(comment: string): string {
  if (!comment.startsWith('\n')) return comment && `* ${comment} `;
  return `*${trimLines(comment.replaceAll('\n', '\n * '))}\n `;
}

/**
 * Rewrites a comment of openapi-typescript: title and description come first, as text, and examples other than scalars, which
 * the reference shows better, are left out.
 */
export function formatSchemaComment(comment: string): string {
  const lines = comment.split('\n').map((line) => line.replace(/^ ?\*(?: |$)/, ''));
  const items: string[] = [];
  for (const line of lines) {
    // The lines of an item after its first are indented.
    if (/^( {4}|\s*$)/.test(line)) items.push(`${items.pop() ?? ''}\n${line.slice(4)}`);
    else items.push(line);
  }
  const all = items.map((item) => item.trim());
  const descriptions = all.filter((item) => item.startsWith('@description'));
  const tags = all.filter((item) => /^@(?!description\b|example [[{])/.test(item));
  const titles = all.filter((item) => !/^(@|Format: )/.test(item));
  const formats = all.filter((item) => item.startsWith('Format: '));
  const text = descriptions.map((item) => item.slice('@description'.length));
  return delimitComment(formatComment(...titles, ...text, ...formats, tags.join('\n')));
}

/** Returns the tag of a renamed export. */
export function formatDeprecation(name: string): string {
  return `@deprecated Renamed to {@link ${name}}.`;
}

const DEPRECATED = '@deprecated The contract marks this operation as deprecated.';

/** What any call can fail with; the comment of a class states it once for all its methods. */
export const GENERIC_ERRORS = `Besides its documented errors, a call can reject with:

- \`ApiError\`: the service responded with a status other than 2xx.
- \`ConnectionError\`: the connection failed or the response was incomplete.
- \`TimeoutError\`: there was no complete response within \`timeoutMs\`.
- \`ResponseParseError\`: the body of a successful response is not JSON.
- \`InvalidArgumentError\`: an argument is not valid; nothing was sent.`;

/** The comment of a parameter that takes the settings of a client. */
export const OPTIONS_TAGS =
  '@param options - Settings of the client.\n@throws An `InvalidArgumentError` if a setting is not valid.';

/** Returns the first line of the comment of an operation. */
function formatTitle({ summary }: OperationModel): string {
  return summary && `${escapeLine(summary).replace(/\.$/, '')}.`;
}

/** Returns the comment of a method: what it does, its request, its scopes, its arguments and its documented errors. */
export function formatMethodComment(
  operation: OperationModel,
  signature: readonly Argument[],
  referenceUrl: string | undefined,
): string {
  const { description, method, path, anchor, scopes, response, errorName, errors, deprecated, idempotencyKey } =
    operation;
  const needs = scopes.length ? `Scopes: ${scopes.map((scope) => `\`${scope}\``).join(', ')}.` : '';
  const retries =
    idempotencyKey === undefined
      ? ''
      : `Retried like an idempotent call: every attempt has the same \`${idempotencyKey}\`. Default: a random one.`;
  const statuses = errors.map(
    ({ status, description: text }) => `- ${status === 'default' ? 'Any other status' : status}: ${escapeLine(text)}`,
  );
  const tags = [
    ...signature.map(({ name, description: text }) => `@param ${name} - ${escapeLine(text)}`.replace(/ - $/, '')),
    response.description && `@returns ${escapeLine(response.description)}`,
    errors.length > 0 && [`@throws {@link ${errorName}}`, ...statuses].join('\n'),
    referenceUrl && `@see {@link ${escapeLine(referenceUrl + anchor)} | Reference}`,
    deprecated && DEPRECATED,
  ].filter(Boolean);
  return formatComment(formatTitle(operation), description, `\`${method} ${path}\``, needs, retries, tags.join('\n'));
}

/** Returns the comment of a function: what it does, its request, and the method that has the details. */
export function formatFunctionComment(operation: OperationModel, className: string): string {
  const { method, path, methodName, deprecated } = operation;
  const request = `\`${method} ${path}\`, as \`${className}.${methodName}\`.`;
  return formatComment(formatTitle(operation), request, deprecated ? DEPRECATED : '');
}
