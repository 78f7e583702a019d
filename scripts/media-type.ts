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

/** Whether a media type is JSON, in the sense in which the runtime decodes it. */
export const isJson = (mediaType: string): boolean => /[/+]json *(;|$)/i.test(mediaType);
