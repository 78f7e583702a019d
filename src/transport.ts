/** Runs the calls of a client: attempt after attempt, until one succeeds or none may follow. */
import { ApiCall, type ApiResponse } from './api-call.js';
import { attempt } from './attempt.js';
import type { CredentialPolicy } from './auth.js';
import type { OperationCall } from './call.js';
import { createConnection, type Connection, type Service } from './connection.js';
import { ApiError, InvalidArgumentError, requests, type CallError, type ConnectionError } from './errors.js';
import { joinHeaders } from './request/openapi-fetch.js';
import type { ClientSettings } from './options.js';
import { chooseDelayMs, shouldRetry } from './retry.js';
import { runTask, wait } from './task.js';

/** Sends the calls of one client. */
export interface Transport {
  /** Starts a call. */
  call<Data, Failure, HeaderName extends string = never>(...call: OperationCall): ApiCall<Data, Failure, HeaderName>;
}

/**
 * Creates the transport of a client.
 *
 * @throws {InvalidArgumentError} If a setting is not valid.
 */
export function createTransport(service: Service, settings: ClientSettings & CredentialPolicy): Transport {
  checkTimeout(settings.timeoutMs);
  if (typeof settings.headers !== 'function') joinHeaders(settings.headers);
  const connection = createConnection(service, settings);
  return { call: (...call) => new ApiCall<any, any, any>(run(connection, call)) };
}

/** What a call needs of the platform, besides fetch. Test environments that imitate a page lack some of it. */
const GLOBALS = ['Headers', 'Request', 'TextEncoder'];

/** Throws if the platform lacks what a call needs. */
function checkPlatform(fetch: unknown): void {
  const missing = [...GLOBALS, ...(fetch ? [] : ['fetch'])].filter((name) => !(name in globalThis));
  if (missing.length) throw new InvalidArgumentError('globalThis', `globalThis must have ${missing.join(', ')}`);
}

/** Throws if no timer can keep a timeout. */
function checkTimeout(timeoutMs = 1): void {
  if (!(timeoutMs > 0 && (timeoutMs < 2 ** 31 || timeoutMs === Infinity))) {
    throw new InvalidArgumentError(
      'timeoutMs',
      `timeoutMs must be from 1 to 2147483647, or Infinity; got ${timeoutMs}`,
    );
  }
}

/** Runs a call to its end. */
async function run(connection: Connection, call: OperationCall): Promise<ApiResponse<any>> {
  const [operation, method, , , options = {}, args = {}] = call;
  const { settings } = connection;
  const { signal, maxRetries = settings.maxRetries ?? 2, retryOn = settings.retryOn } = options;
  checkTimeout(options.timeoutMs);
  let refusal: ApiError | undefined;
  let isRenewed = false;
  for (let retries = 0; ;) {
    try {
      return await runTask(signal, (task) => attempt(connection, call, { retries, refusal, task }));
    } catch (error) {
      checkPlatform(args.fetch ?? settings.fetch);
      const isFailure = isErrorOf(call, error);
      // It was created where no frame of the caller is left.
      if (isFailure || error instanceof InvalidArgumentError) captureStack(error);
      // An error of the caller, of a hook or of another call comes out as it is.
      if (!isFailure) throw error;
      // What was sent of a stream cannot be sent again. Not every platform has the class.
      if ((args.body as Partial<ReadableStream> | undefined)?.getReader) throw error;
      // An expired credential is replaced once. This is not a retry.
      if (!isRenewed && error instanceof ApiError && error.status === 401) {
        refusal = error;
        isRenewed = true;
        continue;
      }
      if (retries >= maxRetries) throw error;
      const byDefault = shouldRetry(args.isRepeatable ? 'PUT' : method, error);
      if (!(retryOn ? retryOn(error, byDefault) : byDefault)) throw error;
      const delayMs = chooseDelayMs(error, retries);
      retries += 1;
      // A retry that is not of the refusal still needs another credential than the one that was refused.
      if (error === refusal) refusal = undefined;
      const event = { operation, retries, error, delayMs };
      await runTask(signal, async (task) => {
        await settings.onRetry?.(event);
        await wait(task, delayMs);
      });
    }
  }
}

/** The errors that have their stack: another call of a hook can have ended with one. */
const captured = new WeakSet<Error>();

/** Gives an error the stack of who awaits the call, on platforms that can. */
function captureStack(error: Error): void {
  if (captured.has(error) || !Object.isExtensible(error)) return;
  captured.add(error);
  (Error as { captureStackTrace?: (error: Error, from: unknown) => void }).captureStackTrace?.(error, captureStack);
}

/** Whether an error is that of an attempt of a call. */
function isErrorOf(call: OperationCall, error: unknown): error is ApiError | ConnectionError {
  return requests.get(error as CallError)?.call === call;
}
