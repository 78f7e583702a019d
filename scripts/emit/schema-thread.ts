/** Runs the emitter of schema.ts in a thread of its own. */
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SchemaModel } from '../model/types.js';
import type { Document } from '../../src/openapi/document.js';
import { PROJECT } from '../lib/paths.js';

// A thread needs a file of its own: the bundle, also where this module runs from its source.
const WORKER = path.join(PROJECT, 'dist/scripts/emit/schema-worker.js');

/** What the thread is asked. */
export interface SchemaRequest {
  readonly document: Document;
  readonly schemas: readonly SchemaModel[];
  /** The comment at the top of the file. */
  readonly header: string;
  readonly isFormatted: boolean;
}

/** What the thread answers. */
export type SchemaAnswer = { readonly content: string } | { readonly error: unknown };

/** A thread that emits schema.ts, one request at a time. */
export interface SchemaThread {
  /** Returns the text of the file. */
  readonly emit: (request: SchemaRequest) => Promise<string>;
  readonly close: () => Promise<unknown>;
}

/** Starts a thread, which begins to load its compiler at once. */
export function startSchemaThread(): SchemaThread {
  const worker = new Worker(WORKER);
  // A failure before the first request is reported by that request; the thread keeps no process alive.
  const failure = once(worker, 'error').then(([error]) => Promise.reject(error as Error));
  failure.catch(() => {});
  worker.unref();
  return {
    emit: async (request) => {
      worker.ref();
      const answered = once(worker, 'message');
      worker.postMessage(request);
      const [answer] = (await Promise.race([answered, failure])) as [SchemaAnswer];
      worker.unref();
      if ('error' in answer) throw answer.error;
      return answer.content;
    },
    close: () => worker.terminate(),
  };
}
