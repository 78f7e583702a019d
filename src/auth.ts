/** Puts the caller's credential on a request, in the way that the contract's security schemes say. */
import { InvalidArgumentError } from './errors.js';
import type { ClientOptions, Credential } from './options.js';

/** How a credential is sent. */
export interface CredentialScheme {
  /** The name of the header that carries it. */
  readonly header: string;
  /** What stands before it in the header. */
  readonly prefix: string;
}

/** How each kind of credential is sent; a kind that the API does not take is absent. */
export interface CredentialSchemes {
  readonly accessToken?: CredentialScheme;
  readonly apiKey?: CredentialScheme;
}

/**
 * Returns a function that sets the credential's header, or `undefined` where there is no credential.
 *
 * @throws {InvalidArgumentError} Where there are two credentials, or one that the API does not take.
 */
export const authenticator = (
  schemes: CredentialSchemes,
  { accessToken, apiKey }: ClientOptions,
): ((headers: Headers) => Promise<void>) | undefined => {
  if (accessToken !== undefined && apiKey !== undefined) {
    throw new InvalidArgumentError('apiKey', 'Give either accessToken or apiKey, not both.');
  }
  const [kind, credential]: [keyof CredentialSchemes, Credential | undefined] =
    apiKey === undefined ? ['accessToken', accessToken] : ['apiKey', apiKey];
  if (credential === undefined) return undefined;
  const scheme = schemes[kind];
  if (!scheme) throw new InvalidArgumentError(kind, `The API takes no ${kind}.`);
  return async (headers) => {
    const secret = typeof credential === 'function' ? await credential() : credential;
    if (!secret) throw new InvalidArgumentError(kind, `The ${kind} is empty.`);
    headers.set(scheme.header, scheme.prefix + secret);
  };
};
