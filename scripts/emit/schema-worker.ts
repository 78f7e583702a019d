/** The thread that emits schema.ts, so that the compiler it needs loads beside the linter and not after it. */
import { parentPort } from 'node:worker_threads';
import { markInt64 } from '../../src/openapi/int64.js';
import { emitSchema } from './schema.js';
import type { SchemaResponse, SchemaRequest } from './schema-thread.js';

async function respond({ document, schemas, int64, header, isFormatted }: SchemaRequest): Promise<SchemaResponse> {
  try {
    if (int64) markInt64(document, int64);
    const content = `${header}\n${emitSchema(document, schemas)}`;
    return {
      content: isFormatted ? await (await import('../lib/format.js')).formatTypeScript('schema.ts', content) : content,
    };
  } catch (error) {
    return { error };
  }
}

parentPort!.on('message', async (request: SchemaRequest) => parentPort!.postMessage(await respond(request)));
