/** Connects a client to a service: where it is, and how its requests are authenticated. */
import { createAuthenticator, type Authenticate, type CredentialPolicy, type CredentialSchemes } from './auth.js';
import type { ClientSettings } from './options.js';
import { parseBaseUrl } from './url.js';

/** What the contract states about the service as a whole. */
export interface Service {
  /** The first server of the contract, if it has an absolute address. */
  readonly baseUrl?: string;
  /** How credentials are sent. */
  readonly credentials: CredentialSchemes;
}

/** What all requests of a client share. */
export interface Connection {
  /** The base URL of the API, without a slash at its end. */
  readonly baseUrl: string;
  readonly settings: ClientSettings;
  readonly authenticate: Authenticate;
}

/**
 * Connects a client to a service. Nothing is sent yet.
 *
 * @throws {InvalidArgumentError} If there is no usable base URL, or not exactly one credential.
 */
export function createConnection(service: Service, settings: ClientSettings & CredentialPolicy): Connection {
  const { credentials } = service;
  const { url, baseUrl } = parseBaseUrl(settings.baseUrl ?? service.baseUrl, Object.keys(credentials).length > 0);
  return { baseUrl, settings, authenticate: createAuthenticator(credentials, settings, url.origin) };
}
