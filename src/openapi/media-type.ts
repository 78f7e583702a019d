/** Chooses the media type that a client sends or accepts, and how its body is encoded or read. */

/** Media types in the order in which a client prefers them. */
const PREFERRED = [/^application\/json$/i, /[/+]json$/i, /^application\/x-www-form-urlencoded$/i, /^multipart\//i, /./];

/** Returns a media type in lower case, without its parameters. */
function readEssence(mediaType: string): string {
  return mediaType.split(';')[0]!.trim().toLowerCase();
}

/** Whether two media types are the same apart from their parameters. */
export function isSameType(a: { readonly mediaType: string }, b: { readonly mediaType: string }): boolean {
  return readEssence(a.mediaType) === readEssence(b.mediaType);
}

/** Returns the entries of a `content` map, in the order of preference. */
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

/** The media type that the runtime sends and accepts by default. */
export const JSON_TYPE = 'application/json';

/** How a response body is read; for `any`, the `Content-Type` of the response decides. */
export type MediaReading = 'json' | 'text' | 'blob' | 'events' | 'textEvents' | 'lines' | 'any' | 'nothing';

/** Returns how a response body of a media type is read. */
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

/** How a request body is encoded. */
export type Encoding = 'json' | 'form' | 'multipart' | 'text' | 'binary';

/** Returns how a request body of a media type is encoded. */
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

/** The statuses whose responses have no body, whatever the document says. */
const BODILESS: ReadonlySet<string> = new Set(['204', '205', '304']);

/** Whether responses with a status have no body. */
export function isBodiless(status: string): boolean {
  return BODILESS.has(status);
}
