/** Writes the request of a failed call as a command. */
import { InvalidArgumentError, requests, type CallError } from './errors.js';
import { HIDDEN, redact } from './redact.js';

/** The headers whose values are shown. Any other could carry a credential. */
const HARMLESS: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
  'cache-control',
  'content-type',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-unmodified-since',
  'prefer',
  'traceparent',
  'user-agent',
  'x-correlation-id',
  'x-request-id',
]);

/**
 * Returns the request of a failed call as a curl command for a POSIX shell. `$TOKEN` stands in the place of the credential,
 * and of the value of every header that is not known to be harmless.
 *
 * @throws {InvalidArgumentError} If the error is not that of a call.
 */
export function toCurl(error: CallError): string {
  const sent = requests.get(error);
  if (!sent) throw new InvalidArgumentError('error', 'error must be that of a call by the same build of this package');
  const { method, request, body, json, credential } = sent;
  const url = quoteUrl(redact(request.url, credential)).replaceAll(HIDDEN, `'"$TOKEN"'`);
  const words = ['curl', '-X', method, url];
  for (const [name, value] of request.headers) {
    const isShown = HARMLESS.has(name) && redact(value, credential) === value;
    const hidden = `${quoteForShell(`${name}: ${readPrefix(value, credential)}`)}"$TOKEN"`;
    words.push('-H', isShown ? quoteForShell(`${name}: ${value}`) : hidden);
  }
  if (body !== undefined) {
    const text = json === JSON ? JSON.stringify(body, quoteBigInt) : json.stringify(body);
    words.push('--data-raw', quoteForShell(redact(text, credential)));
  }
  return words.join(' ');
}

/** Returns a bigint as a string: a form can have one of which the contract says nothing. */
function quoteBigInt(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

/** Returns what is before the credential in its header: a word such as `Bearer `, or the name of its only cookie. */
function readPrefix(value: string, credential: readonly RegExp[]): string {
  const [, prefix = '', rest] = /^([\w-]+[ =])?(.*)$/.exec(redact(value, credential)) ?? [];
  return rest === HIDDEN ? prefix : '';
}

/** Returns a text as one word of a POSIX shell. */
export function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Returns a URL as an argument of curl, which takes brackets and braces for patterns unless it is told not to. */
export function quoteUrl(url: string): string {
  return `${/[[\]{}]/.test(url) ? '--globoff ' : ''}${quoteForShell(url)}`;
}
