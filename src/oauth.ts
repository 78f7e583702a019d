/** Gets access tokens by OAuth 2: client credentials for back ends, an authorization code with PKCE (RFC 7636) for pages. */
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
// All contracts have the same.
import { oauth } from '../generated/cloud/operations.js';
import { InvalidArgumentError } from './errors.js';
import { requestToken, type TokenRequest } from './oauth/token-request.js';
import { createTokenSource, type Token, type TokenSource } from './oauth/token-source.js';
import { isHttpUrl, isSafeUrl, parseSafeUrl } from './url.js';

export { TokenError } from './oauth/token-request.js';
export type { TokenSource } from './oauth/token-source.js';

/** Where tokens come from, and how they are requested. */
export interface TokenOptions {
  /** The client ID of the application. */
  readonly clientId: string;
  /** The scopes to request. Default: all that the operations of the API need. */
  readonly scopes?: readonly string[] | undefined;
  /** The token endpoint: https, or http on localhost. Default: that of the contract. */
  readonly tokenUrl?: string | URL | undefined;
  /**
   * Lets secrets go to an endpoint of plain http that is not on this machine, such as another container. Everybody on the way
   * can read them. Default: false.
   */
  readonly allowInsecureHttp?: boolean | undefined;
  /** The time limit of a token request, in ms. Default: 60,000. */
  readonly timeoutMs?: number | undefined;
  /** The most retries of a token request. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** Sends the token requests. Default: the global `fetch`. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
}

/** Settings of {@link clientCredentials}. */
export interface ClientCredentialsOptions extends TokenOptions {
  /** The client secret of the application. It is sent only to the token endpoint. */
  readonly clientSecret: string;
}

/** Settings of {@link beginLogin}. */
export interface LoginOptions extends TokenOptions {
  /** The page that the user returns to, which calls {@link completeLogin}. */
  readonly redirectUri: string;
  /** The authorization endpoint. Default: that of the contract. */
  readonly authorizationUrl?: string | URL | undefined;
}

/** A login that has begun. Keep it until the user returns, for example in `sessionStorage`. */
export interface Login {
  /** The page to send the user to. */
  readonly url: string;
  /** The PKCE code verifier: proves that the same client completes the login. */
  readonly codeVerifier: string;
  /** The value of `state` that the user must return with. */
  readonly state: string;
}

/**
 * Creates a source of access tokens by client credentials (RFC 6749, section 4.4).
 *
 * A token is kept until shortly before it expires (30 s, or a tenth of its lifetime if that is less), or until the API
 * refuses it. Calls that need a token at the same time share one request.
 *
 * @throws {InvalidArgumentError} If a setting is missing, or the token endpoint is not safe for a secret.
 */
export function clientCredentials(options: ClientCredentialsOptions): TokenSource {
  const { server, client, ask } = chooseEndpoint(options);
  const clientSecret = requireOption('clientSecret', options.clientSecret);
  const authentication = ClientSecretPost(clientSecret);
  const parameters = { scope: joinScopes(options) };
  return createTokenSource(undefined, () =>
    ask({
      secrets: [clientSecret],
      send: (settings) => clientCredentialsGrantRequest(server, client, authentication, parameters, settings),
      read: (response) => processClientCredentialsResponse(server, client, response),
    }),
  );
}

/**
 * Begins the login of a user: resolves with the URL of the page to send them to.
 *
 * @throws {InvalidArgumentError} If an endpoint is missing, or is not safe for a token.
 */
export async function beginLogin(options: LoginOptions): Promise<Login> {
  const { client } = chooseEndpoint(options);
  const url = parseOAuthUrl('authorizationUrl', options.authorizationUrl ?? oauth.authorizationUrl, options);
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
 * Completes the login of a user who has returned: resolves with a source of access tokens, which renews them as long as
 * the service allows it.
 *
 * @param callbackUrl - The URL with which the user returned.
 * @param login - The result of {@link beginLogin}.
 * @param options - The same options as for {@link beginLogin}.
 * @throws {TokenError} If the user or the service refused, or the URL belongs to another login.
 * @throws {InvalidArgumentError} If the token endpoint is missing, or is not safe for a token.
 */
export async function completeLogin(
  callbackUrl: string,
  login: Pick<Login, 'codeVerifier' | 'state'>,
  options: LoginOptions,
): Promise<TokenSource> {
  const { server: unnamed, client, ask } = chooseEndpoint(options);
  const { searchParams } = new URL(callbackUrl);
  // There is only one authorization server, so its name for itself does not matter.
  const server = { ...unnamed, issuer: searchParams.get('iss') ?? unnamed.issuer };
  const token = await ask({
    secrets: [login.codeVerifier, searchParams.get('code') ?? ''],
    send: async (settings) => {
      const callback = validateAuthResponse(server, client, searchParams, login.state);
      const { redirectUri } = options;
      return authorizationCodeGrantRequest(server, client, None(), callback, redirectUri, login.codeVerifier, settings);
    },
    read: (response) => processAuthorizationCodeResponse(server, client, response),
  });
  return createTokenSource(token, (refreshToken) =>
    ask({
      secrets: [refreshToken],
      send: (settings) => refreshTokenGrantRequest(server, client, None(), refreshToken, settings),
      read: (response) => processRefreshTokenResponse(server, client, response),
    }),
  );
}

/** How a grant asks for its token. */
interface Grant extends Pick<TokenRequest, 'secrets' | 'read'> {
  send(settings: TokenEndpointRequestOptions): Promise<Response>;
}

interface Endpoint {
  readonly server: AuthorizationServer;
  readonly client: Client;
  /** Requests a token. */
  ask(this: void, grant: Grant): Promise<Token>;
}

function chooseEndpoint(options: TokenOptions): Endpoint {
  const { href: url, protocol, origin } = parseOAuthUrl('tokenUrl', options.tokenUrl ?? oauth.tokenUrl, options);
  const { timeoutMs = 60_000, maxRetries = 2, fetch } = options;
  const settings = (): TokenEndpointRequestOptions => ({
    signal: AbortSignal.timeout(timeoutMs),
    [allowInsecureRequests]: protocol === 'http:',
    ...(fetch && { [customFetch]: fetch as typeof globalThis.fetch }),
  });
  return {
    server: { issuer: origin, token_endpoint: url },
    client: { client_id: requireOption('clientId', options.clientId) },
    ask: ({ send, read, secrets }) => requestToken({ url, secrets, maxRetries, read, send: () => send(settings()) }),
  };
}

function parseOAuthUrl(name: string, value: string | URL | undefined, { allowInsecureHttp }: TokenOptions): URL {
  return parseSafeUrl(name, value, allowInsecureHttp === true ? isHttpUrl : isSafeUrl);
}

function joinScopes({ scopes }: TokenOptions): string {
  return (scopes ?? oauth.scopes ?? []).join(' ');
}

/** Returns a setting that must not be empty, as an unset environment variable is. */
function requireOption(name: string, value: string | undefined): string {
  if (!value) throw new InvalidArgumentError(name, `${name} must not be empty`);
  return value;
}
