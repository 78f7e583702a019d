/** Sends credentials that are not texts in a header. A generated client imports only what its contract needs of this. */
import { readSecret, type CreateCarrier } from '../auth.js';
import { InvalidArgumentError } from '../errors.js';
import type { CredentialKind } from '../options.js';
import { encodeBase64, matchSecrets, redact, SHORTEST } from '../redact.js';

/** Characters without a meaning in a credential: controls (RFC 7617, section 2), and halves of surrogate pairs. */
const UNSENDABLE = /[\p{Cc}\p{Cs}]/u;

/** What a cookie cannot carry as it is (RFC 6265, section 4.1.1), and the percent sign, which starts an escape. */
const NOT_IN_COOKIE = /[^!#$&-+\--:<-[\]-~]/gu;

/** Returns an API key that can be encoded. */
function readKey(value: unknown, kind: CredentialKind): string {
  return checkCharacters(readSecret(value, kind), kind);
}

function checkCharacters(text: string, kind: CredentialKind): string {
  if (!UNSENDABLE.test(text)) return text;
  throw new InvalidArgumentError(kind, `${kind} must not have control characters or halves of surrogate pairs`);
}

/** Returns pairs such as those of a query, without those of a name, and with a last one. */
function replacePair(pairs: readonly string[], name: string, pair: string): string[] {
  const others = pairs.filter((each) => each && ![name, encodeURIComponent(name)].includes(each.split('=')[0]!.trim()));
  return [...others, pair];
}

/** Sends an API key in the query, in the place of a parameter of the same name. */
export function inQuery(name: string): CreateCarrier {
  return (kind) => (value, target) => {
    const key = readKey(value, kind);
    if (target) {
      const url = new URL(target.url);
      const pair = `${encodeURIComponent(name)}=${encodeURIComponent(key)}`;
      // URLSearchParams would encode the other parameters anew.
      url.search = replacePair(url.search.slice(1).split('&'), name, pair).join('&');
      target.url = url.href;
      target.onResponse = (response) => hideUrl(response, key);
    }
    return [key];
  };
}

/** Lets a response show its URL without a key. */
function hideUrl(response: Response, key: string): void {
  const value = redact(response.url, matchSecrets([key]));
  if (value !== response.url) Object.defineProperty(response, 'url', { value });
}

/** Sends an API key in a cookie, beside the cookies that the request has. */
export function inCookie(name: string): CreateCarrier {
  return (kind) => {
    // Fetch forbids pages to set this header, and ignores it.
    if (!new Request('http://localhost', { headers: { Cookie: 'a=b' } }).headers.has('Cookie')) {
      throw new InvalidArgumentError(
        kind,
        `${kind} is sent in a cookie, which a page cannot set: call the API from a server, or use another credential`,
      );
    }
    return (value, target) => {
      const key = readKey(value, kind);
      const pair = `${encodeURIComponent(name)}=${key.replace(NOT_IN_COOKIE, encodeURIComponent)}`;
      const cookies = (target?.headers.get('Cookie') ?? '').split(/; */);
      target?.headers.set('Cookie', replacePair(cookies, name, pair).join('; '));
      return [key];
    };
  };
}

/** Sends a username and a password by HTTP Basic, in UTF-8 (RFC 7617). */
export const basic: CreateCarrier = (kind) => (value, target) => {
  const { username, password } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof username !== 'string' || typeof password !== 'string') {
    throw new InvalidArgumentError(
      kind,
      `${kind} must be { username, password }, both of them strings, or a function that returns that`,
    );
  }
  if (!username && !password) throw new InvalidArgumentError(kind, `${kind} must not be empty`);
  if (username.includes(':')) throw new InvalidArgumentError(kind, `${kind} must have a username without a colon`);
  const pair = checkCharacters(`${username}:${password}`, kind);
  target?.headers.set('Authorization', `Basic ${encodeBase64(pair)}`);
  // A password that is too short to be hidden leaves a username that can be the secret: some services take a key there.
  return [pair, password.length < SHORTEST ? username : password];
};
