/** Serves the images of clouds that requests have uploaded. */
import { parseDataUrl } from '../body/data-url.js';
import { Refusal, type ServiceResponse } from '../response.js';
import type { Store } from './store.js';

/** The type and content of an upload are not trusted: a browser must not run any of it. */
const INERT = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cache-Control': 'no-store',
};

/** Returns the image of a cloud. @throws {Refusal} 404 if the sandbox has none. */
export function findImage({ clouds }: Store, id: string): ServiceResponse {
  const cloud = clouds.find((seedCloud) => `${seedCloud.id}` === id);
  const file = parseDataUrl(cloud?.image ?? '');
  if (!file) throw new Refusal(404, { detail: 'Not found.' });
  const type = /^image\/[\w.+-]+$/.test(file.type) ? file.type : 'application/octet-stream';
  return { status: 200, headers: { ...INERT, 'Content-Type': type }, body: file.content };
}
