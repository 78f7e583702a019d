/** The thread that emits schema.ts, so that the compiler it needs loads beside the linter and not after it. */
import { parentPort, workerData } from 'node:worker_threads';
import { enableCodeCache, saveCodeCache } from '../../lib/code-cache.js';
import type { SchemaSource, SchemaThreadData } from './schema-thread.js';

enableCodeCache((workerData as SchemaThreadData).codeCache);

// Loaded after that, as only what is loaded later is kept.
const { readSchemaSource } = await import('./schema-response.js');
const { formatTypeScript } = await import('../../lib/format.js');

// Its first call loads native code.
await formatTypeScript('schema.ts', '');

parentPort!.on('message', (source: SchemaSource) => {
  const respond = readSchemaSource(source);
  source.port.once('message', async (request) => {
    source.port.postMessage(await respond(request));
    saveCodeCache();
  });
});
