/** Decodes the body of a request by its media type. */
import { chooseEncoding } from '../../openapi/media-type.js';
import { createWholeError } from '../field-errors.js';
import { Refusal } from '../response.js';
import { formatDataUrl } from './data-url.js';

/** A decoded body. */
export interface DecodedBody {
  /** The value of JSON, the fields of a form, or a text. A field that is repeated is an array, and a file is a `data:` URL. */
  readonly value: unknown;
  /** The names of the fields that are files. */
  readonly files: ReadonlySet<string>;
}

const NO_FILES: ReadonlySet<string> = new Set();

/**
 * Resolves with a body, decoded by its media type.
 *
 * @throws {Refusal} 400 if it cannot be decoded.
 */
export async function decodeBody(contentType: string, body: Buffer): Promise<DecodedBody> {
  switch (chooseEncoding(contentType)) {
    case 'json':
      return { value: parseJson(body.toString()), files: NO_FILES };
    case 'form':
      return { value: collectFields(new URLSearchParams(body.toString())), files: NO_FILES };
    case 'multipart':
      return decodeMultipart(contentType, body);
    default:
      return { value: body.toString(), files: NO_FILES };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, { body: createWholeError('JSON parse error.') });
  }
}

async function decodeMultipart(contentType: string, body: Buffer): Promise<DecodedBody> {
  const headers = { 'Content-Type': contentType };
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch((): never => {
    throw new Refusal(400, { body: createWholeError('Multipart form parse error.') });
  });
  const fields: [string, string][] = [];
  const files = new Set<string>();
  for (const [name, value] of form) {
    if (typeof value !== 'string') files.add(name);
    fields.push([name, typeof value === 'string' ? value : await readFile(value)]);
  }
  return { value: collectFields(fields), files };
}

async function readFile(file: File): Promise<string> {
  return formatDataUrl(file.type, Buffer.from(await file.arrayBuffer()));
}

/** Returns fields as an object. */
function collectFields(fields: Iterable<[string, string]>): Record<string, string | string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) {
    const earlier = values.get(name);
    if (earlier) earlier.push(value);
    else values.set(name, [value]);
  }
  return Object.fromEntries([...values].map(([name, list]) => [name, list.length === 1 ? list[0]! : list]));
}
