/** Emits the files that the thread is asked for. */
import type { Document } from '../../../src/openapi/document.js';
import { TYPE_EXTENSION } from '../../../src/openapi/int64.js';
import { formatTypeScript } from '../../lib/format.js';
import { overlapSteps } from '../../lib/overlap.js';
import type { OutputFile } from '../../lib/output-file.js';
import { emitClientFiles, printFiles } from '../client-files.js';
import { describeMsw } from '../integrations/msw.js';
import { emitSchema, joinSchemaParts, prepareDocument, type SchemaPart } from '../schema/schema.js';
import type { EmitRequest, SchemaRequest, ThreadResponse, ThreadSource } from './emit-thread.js';

type Respond = (request: EmitRequest) => Promise<ThreadResponse>;

/** Reads a document; returns a function with the files of a request, or with why there are none. */
export function readThreadSource({ json, int64 }: Omit<ThreadSource, 'port'>): Respond {
  try {
    const document = JSON.parse(json) as Document;
    prepareDocument(document, int64 === 'number' && !json.includes(TYPE_EXTENSION) ? undefined : int64);
    return async (request) => {
      try {
        return { files: await emitFiles(document, request) };
      } catch (error) {
        return { error };
      }
    };
  } catch (error) {
    return () => Promise.resolve({ error });
  }
}

async function emitFiles(document: Document, request: EmitRequest): Promise<readonly OutputFile[]> {
  if (request.kind === 'schema') return [{ path: 'schema.ts', content: await emitText(document, request) }];
  const { source, isFormatted } = request;
  if (request.kind === 'client') return emitClientFiles(request.source, request.integrations, isFormatted);
  return printFiles([describeMsw(request.source)], source.origin, isFormatted);
}

async function emitText(document: Document, request: SchemaRequest): Promise<string> {
  const parts = await overlapSteps(startParts(document, request));
  return `${request.header}\n${joinSchemaParts(parts)}`;
}

function* startParts(document: Document, { schemas, isFormatted }: SchemaRequest): Generator<Promise<SchemaPart>> {
  for (const part of emitSchema(document, schemas)) yield isFormatted ? formatPart(part) : Promise.resolve(part);
}

async function formatPart({ text, isContinuation }: SchemaPart): Promise<SchemaPart> {
  return { text: await formatTypeScript('schema.ts', text), isContinuation };
}
