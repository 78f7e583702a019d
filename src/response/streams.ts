/** Reads responses that are not a single JSON value: streams of events and lines, and bodies of any media type. */
import { createIncompleteError, parseJson, type Decode, type Reader } from '../decode.js';
import type { Sent } from '../errors.js';
import { follow } from '../task.js';

/** An event of a stream (HTML, "Server-sent events"). */
export interface ServerSentEvent<Data = unknown> {
  /** Its data, decoded. */
  readonly data: Data;
  /** Its type. Default: `message`. */
  readonly event: string;
  /** The last ID in the stream so far; empty if there was none. */
  readonly id: string;
  /** How long a client should wait before it reconnects, in ms, if the event states it. */
  readonly retryMs?: number;
}

/** Creates a handler that replaces an error of the platform with the package's own. */
function throwIncomplete(sent: Sent) {
  return (cause: unknown): never => {
    throw createIncompleteError(sent, cause);
  };
}

/** The start of each line of a JSON text sequence (RFC 7464). */
const RECORD_SEPARATOR = '\u001E';

const decodeLines: Decode = (...given) => parseLines(given, readLines(...given));

async function* parseLines(
  [sent, response]: Parameters<Decode>,
  texts: AsyncIterable<string>,
): AsyncGenerator<unknown> {
  for await (const line of texts) {
    const text = (line.startsWith(RECORD_SEPARATOR) ? line.slice(1) : line).trim();
    if (text) yield parseJson(sent, response, text);
  }
}

/** Reads lines of JSON (NDJSON, JSON Lines, JSON text sequences). */
export const lines: Reader = ['stream', decodeLines];

/**
 * Reads the lines of a body as they arrive. Its connection is closed if the consumer stops early, and by the signal, even if
 * nobody has begun to read.
 */
function readLines(...[sent, { body }, , signal]: Parameters<Decode>): AsyncIterable<string> {
  const reader = body?.getReader();
  const close = (): void => void reader?.cancel().catch(() => {});
  const cancel = follow(signal, close);
  const stop = (): void => {
    cancel();
    close();
  };
  const read = async (): Promise<{ done: boolean; value?: Uint8Array | undefined }> => {
    try {
      return (await reader?.read()) ?? { done: true };
    } catch (cause) {
      signal?.throwIfAborted();
      throw createIncompleteError(sent, cause);
    }
  };
  return splitLines(read, stop, signal);
}

/** Yields the lines of what is read. */
async function* splitLines(
  read: () => Promise<{ done: boolean; value?: Uint8Array | undefined }>,
  stop: () => void,
  signal: AbortSignal | undefined,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (let ended = false; !ended;) {
      const { done, value } = await read();
      // A reader that was cancelled is done.
      signal?.throwIfAborted();
      ended = done;
      rest += decoder.decode(value, { stream: !done });
      // A carriage return at the end can be the first half of a line break.
      const parts = rest.split(done ? /\r\n|\n|\r/ : /\r\n|\n|\r(?!$)/);
      rest = parts.pop()!;
      yield* parts;
    }
    if (rest) yield rest;
  } finally {
    stop();
  }
}

async function* readEvents(
  parse: (text: string) => unknown,
  texts: AsyncIterable<string>,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  let [data, event, id, retryMs]: [string[], string, string, number | undefined] = [[], '', '', undefined];
  for await (const line of texts) {
    if (line === '') {
      const text = data.join('\n');
      // Many services end a stream of JSON with this text.
      if (text === '[DONE]') return;
      if (data.length) {
        yield { data: parse(text), event: event || 'message', id, ...(retryMs !== undefined && { retryMs }) };
      }
      [data, event, retryMs] = [[], '', undefined];
    } else {
      const [, field = '', value = ''] = /^([^:]*):? ?(.*)$/s.exec(line)!;
      if (field === 'data') data.push(value);
      else if (field === 'event') event = value;
      else if (field === 'id' && !value.includes('\0')) id = value;
      else if (field === 'retry' && /^\d+$/.test(value)) retryMs = Number(value);
    }
  }
}

const decodeEvents: Decode = (...given) =>
  readEvents((text) => parseJson(given[0], given[1], text), readLines(...given));

const decodeAny: Decode = async (...given) => {
  const [sent, response] = given;
  const type = response.headers.get('Content-Type') ?? '';
  if (/^text\/event-stream/i.test(type)) return decodeEvents(...given);
  if (/ndjson|jsonl|json-seq|stream\+json/i.test(type)) return decodeLines(...given);
  if (!response.body) return undefined;
  const isJson = /[/+]json/i.test(type);
  const isText = isJson || /^text\/|[/+](xml|yaml|javascript)\b/i.test(type);
  const content = await (isText ? response.text() : response.blob()).catch(throwIncomplete(sent));
  if (!isJson) return content;
  return content ? parseJson(sent, response, content as string) : undefined;
};

/** Reads server-sent events whose data is JSON. */
export const events: Reader = ['stream', decodeEvents];

/** Reads server-sent events whose data is text. */
export const textEvents: Reader = ['stream', (...given) => readEvents((text) => text, readLines(...given))];

/** Reads a body by its media type. */
export const byContentType: Reader = ['stream', decodeAny];
