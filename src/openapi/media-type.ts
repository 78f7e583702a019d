/** Chooses the media type that a client sends or asks for, and how it is written and read. */

/** Media types in the order in which a client prefers them. */
const PREFERRED = [/^application\/json$/i, /[/+]json$/i, /^application\/x-www-form-urlencoded$/i, /^multipart\//i, /./];

/** Returns a media type without its parameters. */
function readEssence(mediaType: string): string {
  return mediaType.split(';')[0]!.trim().toLowerCase();
}

/** Whether two differ in their parameters at most. */
export function isSameType(a: { readonly mediaType: string }, b: { readonly mediaType: string }): boolean {
  return readEssence(a.mediaType) === readEssence(b.mediaType);
}

/** Returns the entries of a `content` map, the preferred ones first. */
export function sortMedia<T>(content: Record<string, T> | undefined): [string, T][] {
  return Object.entries(content ?? {}).toSorted(([a], [b]) => rankMedia(a) - rankMedia(b));
}

function rankMedia(mediaType: string): number {
  return PREFERRED.findIndex((pattern) => pattern.test(readEssence(mediaType)));
}

/** Returns the preferred entry of a `content` map. */
export function findPreferredMedia<T>(content: Record<string, T> | undefined): [string, T] | [undefined, undefined] {
  return sortMedia(content)[0] ?? [undefined, undefined];
}

/** The media type that the runtime sends and asks for where it is told of no other. */
export const JSON_TYPE = 'application/json';

/** What an answer is read as; `any` is decided by the media type that it comes in. */
export type MediaReading = 'json' | 'text' | 'blob' | 'events' | 'textEvents' | 'lines' | 'any' | 'nothing';

/** Returns what an answer of a media type is read as. */
export function chooseMediaReading(mediaType: string | undefined): MediaReading {
  if (mediaType === undefined) return 'nothing';
  const essence = readEssence(mediaType);
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
export function chooseEncoding(mediaType: string): Encoding {
  const essence = readEssence(mediaType);
  if (/[/+]json$/.test(essence)) return 'json';
  if (essence === 'application/x-www-form-urlencoded') return 'form';
  if (essence.startsWith('multipart/')) return 'multipart';
  if (/^(\*|application)\/\*$/.test(essence)) return 'json';
  return isText(essence) ? 'text' : 'binary';
}

function isText(essence: string): boolean {
  return essence.startsWith('text/') || /[/+](xml|yaml|x-yaml|javascript|graphql|sql)$/.test(essence);
}
