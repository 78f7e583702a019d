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
  const comma = url.indexOf(',');
  const [type = '', ...parameters] = url.slice('data:'.length, comma).split(';');
  const content = url.slice(comma + 1);
  const isWhole = url.startsWith('data:') && comma > 0 && parameters.at(-1) === 'base64' && /^[\w+/=]*$/.test(content);
  return isWhole ? { type, content: Buffer.from(content, 'base64') } : undefined;
}
