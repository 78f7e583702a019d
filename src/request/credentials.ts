/** Sends credentials that are not texts in a header. A generated client imports only what its contract needs of this. */
import { readSecret, type CreateCarrier, type CredentialCarrier } from '../auth.js';
import { InvalidArgumentError } from '../errors.js';
import type { CredentialKind } from '../options.js';
import { encodeBase64, SHORTEST } from '../redact.js';

/** Characters without a meaning in a credential: controls (RFC 7617, section 2), and halves of surrogate pairs. */
const UNSENDABLE = /[\p{Cc}\p{Cs}]/u;

/** What a cookie cannot carry as it is (RFC 6265, section 4.1.1), and the percent sign, which starts an escape. */
const NOT_IN_COOKIE = /[^!#$&-+\--:<-[\]-~]/gu;

/** Returns an API key that can be encoded. */
function readKey(value: unknown, kind: CredentialKind): readonly [string] {
  return [checkCharacters(readSecret(value, kind), kind)];
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
  return (kind) => ({
    read: (value) => readKey(value, kind),
    put: (target, sent) => {
      const url = new URL(target.url);
      const pair = `${encodeURIComponent(name)}=${encodeURIComponent(sent)}`;
      // URLSearchParams would encode the other parameters anew.
      url.search = replacePair(url.search.slice(1).split('&'), name, pair).join('&');
      target.url = url.href;
    },
  });
}

/** Sends an API key in a cookie, beside the cookies that the request has. */
export function inCookie(name: string): CreateCarrier {
  return (kind) => {
    // Fetch forbids pages to set this header, and ignores it.
    if (!new Request('http://localhost', { headers: { Cookie: 'a=b' } }).headers.has('Cookie')) {
      throw new InvalidArgumentError(
        kind,
        `${kind} is sent in a cookie, which a page cannot set: call the API from a server, or pass another credential`,
      );
    }
    return {
      read: (value) => readKey(value, kind),
      put: ({ headers }, sent) => {
        const pair = `${encodeURIComponent(name)}=${sent.replace(NOT_IN_COOKIE, encodeURIComponent)}`;
        headers.set('Cookie', replacePair((headers.get('Cookie') ?? '').split(/; */), name, pair).join('; '));
      },
    };
  };
}

/** Sends a username and a password by HTTP Basic, in UTF-8 (RFC 7617). */
export function basic(kind: CredentialKind): CredentialCarrier {
  return {
    read: (value) => {
      const { username, password } = (value ?? {}) as Readonly<Record<string, unknown>>;
      if (typeof username !== 'string' || typeof password !== 'string') {
        throw new InvalidArgumentError(
          kind,
          `${kind} must be { username, password }, both of them strings, or a function that returns that`,
        );
      }
      if (!username && !password) throw new InvalidArgumentError(kind, `${kind} must not be empty`);
      if (username.includes(':')) {
        throw new InvalidArgumentError(kind, `${kind} must have a username without a colon`);
      }
      checkCharacters(username + password, kind);
      // A password that is too short to be hidden leaves a username that can be the secret: some services take a key there.
      return [`${username}:${password}`, password.length < SHORTEST ? username : password];
    },
    put: ({ headers }, sent) => headers.set('Authorization', `Basic ${encodeBase64(sent)}`),
  };
}
