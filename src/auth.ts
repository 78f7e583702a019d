/** Puts the caller's credential on a request, in the way that the contract's security schemes say. */
import { InvalidArgumentError } from './errors.js';
import type { Credential, CredentialKind } from './options.js';

/** How a credential is sent: the name of the header that carries it, and what stands before it there. */
export type CredentialScheme = readonly [header: string, prefix: string];

/** How each kind of credential is sent; a kind that the API does not take is absent. */
export type CredentialSchemes = { readonly [Kind in CredentialKind]?: CredentialScheme };

/** The credentials that a caller gave. */
export type CredentialPolicy = { readonly [Kind in CredentialKind]?: Credential | undefined };

/** A request, and the start of the addresses that its credential may go to, where that is not the origin of the API. */
type Addressed = Request & { readonly credentialOrigin?: string };

/** Puts the credential on a request to the API, and returns it; `refused` is one that did not serve. */
export type Authenticate = (request: Addressed, refused?: string) => Promise<string>;

/** Whether a credential may be sent to an origin: what goes over plain http can be read on the way. */
export function isSafeOrigin(origin: string): boolean {
  return /^(https|http:\/\/(localhost|127[\d.]+|\[::1])[:/])/.test(origin);
}

/**
 * Returns a function that authenticates the requests to an API.
 *
 * @throws {InvalidArgumentError} Where there is not exactly one credential, or no address that it may be sent to.
 */
export function createAuthenticator(
  schemes: CredentialSchemes,
  given: CredentialPolicy,
  baseUrl: string,
): Authenticate {
  const kinds = Object.keys(schemes) as CredentialKind[];
  const [kind, other] = kinds.filter((credentialKind) => given[credentialKind] !== undefined);
  if (kinds[0] && (!kind || other)) {
    throw new InvalidArgumentError(kinds.join(' or '), 'missing, nor combined');
  }
  let origin: string;
  try {
    origin = new URL('/', new URL(baseUrl, globalThis.location?.href)).href;
    if (kind && !isSafeOrigin(origin)) throw 0;
  } catch {
    throw new InvalidArgumentError('baseUrl', 'missing, nor plain http');
  }
  return async (request, refused) => {
    // Middleware may have sent the request elsewhere.
    if (!kind || !request.url.startsWith(request.credentialOrigin ?? origin)) return '';
    const credential = given[kind]!;
    const secret = typeof credential === 'string' ? credential : await credential(refused);
    try {
      if (!secret) throw 0;
      request.headers.set(schemes[kind]![0], schemes[kind]![1] + secret);
    } catch {
      // Without its cause, whose message may show the credential.
      throw new InvalidArgumentError(kind, 'missing, nor multi-line');
    }
    return secret;
  };
}
