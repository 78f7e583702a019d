/** Puts the caller's credential on a request, in the way that the contract's security schemes say. */
import { InvalidArgumentError } from './errors.js';
import type { Credential, CredentialKind } from './options.js';

/** How a credential is sent: the name of the header that carries it, and its prefix there. */
export type CredentialScheme = readonly [header: string, prefix: string];

/** How each kind of credential is sent; a kind that the API does not take is absent. */
export type CredentialSchemes = { readonly [Kind in CredentialKind]?: CredentialScheme };

/** The credentials that a caller gave. */
export type CredentialPolicy = { readonly [Kind in CredentialKind]?: Credential | undefined };

/**
 * Puts the credential on a request, and resolves with it; with an empty text if the request carries none.
 *
 * @param origin - The only origin that it may go to. Default: the origin of the API.
 * @param refused - A credential that the API refused.
 */
export type Authenticate = (request: Request, origin?: string, refused?: string) => Promise<string>;

/** The characters that a header can carry. */
const HEADER_TEXT = /^[\t\x20-\x7e\x80-\xff]+$/;

/** Returns a value that can be sent as a credential. No message shows it. */
function checkCredential(kind: CredentialKind, value: unknown): string {
  if (typeof value !== 'string') {
    throw new InvalidArgumentError(
      kind,
      `${kind} must be a string, or a function that returns one; got ${value === null ? value : typeof value}`,
    );
  }
  if (!value.trim()) throw new InvalidArgumentError(kind, `${kind} must not be empty`);
  if (!HEADER_TEXT.test(value.trim())) {
    throw new InvalidArgumentError(kind, `${kind} must be one line of characters that a header can carry`);
  }
  return value;
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
  if (!kind) return async () => '';
  const credential = given[kind];
  if (typeof credential !== 'function') checkCredential(kind, credential);
  return async (request, origin = apiOrigin, refused) => {
    // Middleware may have sent the request elsewhere.
    if (!request.url.startsWith(`${origin}/`)) return '';
    const secret = checkCredential(kind, typeof credential === 'function' ? await credential(refused) : credential);
    const [header, prefix] = schemes[kind]!;
    request.headers.set(header, prefix + secret);
    return secret;
  };
}
