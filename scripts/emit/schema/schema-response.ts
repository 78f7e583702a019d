/** Emits schema.ts as the thread is asked to. */
import type { Document } from '../../../src/openapi/document.js';
import { TYPE_EXTENSION } from '../../../src/openapi/int64.js';
import { formatTypeScript } from '../../lib/format.js';
import { emitSchema, joinSchemaParts, prepareDocument, type SchemaPart } from './schema.js';
import type { SchemaRequest, SchemaResponse, SchemaSource } from './schema-thread.js';

type Respond = (request: SchemaRequest) => Promise<SchemaResponse>;

/** Reads a document; returns a function with the text of its schema.ts, or with why there is none. */
export function readSchemaSource({ json, int64 }: SchemaSource): Respond {
  try {
    const document = JSON.parse(json) as Document;
    prepareDocument(document, int64 === 'number' && !json.includes(TYPE_EXTENSION) ? undefined : int64);
    return (request) => emitText(document, request).catch((error: unknown) => ({ error }));
  } catch (error) {
    return () => Promise.resolve({ error });
  }
}

async function emitText(document: Document, { schemas, header, isFormatted }: SchemaRequest): Promise<SchemaResponse> {
  const parts: (SchemaPart | Promise<SchemaPart>)[] = [];
  // A part is formatted beside the next ones.
  for (const part of emitSchema(document, schemas)) parts.push(isFormatted ? formatPart(part) : part);
  return { content: `${header}\n${joinSchemaParts(await Promise.all(parts))}` };
}

async function formatPart({ text, isContinuation }: SchemaPart): Promise<SchemaPart> {
  return { text: await formatTypeScript('schema.ts', text), isContinuation };
}
