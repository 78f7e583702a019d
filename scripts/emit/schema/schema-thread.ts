/** Runs the emitter of schema.ts in a thread of its own. */
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SchemaModel } from '../../model/types.js';
import type { Document } from '../../../src/openapi/document.js';
import { findCodeCache } from '../../lib/code-cache.js';
import { BUNDLE } from '../../lib/paths.js';
import type { Int64Type } from '../../../src/openapi/int64.js';

/** What the thread is started with. */
export interface SchemaThreadData {
  /** The folder of the code cache, if there is one. */
  readonly codeCache: string | undefined;
}

/** What the thread is asked for. */
export interface SchemaRequest {
  readonly document: Document;
  readonly schemas: readonly SchemaModel[];
  /** The type of 64-bit integers without an `x-typescript-type`; `undefined` if all are numbers. */
  readonly int64: Int64Type | undefined;
  /** The comment at the top of the file. */
  readonly header: string;
  readonly isFormatted: boolean;
}

/** What the thread responds with. */
export type SchemaResponse = { readonly content: string } | { readonly error: unknown };

// A thread needs a file of its own: the bundle, also where this module runs from its source.
const WORKER = path.join(BUNDLE, 'emit/schema-worker.js');

/** Newer versions of Node would take 100 MB more for short-lived objects, and are not faster by it. */
const YOUNG_GENERATION_MB = 48;

let worker: Worker | undefined;
let lastRequest: Promise<unknown> = Promise.resolve();

/** Starts the thread, which loads its compiler beside what else a command does first. It keeps no process alive. */
export function startSchemaThread(): Worker {
  if (worker) return worker;
  const workerData: SchemaThreadData = { codeCache: findCodeCache() };
  const started = new Worker(WORKER, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB } });
  // The request that meets the failure reports it; the next one starts another thread.
  started.on('error', () => {});
  started.on('exit', () => (worker = undefined));
  started.unref();
  return (worker = started);
}

/** Returns the text of schema.ts. The thread takes one request at a time. */
export function emitSchemaInThread(request: SchemaRequest): Promise<string> {
  const content = lastRequest.then(() => askThread(request));
  lastRequest = content.catch(() => {});
  return content;
}

async function askThread(request: SchemaRequest): Promise<string> {
  const thread = startSchemaThread();
  thread.ref();
  try {
    // It rejects where the thread fails.
    const responded = once(thread, 'message');
    // If sending fails, that is the error.
    responded.catch(() => {});
    thread.postMessage(request);
    const [response] = (await responded) as [SchemaResponse];
    if ('error' in response) throw response.error;
    return response.content;
  } finally {
    thread.unref();
  }
}
