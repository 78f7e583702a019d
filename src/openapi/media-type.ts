/** Chooses the media type that a client sends or asks for, and how it is written and read. */

/** Media types in the order in which a client prefers them. */
const PREFERRED = [/^application\/json$/i, /[/+]json$/i, /^application\/x-www-form-urlencoded$/i, /^multipart\//i, /./];

/** Returns a media type without its parameters. */
function essenceOf(mediaType: string): string {
  return mediaType.split(';')[0]!.trim().toLowerCase();
}

/** Whether two differ in their parameters at most. */
export function isSameType(a: { readonly mediaType: string }, b: { readonly mediaType: string }): boolean {
  return essenceOf(a.mediaType) === essenceOf(b.mediaType);
}

/** Returns the entries of a `content` map, the preferred ones first. */
export function mediaByPreference<T>(content: Record<string, T> | undefined): [string, T][] {
  return Object.entries(content ?? {}).toSorted(([a], [b]) => rankOf(a) - rankOf(b));
}

function rankOf(mediaType: string): number {
  return PREFERRED.findIndex((pattern) => pattern.test(essenceOf(mediaType)));
}

/** Returns the preferred entry of a `content` map. */
export function preferredMedia<T>(content: Record<string, T> | undefined): [string, T] | [undefined, undefined] {
  return mediaByPreference(content)[0] ?? [undefined, undefined];
}

/** The media type that the runtime sends and asks for where it is told of no other. */
export const JSON_TYPE = 'application/json';

/** What an answer is read as; `any` is decided by the media type that it comes in. */
export type Reading = 'json' | 'text' | 'blob' | 'events' | 'textEvents' | 'lines' | 'any' | 'nothing';

/** Returns what an answer of a media type is read as. */
export function readingOf(mediaType: string | undefined): Reading {
  if (mediaType === undefined) return 'nothing';
  const essence = essenceOf(mediaType);
  if (essence === 'text/event-stream') return 'events';
  if (/^application\/(x-ndjson|ndjson|jsonl|x-jsonlines|json-seq|x-json-stream|stream\+json)$/.test(essence))
    return 'lines';
  if (/[/+]json$/.test(essence)) return 'json';
  if (/^(\*|application)\/\*$/.test(essence)) return 'any';
  return isText(essence) ? 'text' : 'blob';
}

/** How a body is written. */
export type Encoding = 'json' | 'form' | 'multipart' | 'text' | 'binary';

/** Returns how a body of a media type is written. */
export function encodingOf(mediaType: string): Encoding {
  const essence = essenceOf(mediaType);
  if (/[/+]json$/.test(essence)) return 'json';
  if (essence === 'application/x-www-form-urlencoded') return 'form';
  if (essence.startsWith('multipart/')) return 'multipart';
  if (/^(\*|application)\/\*$/.test(essence)) return 'json';
  return isText(essence) ? 'text' : 'binary';
}

function isText(essence: string): boolean {
  return essence.startsWith('text/') || /[/+](xml|yaml|x-yaml|javascript|graphql|sql)$/.test(essence);
}
