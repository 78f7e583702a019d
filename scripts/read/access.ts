/** What a document can read: its own folder, and with permission any file and any server. */
import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isUrl } from '../lib/paths.js';

/** A header of a request for a document. */
export interface RequestHeader {
  readonly name: string;
  readonly value: string;
}

/** What a document can read. */
export interface Access {
  /** Whether references can leave the folder of the document, ask servers, and stand for data. Default: false. */
  readonly allowExternal?: boolean | undefined;
  /** Headers for the server of the document; they are not sent to others. */
  readonly headers?: readonly RequestHeader[] | undefined;
  /** The time in which a server must send a file, in milliseconds. Default: 30 seconds. */
  readonly timeoutMs?: number | undefined;
}

/** A reference leads to what the document must not read. */
export class AccessError extends Error {}

/** The maximum size of a file, in bytes. */
const LARGEST_FILE = 100 * 2 ** 20;

const TIMEOUT_MS = 30_000;

const MOST_REDIRECTS = 5;

/** The files that a document can be made of. Others, such as keys and environment files, are never read. */
const FILE_NAMES = /\.(json|ya?ml|md)$/i;

/** Images that a page can have in it. */
const IMAGE_NAMES = /\.(svg|png|jpe?g|gif|webp)$/i;

/** Returns the text of a file that a reference leads to; throws an `AccessError` if the document must not read it. */
export async function readReferredFile(file: string, spec: string, { allowExternal }: Access): Promise<string> {
  if (!allowExternal) {
    const real = await refuseAway(file, spec);
    if (!FILE_NAMES.test(real)) throw new AccessError('The file that it refers to is not .json, .yaml, .yml or .md');
  }
  if (!(await stat(file)).isFile()) throw new Error('It does not refer to a file');
  return readNamedFile(file);
}

/** Returns an image that a document names; throws an `AccessError` if the document must not read it. */
export async function readReferredImage(file: string, spec: string, { allowExternal }: Access): Promise<Buffer> {
  const real = allowExternal ? await realpath(file) : await refuseAway(file, spec);
  if (!IMAGE_NAMES.test(real)) throw new AccessError('Its name does not end in .svg, .png, .jpg, .gif or .webp');
  return readFile(real);
}

/** Returns the path of a file in the folder of the document, without links; throws if it is elsewhere. */
async function refuseAway(file: string, spec: string): Promise<string> {
  // What is outside of the folder is not even looked up.
  refuseOutside(file, path.dirname(spec), spec);
  await lstat(file);
  const [real, folder] = await Promise.all([realpath(file), realpath(path.dirname(spec))]);
  refuseOutside(real, folder, spec);
  return real;
}

function refuseOutside(file: string, folder: string, spec: string): void {
  if (isUrl(spec) || !file.startsWith(path.join(folder, path.sep)))
    throw new AccessError('The reference leaves the folder of the document');
}

/** Returns the text of a file that the user named, which can be a pipe; throws if it is too large. */
export async function readNamedFile(file: string): Promise<string> {
  const stats = await stat(file);
  if (stats.isDirectory()) throw new Error('This is a folder, not a file.');
  if (stats.size > LARGEST_FILE) throw new Error(`The file is larger than ${LARGEST_FILE / 2 ** 20} MB.`);
  // Decoded at once, as decoding while it is read takes several times as long.
  return (await readFile(file)).toString().replaceAll('\r\n', '\n');
}

/**
 * Returns a `fetch` for the files of a document: it has a deadline and a limit of size, follows a few redirects, sends the
 * headers to the server of the document only, and refuses URLs that the document must not read.
 */
export function createFetch(spec: string, { allowExternal, headers = [], timeoutMs = TIMEOUT_MS }: Access) {
  const origin = isUrl(spec) ? new URL(spec).origin : undefined;
  const folder = isUrl(spec) ? new URL('.', spec).href : undefined;
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    const signal = AbortSignal.timeout(timeoutMs);
    const isNamed = url === spec;
    let target = url;
    for (let count = 0; count <= MOST_REDIRECTS; count += 1) {
      if (!allowExternal && !isNamed && !(folder && new URL(target).href.startsWith(folder)))
        throw new AccessError('The reference leads to a server');
      const isOwn = new URL(target).origin === origin;
      const own = isOwn ? headers.map(({ name, value }) => [name, value] as const) : [];
      // Headers of the configuration are for the first URL alone.
      const sent = [...(count === 0 ? Object.entries((init.headers ?? {}) as Record<string, string>) : []), ...own];
      const response = await send(
        target,
        { headers: sent as [string, string][], redirect: 'manual', signal },
        timeoutMs,
      );
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) return readLimited(response, timeoutMs);
      await response.body?.cancel();
      target = new URL(location, target).href;
      if (!isUrl(target)) throw new Error('The server redirects to an address that is not http or https.');
    }
    throw new Error(`The server redirects more than ${MOST_REDIRECTS} times.`);
  };
}

async function send(url: string, init: RequestInit, timeoutMs: number): Promise<Response> {
  return fetch(url, init).catch((error: Error) => {
    throw describeFailure(error, timeoutMs);
  });
}

/** Returns the error of a failed request, without the URL, which can have a secret. */
function describeFailure(error: Error, timeoutMs: number): Error {
  if (error.name === 'TimeoutError') return new Error(`The server did not send it within ${timeoutMs / 1000} seconds.`);
  const { code } = (error.cause ?? {}) as { code?: string };
  return new Error(`The server cannot be reached${code ? `: ${code}` : ''}.`);
}

async function readLimited(response: Response, timeoutMs: number): Promise<Response> {
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`The server responded with ${response.status}${response.statusText && ` ${response.statusText}`}.`);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body ?? []) {
      size += part.byteLength;
      if (size > LARGEST_FILE) throw new RangeError(`The file is larger than ${LARGEST_FILE / 2 ** 20} MB.`);
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof RangeError ? error : describeFailure(error as Error, timeoutMs);
  }
  return new Response(Buffer.concat(parts), { headers: response.headers });
}
