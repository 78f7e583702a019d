/** Writes the request of a failed call as a command. */
import { requests, type CallError } from './errors.js';

/** Names of headers that carry credentials, besides the one that the client sets. */
const SENSITIVE = /auth|cookie|key|secret|token/;

/** Returns the request of a failed call as a curl command for a POSIX shell, with `$TOKEN` for each credential. */
export function toCurl(error: CallError): string {
  const { method, path, request, body, secret } = requests.get(error)!;
  const words = ['curl', '-X', method, quoteForShell(request?.url ?? path)];
  for (const [name, value] of request?.headers ?? []) {
    const carriesSecret = secret !== '' && value.endsWith(secret);
    const shown = carriesSecret ? value.slice(0, -secret.length) : '';
    words.push(
      '-H',
      carriesSecret || SENSITIVE.test(name)
        ? `${quoteForShell(`${name}: ${shown}`)}"$TOKEN"`
        : quoteForShell(`${name}: ${value}`),
    );
  }
  if (body !== undefined) words.push('--data-raw', quoteForShell(JSON.stringify(body)));
  return words.join(' ');
}

/** Returns a text as one word of a POSIX shell. */
export function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
