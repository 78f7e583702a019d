/** Gets access tokens by OAuth 2: for back ends with client credentials, for pages with a code and PKCE (RFC 7636). */
import {
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  calculatePKCECodeChallenge,
  clientCredentialsGrantRequest,
  ClientSecretPost,
  customFetch,
  generateRandomCodeVerifier,
  generateRandomState,
  None,
  processAuthorizationCodeResponse,
  processClientCredentialsResponse,
  processRefreshTokenResponse,
  refreshTokenGrantRequest,
  validateAuthResponse,
  type AuthorizationServer,
  type Client,
  type TokenEndpointRequestOptions,
} from 'oauth4webapi';
import { oauth, operations } from '../generated/operations.js';
import { isSafeOrigin } from './auth.js';
import { InvalidArgumentError } from './errors.js';
import { requestToken } from './oauth/token-request.js';
import { createTokenSource, type Token, type TokenSource } from './oauth/token-source.js';

export { TokenError } from './oauth/token-request.js';
export type { TokenSource } from './oauth/token-source.js';

/** Where tokens come from, and how they are asked for. */
export interface TokenOptions {
  /** The name of the application. */
  readonly clientId: string;
  /** The scopes to ask for. Default: all that the operations of the API need. */
  readonly scopes?: readonly string[] | undefined;
  /** The token endpoint: https, or http on this machine. Default: that of the contract. */
  readonly tokenUrl?: string | undefined;
  /** How long a token request may take, in ms. Default: 60,000. */
  readonly timeoutMs?: number | undefined;
  /** How often a token request is tried again after a failure that may pass. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** Sends the token requests. Default: the global `fetch`. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
}

/** Settings of {@link clientCredentials}. */
export interface ClientCredentialsOptions extends TokenOptions {
  /** The secret of the application. It is sent to the token endpoint only. */
  readonly clientSecret: string;
}

/** Settings of {@link beginLogin}. */
export interface LoginOptions extends TokenOptions {
  /** Where the user comes back to: a page that calls {@link completeLogin}. */
  readonly redirectUri: string;
  /** The authorization endpoint. Default: that of the contract. */
  readonly authorizationUrl?: string | undefined;
}

/** A login that has begun. Keep it until the user comes back, in `sessionStorage` for instance. */
export interface Login {
  /** The page to send the user to. */
  readonly url: string;
  /** What proves that who ends the login is who began it. */
  readonly codeVerifier: string;
  /** What the user brings back. */
  readonly state: string;
}

/**
 * Returns a source of access tokens by client credentials (RFC 6749, section 4.4).
 *
 * A token is kept until shortly before it expires (30 s, or a tenth of its life where that is less), or until the API
 * refuses it. Calls that want one meanwhile wait for the same request.
 *
 * @throws {InvalidArgumentError} Where a setting is missing, or the token endpoint is not to be trusted with a secret.
 */
export function clientCredentials(options: ClientCredentialsOptions): TokenSource {
  const { server, client, ask } = chooseEndpoint(options);
  const authentication = ClientSecretPost(requireOption('clientSecret', options.clientSecret));
  const parameters = { scope: joinScopes(options) };
  return createTokenSource(undefined, () =>
    ask(
      (settings) => clientCredentialsGrantRequest(server, client, authentication, parameters, settings),
      (response) => processClientCredentialsResponse(server, client, response),
    ),
  );
}

/**
 * Begins the login of a user: resolves with the address of the page to send them to.
 *
 * @throws {InvalidArgumentError} Where an endpoint is missing, or is not to be trusted with a token.
 */
export async function beginLogin(options: LoginOptions): Promise<Login> {
  const { client } = chooseEndpoint(options);
  const url = new URL(requireSafeUrl('authorizationUrl', options.authorizationUrl ?? oauth.authorizationUrl));
  const codeVerifier = generateRandomCodeVerifier();
  const state = generateRandomState();
  const parameters = {
    response_type: 'code',
    client_id: client.client_id,
    redirect_uri: options.redirectUri,
    scope: joinScopes(options),
    state,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url: url.href, codeVerifier, state };
}

/**
 * Ends the login of a user who has come back: resolves with a source of access tokens, which renews them as long as the
 * service allows.
 *
 * @param callbackUrl - The address with which the user came back.
 * @param login - What {@link beginLogin} returned.
 * @param options - What {@link beginLogin} was given.
 * @throws {TokenError} Where the user or the service refused, or the address belongs to another login.
 * @throws {InvalidArgumentError} Where the token endpoint is missing, or is not to be trusted with a token.
 */
export async function completeLogin(
  callbackUrl: string,
  login: Pick<Login, 'codeVerifier' | 'state'>,
  options: LoginOptions,
): Promise<TokenSource> {
  const { server: unnamed, client, ask } = chooseEndpoint(options);
  const { searchParams } = new URL(callbackUrl);
  // With one server to come back from, what it calls itself tells nothing.
  const server = { ...unnamed, issuer: searchParams.get('iss') ?? unnamed.issuer };
  const token = await ask(
    async (settings) => {
      const callback = validateAuthResponse(server, client, searchParams, login.state);
      const { redirectUri } = options;
      return authorizationCodeGrantRequest(server, client, None(), callback, redirectUri, login.codeVerifier, settings);
    },
    (response) => processAuthorizationCodeResponse(server, client, response),
  );
  return createTokenSource(token, (refreshToken) =>
    ask(
      (settings) => refreshTokenGrantRequest(server, client, None(), refreshToken, settings),
      (response) => processRefreshTokenResponse(server, client, response),
    ),
  );
}

type Send = (settings: TokenEndpointRequestOptions) => Promise<Response>;

interface Endpoint {
  readonly server: AuthorizationServer;
  readonly client: Client;
  /** Resolves with the token that the endpoint answers with. */
  ask(send: Send, read: (response: Response) => Promise<Token>): Promise<Token>;
}

function chooseEndpoint(options: TokenOptions): Endpoint {
  const url = requireSafeUrl('tokenUrl', options.tokenUrl ?? oauth.tokenUrl);
  const { timeoutMs = 60_000, maxRetries = 2, fetch } = options;
  const settings = (): TokenEndpointRequestOptions => ({
    signal: AbortSignal.timeout(timeoutMs),
    [allowInsecureRequests]: url.startsWith('http:'),
    ...(fetch && { [customFetch]: fetch as typeof globalThis.fetch }),
  });
  return {
    server: { issuer: new URL(url).origin, token_endpoint: url },
    client: { client_id: requireOption('clientId', options.clientId) },
    ask: (send, read) => requestToken(url, () => send(settings()), read, maxRetries),
  };
}

function joinScopes({ scopes }: TokenOptions): string {
  return [...new Set(scopes ?? Object.values(operations).flatMap((operation) => operation.scopes))].join(' ');
}

/** Returns a setting that must not be empty, as an unset variable of the environment is. */
function requireOption(name: string, value: string | undefined): string {
  if (!value) throw new InvalidArgumentError(name, 'missing');
  return value;
}

/** Returns an address that a secret may be sent to. */
function requireSafeUrl(name: string, url = ''): string {
  if (!URL.canParse(url) || !isSafeOrigin(`${new URL(url).origin}/`)) {
    throw new InvalidArgumentError(name, 'missing, nor plain http');
  }
  return url;
}
