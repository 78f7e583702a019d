/** Puts the caller's credential on a request, in the way that the contract's security schemes say. */
import { InvalidArgumentError } from './errors.js';
import type { CredentialKind, GivenCredential } from './options.js';
import { matchSecrets } from './redact.js';
import type { RequestTarget } from './request/settings.js';

/**
 * Checks a credential, and puts it on a request if there is one. Returns what the request carries, and then what else is
 * secret. No message shows it.
 *
 * @throws {InvalidArgumentError} If it cannot be sent.
 */
export type CarryCredential = (value: unknown, target?: RequestTarget) => readonly string[];

/**
 * Creates what carries the credentials of a client.
 *
 * @throws {InvalidArgumentError} If the platform cannot send such credentials.
 */
export type CreateCarrier = (kind: CredentialKind) => CarryCredential;

/** How a credential is sent: the header that carries it and its prefix there, or another carrier. */
export type CredentialScheme = readonly [header: string, prefix: string] | CreateCarrier;

/** How each kind of credential is sent; a kind that the API does not take is absent. */
export type CredentialSchemes = { readonly [Kind in CredentialKind]?: CredentialScheme };

/** The credentials that a caller gave. */
export type CredentialPolicy = { readonly [Kind in CredentialKind]?: GivenCredential[Kind] | undefined };

/** The credential that a request carries. */
export interface Authentication {
  /** As the caller gave it. */
  readonly given?: unknown;
  /** As it is sent; `undefined` if the request carries none. */
  readonly secret?: string | undefined;
  /** Matches it, and what else is secret. */
  readonly credential: readonly RegExp[];
}

/**
 * Puts the credential on a request, and resolves with it; without one if it may not go there.
 *
 * @param origin - The only origin that it may go to. Default: the origin of the API.
 * @param refused - A credential that the API refused, as the caller gave it.
 */
export type Authenticate = (target: RequestTarget, origin?: string, refused?: unknown) => Promise<Authentication>;

/** The characters that a header can carry. */
const HEADER_TEXT = /^[\t\x20-\x7e\x80-\xff]+$/;

/** Returns a credential that is a text, without the blanks around it. No message shows it. */
export function readSecret(value: unknown, kind: CredentialKind): string {
  if (typeof value !== 'string') {
    throw new InvalidArgumentError(
      kind,
      `${kind} must be a string, or a function that returns one; got ${value === null ? value : typeof value}`,
    );
  }
  const text = value.trim();
  if (!text) throw new InvalidArgumentError(kind, `${kind} must not be empty`);
  return text;
}

/** Sends a credential as a text in a header. */
function inHeader(kind: CredentialKind, header: string, prefix: string): CarryCredential {
  return (value, target) => {
    const text = readSecret(value, kind);
    if (!HEADER_TEXT.test(text)) {
      throw new InvalidArgumentError(kind, `${kind} must be one line of characters that a header can carry`);
    }
    target?.headers.set(header, prefix + text);
    return [text];
  };
}

/**
 * Creates the function that authenticates the requests of a client.
 *
 * @throws {InvalidArgumentError} If there is not exactly one credential, or if it can never be sent.
 */
export function createAuthenticator(
  schemes: CredentialSchemes,
  given: CredentialPolicy,
  apiOrigin: string,
): Authenticate {
  const kinds = Object.keys(schemes) as CredentialKind[];
  const [kind, other] = kinds.filter((each) => given[each] !== undefined);
  if (other || (kinds.length && !kind)) {
    throw new InvalidArgumentError(other ?? kinds[0]!, `Pass exactly one credential: ${kinds.join(' or ')}.`);
  }
  if (!kind) return async () => ({ credential: [] });
  const scheme = schemes[kind]!;
  const carry = typeof scheme === 'function' ? scheme(kind) : inHeader(kind, ...scheme);
  const source: unknown = given[kind];
  if (typeof source !== 'function') carry(source);
  return async (target, origin = apiOrigin, refused) => {
    // Middleware may have sent the request elsewhere.
    if (!target.url.startsWith(`${origin}/`)) return { credential: [] };
    const value: unknown = typeof source === 'function' ? await source(refused) : source;
    const secrets = carry(value, target);
    return { given: value, secret: secrets[0], credential: matchSecrets(secrets) };
  };
}
