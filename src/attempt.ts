/** One attempt of a call: builds the request, sends it once, with a deadline, and reads the response. */
import type { ApiResponse } from './api-call.js';
import type { OperationCall } from './call.js';
import { json, receiveBody } from './decode.js';
import { ApiError, ConnectionError, requests, TimeoutError, type Sent } from './errors.js';
import { pickFetchOptions, type Connection } from './connection.js';
import type { ClientSettings, RequestEvent } from './options.js';
import { redact } from './redact.js';
import { createHeadersError, createRequest, draftRequest } from './request/openapi-fetch.js';
import type { RequestSettings } from './request/settings.js';
import type { Task } from './task.js';

/** What an attempt follows, and what runs it. */
export interface Turn {
  readonly task: Task;
  /** The retries so far. */
  readonly retries: number;
  /** The 401 after which another credential is needed. */
  readonly refusal: ApiError | undefined;
}

/** The messages with which Node's fetch refuses headers; its codes also stand for what a dispatcher is not. */
const INVALID_HEADERS = /^(invalid|duplicate|expect)( [\w-]+)? header\b/;

/** Sends the request of a call once, and resolves with the decoded response. */
export async function attempt(connection: Connection, call: OperationCall, turn: Turn): Promise<ApiResponse<unknown>> {
  const { settings, authenticate } = connection;
  const { task, retries, refusal } = turn;
  const [id, method, path, , options = {}, args = {}] = call;
  const { fetch: sendRequest = settings.fetch ?? fetch, read: [parseAs, decode] = json } = args;
  const startMs = Date.now();
  const parts = collectParts(connection, call);
  await settings.validate?.(id, parts);
  const init = { ...pickFetchOptions(settings), ...pickFetchOptions(options) };
  const headers = typeof settings.headers === 'function' ? await settings.headers() : settings.headers;
  const draft = draftRequest(method, path, { headers, init }, parts);

  const refused = refusal && requests.get(refusal)!;
  const authentication = await authenticate(draft, parts.credentialOrigin, refused?.given);
  // There is no other credential, and the service would refuse this one again.
  if (refused && authentication.secret === refused.secret) throw refusal!;
  const request = createRequest(draft, init);
  const sent: Sent = { ...parts, call, id, method, path, request, ...authentication };
  const event: RequestEvent = { operation: id, method, url: redact(request.url, sent.credential), retries };
  await settings.onRequest?.(event);

  const { timeoutMs = settings.timeoutMs ?? 60_000 } = options;
  startTimer(task, sent, timeoutMs);
  const response = await send(sendRequest, sent, { ...init, redirect: 'manual', signal: task.signal });
  draft.onResponse?.(response);
  const data = await receiveBody(sent, response, parseAs);
  await settings.onResponse?.({ ...event, status: response.status, durationMs: Date.now() - startMs });
  if (!response.ok) throw new ApiError(sent, response, data);
  const result = { data: await decode(sent, response, data, options.signal), response };
  await settings.validate?.(id, parts, result);
  return result;
}

/** Collects what the request of a call is built from. */
function collectParts({ baseUrl, settings }: Connection, [, , , path, options, args]: OperationCall): RequestSettings {
  const { body, accept = 'application/json', json: codec = JSON, tune } = args ?? {};
  const usual = { baseUrl, params: { path }, body, json: codec, accept, headers: options?.headers };
  return { ...usual, ...tune?.(usual, settings) };
}

/** Starts the deadline of a request, which covers the body of the response, too. */
function startTimer(task: Task, sent: Sent, timeoutMs: number): void {
  if (timeoutMs === Infinity) return;
  const timer = setTimeout(() => task.end(new TimeoutError(sent, timeoutMs)), timeoutMs);
  // A timeout alone does not keep a process of Node alive.
  (timer as { unref?: () => void }).unref?.();
  task.timer = timer;
}

/** Sends a request. */
async function send(
  sendRequest: NonNullable<ClientSettings['fetch']>,
  sent: Sent,
  init: RequestInit & { signal: AbortSignal },
): Promise<Response> {
  try {
    return await sendRequest(sent.request, init);
  } catch (cause: any) {
    if (INVALID_HEADERS.test(cause?.cause?.message)) throw createHeadersError();
    throw new ConnectionError(sent, 'no response', cause);
  }
}
