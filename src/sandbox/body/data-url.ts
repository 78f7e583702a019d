/** Writes and reads `data:` URLs (RFC 2397), in which the state keeps files. */

/** A file: its media type, and its content. */
export interface DataFile {
  readonly type: string;
  readonly content: Buffer;
}

const ESSENCE = /^[\w.+-]+\/[\w.+-]+/;

/** Returns a file as a `data:` URL. */
export function formatDataUrl(type: string, content: Buffer): string {
  const [essence = 'application/octet-stream'] = ESSENCE.exec(type) ?? [];
  return `data:${essence};base64,${content.toString('base64')}`;
}

/** Returns the file of a `data:` URL in Base64; `undefined` for any other address. */
export function parseDataUrl(url: string): DataFile | undefined {
  const [, type, content] = /^data:([^;,]*)[^,]*;base64,([\w+/=]*)$/.exec(url) ?? [];
  return type === undefined || content === undefined ? undefined : { type, content: Buffer.from(content, 'base64') };
}
