/** Asks a token endpoint for a token, and again where that may help. */
import { chooseRetryDelayMs } from '../retry.js';
import type { Token } from './token-source.js';

/** There is no token: the token endpoint refused, could not be reached, or answered with something else. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  /** The status code of the answer, if there was one. */
  declare readonly status: number | undefined;
  /** The error code of OAuth 2 (RFC 6749, section 5.2), such as `invalid_client`, if there was one. */
  declare readonly code: string | undefined;

  constructor(url: string, reason: unknown, status?: number) {
    // The reason itself may hold what the endpoint answered with, and so a token.
    const { message, cause, error, error_description: description } = reason as Error & Record<string, unknown>;
    const { code } = (cause ?? {}) as { code?: string };
    const said = error ? `${error}${description ? ` (${description})` : ''}` : `${message}${code ? ` (${code})` : ''}`;
    super(`${url} gave no token${status ? `, but ${status}` : ''}: ${said}`);
    this.status = status;
    this.code = typeof error === 'string' ? error : undefined;
  }
}

/**
 * Resolves with a token.
 *
 * @throws {TokenError} Where the endpoint gives none.
 */
export async function requestToken(
  url: string,
  send: () => Promise<Response>,
  read: (response: Response) => Promise<Token>,
  maxRetries: number,
): Promise<Token> {
  for (let retries = 0; ; retries++) {
    let response: Response | undefined;
    try {
      response = await send();
      return await read(response);
    } catch (reason) {
      const failure = response ?? (isNetworkError(reason) ? {} : undefined);
      const delayMs = failure && retries < maxRetries ? chooseRetryDelayMs(true, failure, retries) : undefined;
      if (delayMs === undefined) throw new TokenError(url, reason, response?.status);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
}

/** Whether there was no answer, rather than one, or a setting, that oauth4webapi refused. */
function isNetworkError(reason: unknown): boolean {
  return !/^(OAUTH|ERR)_/.test((reason as { code?: string }).code ?? '');
}
