/** Decides whether a failed request is retried, and when. */

/** The longest wait before a retry, in ms. If a service asks for more, the request is not retried. */
const LONGEST_WAIT_MS = 60_000;

/** The statuses after which the same request can succeed later. */
const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

const TOO_MANY_REQUESTS = 429;

/** The methods of which a second, equal request can do harm. */
const UNSAFE_METHODS: ReadonlySet<string> = new Set(['POST', 'PATCH']);

/** The words of Node, Bun and Deno for a connection that was never made. */
const NEVER_CONNECTED = /ECONNREFUSED|ConnectionRefused|ENOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT|\(Connect\)/;

/** What is known of a failed request: the response to it, or the platform's reason if there is none. */
export interface AttemptFailure {
  readonly status?: number | undefined;
  readonly headers?: Headers;
  readonly cause?: unknown;
}

/**
 * Returns a random wait before a retry without `Retry-After`, in ms. Its limit is 500 before the first retry, and doubles
 * for each further one. The wait is random so that the clients of a service that failed do not all come back at once.
 */
export function computeBackOffMs(retries: number): number {
  return Math.random() * Math.min(LONGEST_WAIT_MS, 500 * 2 ** retries);
}

/** Parses the `Retry-After` header, in ms; returns NaN if there is none with seconds or a date. */
export function readRetryAfterMs({ headers }: AttemptFailure): number {
  const value = headers?.get('Retry-After') ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  return Math.max(0, Date.parse(value.endsWith('GMT') ? value : '') - Date.now());
}

/** Returns the platform's reason for a failed connection: the code of the system, or else its message. */
export function readReason(cause: any): string {
  const texts: unknown[] = [cause?.cause?.code, cause?.code, cause?.cause?.message, cause?.message];
  return String(texts.find((text) => text && typeof text === 'string') ?? cause);
}

/** Whether a failed request is retried, as far as HTTP and the service allow it. */
export function shouldRetry(method: string, failure: AttemptFailure): boolean {
  const { status, cause } = failure;
  const isRepeatable = !UNSAFE_METHODS.has(method);
  // A request that was never sent can be sent again, whatever its method.
  if (status === undefined) return isRepeatable || NEVER_CONNECTED.test(readReason(cause));
  // The same request fails in the same way.
  if (!TRANSIENT_STATUSES.has(status)) return false;
  const waitMs = readRetryAfterMs(failure);
  // The service asks for a wait that no caller expects.
  if (waitMs > LONGEST_WAIT_MS) return false;
  // The service refused to process the request, and says when it will.
  if (status === TOO_MANY_REQUESTS && waitMs >= 0) return true;
  // The service may have processed the request before it failed.
  return isRepeatable;
}

/** Returns the wait before a retry, in ms. */
export function chooseDelayMs(failure: AttemptFailure, retries: number): number {
  const waitMs = readRetryAfterMs(failure);
  // No timer keeps a longer wait.
  return waitMs >= 0 ? Math.min(waitMs, 2 ** 31 - 1) : computeBackOffMs(retries);
}
