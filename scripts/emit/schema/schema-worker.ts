/** The thread that emits schema.ts, so that the compiler it needs loads beside the linter and not after it. */
import { parentPort, workerData } from 'node:worker_threads';
import { enableCodeCache, saveCodeCache } from '../../lib/code-cache.js';
import type { SchemaRequest, SchemaThreadData } from './schema-thread.js';

enableCodeCache((workerData as SchemaThreadData).codeCache);

// Loaded after that, as the cache is of what is loaded later.
const { respond } = await import('./schema-response.js');

parentPort!.on('message', async (request: SchemaRequest) => {
  parentPort!.postMessage(await respond(request));
  saveCodeCache();
});
