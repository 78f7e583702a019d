/** Chooses the media type that a client sends or asks for. */

/** Media types in the order in which a client prefers them. */
const PREFERRED = [/^application\/json$/i, /[/+]json$/i, /^application\/x-www-form-urlencoded$/i, /^multipart\//i, /./];

/** Returns the preferred entry of a `content` map. */
export const preferredMedia = <T>(content: Record<string, T> | undefined): [string, T] | [undefined, undefined] => {
  const entries = Object.entries(content ?? {});
  for (const pattern of PREFERRED) {
    const entry = entries.find(([mediaType]) => pattern.test(mediaType.split(';')[0]!.trim()));
    if (entry) return entry;
  }
  return [undefined, undefined];
};

/** The media type that the runtime sends and asks for where it is told of no other. */
export const JSON_TYPE = 'application/json';

/** What an answer is read as. */
export type Reading = 'json' | 'text' | 'blob' | 'nothing';

/** Returns what an answer of a media type is read as. */
export const readingOf = (mediaType: string | undefined): Reading => {
  if (mediaType === undefined) return 'nothing';
  if (/[/+]json *(;|$)/i.test(mediaType)) return 'json';
  return mediaType.startsWith('text/') ? 'text' : 'blob';
};
