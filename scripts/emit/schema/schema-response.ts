/** Emits schema.ts as the thread is asked to. */
import { markInt64 } from '../../../src/openapi/int64.js';
import { emitSchema } from './schema.js';
import type { SchemaResponse, SchemaRequest } from './schema-thread.js';

/** Returns the text of schema.ts, or why there is none. */
export async function respond({
  document,
  schemas,
  int64,
  header,
  isFormatted,
}: SchemaRequest): Promise<SchemaResponse> {
  try {
    if (int64) markInt64(document, int64);
    const content = `${header}\n${emitSchema(document, schemas)}`;
    return {
      content: isFormatted
        ? await (await import('../../lib/format.js')).formatTypeScript('schema.ts', content)
        : content,
    };
  } catch (error) {
    return { error };
  }
}
