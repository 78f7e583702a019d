/** Decodes the body of a request by its media type. */
import { chooseEncoding } from '../../openapi/media-type.js';
import { createWholeError } from '../field-errors.js';
import { Refusal } from '../response.js';
import { formatDataUrl } from './data-url.js';

/**
 * Resolves with the value of a JSON body, or with the fields of a form. A field that is repeated is an array, and a file is
 * a `data:` URL. Other bodies are text.
 *
 * @throws {Refusal} 400 if it cannot be decoded.
 */
export async function decodeBody(contentType: string, body: Buffer): Promise<unknown> {
  switch (chooseEncoding(contentType)) {
    case 'json':
      return parseJson(body.toString());
    case 'form':
      return collectFields(new URLSearchParams(body.toString()));
    case 'multipart':
      return decodeMultipart(contentType, body);
    default:
      return body.toString();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, { body: createWholeError('JSON parse error.') });
  }
}

async function decodeMultipart(contentType: string, body: Buffer): Promise<unknown> {
  const headers = { 'Content-Type': contentType };
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch((): never => {
    throw new Refusal(400, { body: createWholeError('Multipart form parse error.') });
  });
  const fields: [string, string][] = [];
  for (const [name, value] of form) fields.push([name, typeof value === 'string' ? value : await readFile(value)]);
  return collectFields(fields);
}

async function readFile(file: File): Promise<string> {
  return formatDataUrl(file.type, Buffer.from(await file.arrayBuffer()));
}

/** Returns fields as an object. */
function collectFields(fields: Iterable<[string, string]>): Record<string, string | string[]> {
  const values = new Map<string, string | string[]>();
  for (const [name, value] of fields) {
    const earlier = values.get(name);
    values.set(name, earlier === undefined ? value : [earlier, value].flat());
  }
  return Object.fromEntries(values);
}
