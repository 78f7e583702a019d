/** The thread that emits schema.ts, so that the compiler it needs loads beside the linter and not after it. */
import { parentPort } from 'node:worker_threads';
import { emitSchema } from './emit/schema.js';
import { formatTypeScript } from './format.js';
import type { SchemaAnswer, SchemaRequest } from './schema-thread.js';

const answerTo = async ({ document, schemas, header }: SchemaRequest): Promise<SchemaAnswer> => {
  try {
    return { content: await formatTypeScript('schema.ts', `${header}\n${emitSchema(document, schemas)}`) };
  } catch (error) {
    return { error };
  }
};

parentPort!.on('message', async (request: SchemaRequest) => parentPort!.postMessage(await answerTo(request)));
