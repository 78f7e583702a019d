/** Connects a client to a service: where it is, and how its requests are authenticated. */
import { createAuthenticator, type Authenticate, type CredentialPolicy, type CredentialSchemes } from './auth.js';
import { InvalidArgumentError } from './errors.js';
import type { CallOptions, ClientSettings, FetchOptions } from './options.js';
import { parseBaseUrl, parseUrl } from './url.js';

/** The settings that are not for fetch, those of OAuth among them, and what no option of fetch may replace. */
const OWN_OPTIONS =
  /^(accept|accessToken|allow.*|apiKey|.*Url|basic|body|client.*|contentType|fetch|headers|maxRetries|method|on[A-Z].*|redirect.*|retryOn|scopes|signal|timeoutMs|validate)$/;

/** What the contract states about the service as a whole. */
export interface Service {
  /** The first server of the contract; a relative one is resolved against the page. */
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
  const { credentials, baseUrl: server } = service;
  if (server && settings.baseUrl === undefined && !parseUrl(server)) {
    throw new InvalidArgumentError('baseUrl', `baseUrl is needed: the server of the contract is relative (${server})`);
  }
  const isSecret = Object.keys(credentials).length > 0 && settings.allowInsecureHttp !== true;
  const { url, baseUrl } = parseBaseUrl(settings.baseUrl ?? server, isSecret);
  const authenticate = createAuthenticator(credentials, settings, url.origin);
  return { baseUrl, settings, authenticate };
}

/** Returns what is for fetch of the settings of a client, or of the options of a call. */
export function pickFetchOptions(given: ClientSettings | CallOptions): FetchOptions {
  const entries = Object.entries(given).filter(([name, value]) => value !== undefined && !OWN_OPTIONS.test(name));
  return Object.fromEntries(entries);
}
