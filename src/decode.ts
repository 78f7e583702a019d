/** Reads the body of a successful response. */
import { ConnectionError, ResponseParseError, type Sent } from './errors.js';
import { redact } from './redact.js';

/**
 * Decodes the body of a successful response.
 *
 * @param sent - The request, for errors.
 * @param data - The body, as the reader's `parseAs` has it.
 * @param signal - Ends the reading of a body that is a stream.
 */
export type Decode = (sent: Sent, response: Response, data: any, signal: AbortSignal | undefined) => unknown;

/** How a body is read, where `stream` leaves it unread, and how it is decoded. */
export type Reader = readonly [parseAs: 'text' | 'blob' | 'stream', decode: Decode];

/**
 * Parses the text of a response as JSON.
 *
 * @throws {ResponseParseError} If it is not JSON.
 */
export function parseJson(sent: Sent, response: Response, text: string): any {
  try {
    return sent.json.parse(text, response);
  } catch (cause) {
    // The platform's message quotes a part of the text, and so perhaps a part of a credential.
    throw new ResponseParseError(sent, response, text, redact(text, sent.credential) === text ? cause : undefined);
  }
}

/**
 * Reads the body of a response: that of a success as the reader asks for it, that of a failure as JSON or else as text.
 *
 * @throws {ConnectionError} If the connection breaks.
 */
export async function receiveBody(sent: Sent, response: Response, parseAs: Reader[0]): Promise<unknown> {
  if (response.ok && parseAs === 'stream') return response.body;
  try {
    if (response.ok) return await response[parseAs as 'text' | 'blob']();
    return parseAnything(sent, response, await response.text());
  } catch (cause) {
    throw createIncompleteError(sent, cause);
  }
}

/** Creates the error of a connection that broke while a body was read. */
export function createIncompleteError(sent: Sent, cause: unknown): ConnectionError {
  return new ConnectionError(sent, 'incomplete response', cause);
}

function parseAnything(sent: Sent, response: Response, text: string): unknown {
  try {
    return parseJson(sent, response, text);
  } catch {
    return text;
  }
}

/** Reads JSON. */
export const json: Reader = ['text', parseJson];

const asIs: Decode = (_, __, data: unknown) => data;

/** Reads text. */
export const text: Reader = ['text', asIs];

/** Reads bytes. */
export const blob: Reader = ['blob', asIs];

/** Reads JSON if there is a body. */
export const optionalJson: Reader = [
  'text',
  (sent, response, body: string) => (body ? parseJson(sent, response, body) : undefined),
];

/** Cancels the body: unread, it would keep its connection open. */
export const unread: Reader = [
  'stream',
  async (_, __, body: ReadableStream | null) => {
    await body?.cancel();
  },
];
