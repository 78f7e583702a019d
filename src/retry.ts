/** Decides whether a failed request is tried again, and when. */

/** The longest back-off, in ms. A service that asks for a longer wait is not asked again. */
const LONGEST_WAIT_MS = 60_000;

/** What says, in the words of Node, Bun and Deno, that there was no connection to send anything over. */
const NOTHING_SENT = /REFUSED|NOTFOUND|EAI_AGAIN|T_TIMEOUT|\(Connect/;

/** Whether a status says that the same request may succeed later. */
function isTransient(status: any): boolean {
  return /408|429|50[0234]/.test(status);
}

/**
 * Returns the wait before a retry, in ms: up to 500, and twice as much for each further one. Full jitter: clients of a
 * service that stumbled do not come back all at once.
 */
export function computeBackOffMs(retries: number): number {
  return Math.random() * Math.min(LONGEST_WAIT_MS, 500 * 2 ** retries);
}

/** Returns the wait that a Retry-After header asks for, in ms; NaN where it has neither seconds nor a date. */
export function readRetryAfterMs(value: string): number {
  return /^\d+$/.test(value) ? +value * 1000 : Math.max(0, Date.parse(value.endsWith('GMT') ? value : '') - Date.now());
}

/** What is known of a failed request: its answer, or what the platform said where there was none. */
export interface AttemptFailure {
  readonly status?: number;
  readonly headers?: Headers;
  readonly message?: string;
}

/**
 * Returns how long to wait before a request is tried again, in ms, or `undefined` where it is not to be.
 *
 * @param isRepeatable - Whether a second, equal request does no harm.
 * @param retries - How often it has been tried again so far.
 */
export function chooseRetryDelayMs(
  isRepeatable: boolean,
  { status, headers, message = '' }: AttemptFailure,
  retries: number,
): number | undefined {
  const waitMs = readRetryAfterMs(headers?.get('Retry-After') ?? '');
  const mayRetry =
    status !== undefined
      ? isTransient(status) && (isRepeatable || (waitMs >= 0 && status === 429))
      : isRepeatable || NOTHING_SENT.test(message);
  if (!mayRetry || waitMs > LONGEST_WAIT_MS) return undefined;
  return waitMs >= 0 ? waitMs : computeBackOffMs(retries);
}
