/** The thread that emits the files of clients. */
import { parentPort, workerData } from 'node:worker_threads';
import { enableCodeCache, saveCodeCache } from '../../lib/code-cache.js';
import type { ThreadData, ThreadRequest, ThreadSource } from './emit-thread.js';

enableCodeCache((workerData as ThreadData).codeCache);

// Loaded after that, as only what is loaded later is kept.
const { readThreadSource } = await import('./respond.js');
const { formatTypeScript } = await import('../../lib/format.js');

// Its first call loads native code.
await formatTypeScript('schema.ts', '');

parentPort!.on('message', ({ port, ...source }: ThreadSource) => {
  const respond = readThreadSource(source);
  port.on('message', async ({ request, reply }: ThreadRequest) => {
    reply.postMessage(await respond(request));
    saveCodeCache();
  });
});
