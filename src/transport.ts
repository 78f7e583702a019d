/** Runs the calls of a client: attempt after attempt, until one succeeds or none may follow. */
import { ApiCall, type ApiResponse } from './api-call.js';
import { attempt } from './attempt.js';
import type { CredentialPolicy } from './auth.js';
import type { OperationCall } from './call.js';
import { createConnection, type Connection, type Service } from './connection.js';
import { ApiError, CallError, InvalidArgumentError } from './errors.js';
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
  joinHeaders(settings.headers);
  const connection = createConnection(service, settings);
  return { call: (...call) => new ApiCall<any, any, any>(run(connection, call)) };
}

/** Throws if no timer can keep a timeout. */
function checkTimeout(timeoutMs = 1): void {
  if (!(timeoutMs > 0 && timeoutMs < 2 ** 31)) {
    throw new InvalidArgumentError('timeoutMs', `timeoutMs must be from 1 to 2147483647; got ${timeoutMs}`);
  }
}

/** Runs a call to its end. */
async function run(connection: Connection, call: OperationCall): Promise<ApiResponse<any>> {
  const [operation, method, , , options = {}, args = {}] = call;
  const { settings } = connection;
  const { signal, maxRetries = settings.maxRetries ?? 2 } = options;
  checkTimeout(options.timeoutMs);
  let refusal: ApiError | undefined;
  for (let retries = 0; ;) {
    try {
      return await runTask(signal, (task) => attempt(connection, call, { retries, refusal, task }));
    } catch (error) {
      // What was sent of a stream cannot be sent again.
      if (!(error instanceof CallError) || args.body instanceof ReadableStream) throw error;
      // An expired credential is replaced once. This is not a retry.
      if (!refusal && error instanceof ApiError && error.status === 401) {
        refusal = error;
        continue;
      }
      if (retries >= maxRetries || !shouldRetry(method, error)) throw error;
      const delayMs = chooseDelayMs(error, retries);
      retries += 1;
      settings.onRetry?.({ operation, retries, error, delayMs });
      await wait(delayMs, signal);
    }
  }
}
