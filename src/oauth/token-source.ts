/** Keeps an access token while it is valid, with at most one renewal at a time. */

/** A token as the token endpoint describes it (RFC 6749, section 5.1). */
export interface Token {
  readonly access_token: string;
  /** The lifetime of the token, in s. */
  readonly expires_in?: number | undefined;
  readonly refresh_token?: string | undefined;
}

/**
 * Resolves with an access token other than `refused`, if there is one. Pass it to a client as `accessToken`. Rejects with a
 * `TokenError` if there is no token.
 */
export type TokenSource = (refused?: string) => Promise<string>;

/** A token is renewed this long before it expires, in ms, or after nine tenths of a shorter lifetime. */
const MARGIN_MS = 30_000;

/**
 * Creates a source of tokens.
 *
 * @param token - The first token; if there is none, `renew` requests it.
 * @param renew - Requests a token, with the refresh token of the last one. It is not called if the first token has none.
 */
export function createTokenSource(
  token: Token | undefined,
  renew: (refreshToken: string) => Promise<Token>,
): TokenSource {
  let current = token;
  let renewAtMs = token ? computeRenewal(token) : 0;
  let renewal: Promise<string> | undefined;
  const start = async (): Promise<string> => {
    try {
      const next = await renew(current?.refresh_token ?? '');
      // A service that does not rotate refresh tokens sends none: the old one stays valid.
      current = { ...next, refresh_token: next.refresh_token ?? current?.refresh_token };
      renewAtMs = computeRenewal(next);
      return current.access_token;
    } finally {
      renewal = undefined;
    }
  };
  return async (refused) => {
    const isValid = current && current.access_token !== refused && Date.now() < renewAtMs;
    const isLast = token && !current?.refresh_token;
    return current && (isValid || isLast) ? current.access_token : (renewal ??= start());
  };
}

/** Returns when a token must be renewed, in ms since 1970. */
function computeRenewal({ expires_in: lifeS = Infinity }: Token): number {
  return Date.now() + Math.max(lifeS * 1000 - MARGIN_MS, lifeS * 900);
}
