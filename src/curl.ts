/** Writes the request of a failed call as a command. */
import { InvalidArgumentError, requests, type CallError } from './errors.js';
import { HIDDEN, redact } from './redact.js';
import { listEntries } from './request/styles.js';

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
  // What an openapi-fetch client sends is written already.
  const form = body instanceof ArrayBuffer ? undefined : readForm(request.headers.get('Content-Type'));
  const words = ['curl', '-X', method, url];
  for (const [name, value] of request.headers) {
    // curl chooses the boundary.
    if (form === '--form-string' && name === 'content-type') continue;
    const isShown = HARMLESS.has(name) && redact(value, credential) === value;
    const hidden = `${quoteForShell(`${name}: ${readPrefix(value, credential)}`)}"$TOKEN"`;
    words.push('-H', isShown ? quoteForShell(`${name}: ${value}`) : hidden);
  }
  const write = (value: unknown): string =>
    json === JSON ? JSON.stringify(value, quoteBigInt) : json.stringify(value);
  const addText = (flag: string, text: string): void => void words.push(flag, quoteForShell(redact(text, credential)));
  if (form) {
    for (const [name, value] of listEntries(body as object | undefined)) {
      if (value instanceof Blob) addText('-F', `${name}=@${quoteFile(value instanceof File ? value.name : name)}`);
      else addText(form, `${name}=${typeof value === 'object' ? write(value) : String(value)}`);
    }
  } else if (body !== undefined) addText('--data-raw', write(body));
  return words.join(' ');
}

/** Returns the name of a file in quotes, without which curl takes commas and semicolons for its own. */
function quoteFile(name: string): string {
  return `"${name.replaceAll(/[\\"]/g, String.raw`\$&`)}"`;
}

/** Returns curl's flag for a text in a form of a media type; `undefined` if it is none. */
function readForm(contentType: string | null): string | undefined {
  if (contentType?.startsWith('multipart/')) return '--form-string';
  return contentType?.startsWith('application/x-www-form-urlencoded') ? '--data-urlencode' : undefined;
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
