/** Requests a token from a token endpoint, with retries. */
import { isInstance } from '../errors.js';
import { matchSecrets, redact } from '../redact.js';
import { chooseDelayMs, readReason, shouldRetry } from '../retry.js';
import type { Token } from './token-source.js';

/** There is no token: the token endpoint refused the request, could not be reached, or sent something else. */
export class TokenError extends Error {
  /** The same text in every build of this package, for `instanceof`. */
  static readonly kind: string = 'bimdata-cloud-api:TokenError';
  override readonly name = 'TokenError';
  /** The status code of the response, if there was one. */
  declare readonly status: number | undefined;
  /** The error code of OAuth 2 (RFC 6749, section 5.2), such as `invalid_client`, if there was one. */
  declare readonly code: string | undefined;

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isInstance(this, value);
  }

  constructor({ url, secrets }: Pick<TokenRequest, 'url' | 'secrets'>, reason: unknown, status?: number) {
    // Not the cause: it may hold the response, and so a token.
    const { error: code, error_description: description } = reason as Record<string, unknown>;
    const described = typeof description === 'string' ? ` (${description})` : '';
    const words = isNetworkError(reason) ? readReason(reason) : (reason as Error).message;
    const said = typeof code === 'string' ? `${code}${described}` : words;
    const patterns = matchSecrets(secrets);
    super(redact(`No token from ${url}: ${status ? `${status} ` : ''}${said}`, patterns));
    this.status = status;
    this.code = typeof code === 'string' ? redact(code, patterns) : undefined;
  }
}

/** A request for a token. */
export interface TokenRequest {
  readonly url: string;
  /** What the request carries that no error may show. */
  readonly secrets: readonly string[];
  readonly maxRetries: number;
  send(): Promise<Response>;
  /** Reads the token from a response. */
  read(response: Response): Promise<Token>;
}

/**
 * Resolves with a token.
 *
 * @throws {TokenError} If the endpoint sends none.
 */
export async function requestToken(request: TokenRequest): Promise<Token> {
  for (let retries = 0; ; retries++) {
    let response: Response | undefined;
    try {
      response = await request.send();
      return await request.read(response);
    } catch (reason) {
      const isTransient = (response ?? isNetworkError(reason)) && shouldRetry('GET', response ?? {});
      if (!isTransient || retries >= request.maxRetries) throw new TokenError(request, reason, response?.status);
      const delayMs = chooseDelayMs(response ?? {}, retries);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
}

/** Whether there was no response, as opposed to a response or a setting that oauth4webapi refused. */
function isNetworkError(reason: unknown): boolean {
  return !/^(OAUTH|ERR)_/.test((reason as { code?: string }).code ?? '');
}
