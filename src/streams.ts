/** Reads answers that are not JSON as a whole: streams of events and lines, and what tells its media type itself. */
import type { Sent } from './errors.js';
import { createConnectionError, parseJson, type Decode, type Reader } from './transport.js';

/** An event of a stream (HTML, "Server-sent events"). */
export interface ServerSentEvent<Data = unknown> {
  /** What it brings. */
  readonly data: Data;
  /** Its type. Default: `message`. */
  readonly event: string;
  /** The last id that the stream has given; empty where it has given none. */
  readonly id: string;
  /** How long a client is to wait before it connects again, in ms, where the event says so. */
  readonly retryMs?: number;
}

/** Returns what makes an error of the platform the package's own. */
function createBreaker(sent: Sent) {
  return (cause: unknown): never => {
    throw createConnectionError(sent, cause);
  };
}

/** What each line of a JSON text sequence begins with (RFC 7464). */
const RECORD_SEPARATOR = '\u001E';

const decodeLines: Decode = async function* (...answer) {
  const [sent, response] = answer;
  for await (const line of readLines(...answer)) {
    const text = (line.startsWith(RECORD_SEPARATOR) ? line.slice(1) : line).trim();
    if (text) yield parseJson(sent, response, text);
  }
};

/** Reads lines of JSON (NDJSON, JSON Lines, JSON text sequences). */
export const lines: Reader = ['stream', decodeLines];

/** Yields the lines of an answer as they come; whoever stops early ends the connection. */
async function* readLines(...[sent, { body }, , signal]: Parameters<Decode>): AsyncGenerator<string, void, undefined> {
  if (!body) return;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  const stop = (): void => void reader.cancel().catch(() => {});
  signal?.addEventListener('abort', stop);
  try {
    for (let ended = false; !ended;) {
      const { done, value } = await reader.read().catch(createBreaker(sent));
      signal?.throwIfAborted();
      ended = done;
      rest += decoder.decode(value, { stream: !done });
      // A carriage return at the end may be the half of a line's end.
      const parts = rest.split(done ? /\r\n|\n|\r/ : /\r\n|\n|\r(?!$)/);
      rest = parts.pop()!;
      yield* parts;
    }
    if (rest) yield rest;
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

async function* readEvents(
  parse: (text: string) => unknown,
  ...answer: Parameters<Decode>
): AsyncGenerator<ServerSentEvent, void, undefined> {
  let [data, event, id, retryMs]: [string[], string, string, number | undefined] = [[], '', '', undefined];
  for await (const line of readLines(...answer)) {
    if (line === '') {
      const text = data.join('\n');
      // Many services end a stream of JSON with this word.
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

const decodeEvents: Decode = (...answer) => readEvents((text) => parseJson(answer[0], answer[1], text), ...answer);

const decodeAny: Decode = async (...answer) => {
  const [sent, response] = answer;
  const type = response.headers.get('Content-Type') ?? '';
  if (/^text\/event-stream/i.test(type)) return decodeEvents(...answer);
  if (/ndjson|jsonl|json-seq|stream\+json/i.test(type)) return decodeLines(...answer);
  if (!response.body) return undefined;
  const isJson = /[/+]json/i.test(type);
  const isText = isJson || /^text\/|[/+](xml|yaml|javascript)\b/i.test(type);
  const content = await (isText ? response.text() : response.blob()).catch(createBreaker(sent));
  if (!isJson) return content;
  return content ? parseJson(sent, response, content as string) : undefined;
};

/** Reads server-sent events whose data is JSON. */
export const events: Reader = ['stream', decodeEvents];

/** Reads server-sent events whose data is text. */
export const textEvents: Reader = ['stream', (...answer) => readEvents((text) => text, ...answer)];

/** Reads an answer as its media type says. */
export const byContentType: Reader = ['stream', decodeAny];
