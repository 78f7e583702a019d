/** Keeps an access token while it is good, and has one renewal under way at most. */

/** A token as the token endpoint describes it (RFC 6749, section 5.1). */
export interface Token {
  readonly access_token: string;
  /** The life of the token, in s. */
  readonly expires_in?: number | undefined;
  readonly refresh_token?: string | undefined;
}

/**
 * Resolves with an access token that is not `refused`, if there is one. To be given to a client as `accessToken`. Rejects
 * with a `TokenError` where there is none.
 */
export type TokenSource = (refused?: string) => Promise<string>;

/** A token is renewed this long before it expires, in ms, or after nine tenths of a shorter life. */
const MARGIN_MS = 30_000;

/**
 * Returns a source of tokens.
 *
 * @param token - The first token; without one, `renew` gets it.
 * @param renew - Gets a token; is told the refresh token of the last one. It is not called for a first token without one.
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
      // A service that rotates no refresh tokens sends none: the old one stays good.
      current = { ...next, refresh_token: next.refresh_token ?? current?.refresh_token };
      renewAtMs = computeRenewal(next);
      return current.access_token;
    } finally {
      renewal = undefined;
    }
  };
  return async (refused) => {
    const isGood = current && current.access_token !== refused && Date.now() < renewAtMs;
    const isLast = token && !current?.refresh_token;
    return current && (isGood || isLast) ? current.access_token : (renewal ??= start());
  };
}

/** Returns when a token is to be renewed, in ms since 1970. */
function computeRenewal({ expires_in: lifeS = Infinity }: Token): number {
  return Date.now() + Math.max(lifeS * 1000 - MARGIN_MS, lifeS * 900);
}
