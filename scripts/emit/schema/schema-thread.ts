/** Runs the emitter of schema.ts in a thread of its own. */
import path from 'node:path';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
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

/** What the thread is sent first: a document, with the port for all else about it. */
export interface SchemaSource {
  /** The document as JSON, which takes less time and memory than the copy of an object. */
  readonly json: string;
  /** The type of 64-bit integers without an `x-typescript-type`. */
  readonly int64: Int64Type;
  readonly port: MessagePort;
}

/** What the thread is asked for. */
export interface SchemaRequest {
  readonly schemas: readonly SchemaModel[];
  /** The comment at the top of the file. */
  readonly header: string;
  readonly isFormatted: boolean;
}

/** What the thread responds with. */
export type SchemaResponse = { readonly content: string } | { readonly error: unknown };

/** A document whose types the thread emits. */
export interface StartedSchema {
  /** Returns the text of schema.ts. */
  readonly emit: (request: SchemaRequest) => Promise<string>;
  /** Lets the thread forget the document. */
  readonly close: () => void;
}

// A thread needs a file of its own: the bundle, also where this module runs from its source.
const WORKER = path.join(BUNDLE, 'emit/schema-worker.js');

/** Newer versions of Node would take 100 MB more for short-lived objects, and are not faster by it. */
const YOUNG_GENERATION_MB = 48;

let worker: Worker | undefined;

/** Starts the thread, which loads its compiler beside what else a command does first. It keeps no process alive. */
export function startSchemaThread(): Worker {
  if (worker) return worker;
  const workerData: SchemaThreadData = { codeCache: findCodeCache() };
  const started = new Worker(WORKER, {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  // The request that meets the failure reports it; the next one starts another thread.
  started.on('error', () => {});
  started.on('exit', () => (worker = undefined));
  started.unref();
  return (worker = started);
}

/** Sends a document to the thread, which prepares it for its types beside what else is done with it. */
export function startSchema(document: Document, int64: Int64Type): StartedSchema {
  const thread = startSchemaThread();
  const { port1: own, port2: port } = new MessageChannel();
  own.unref();
  const source: SchemaSource = { json: JSON.stringify(document), int64, port };
  thread.postMessage(source, [port]);
  const close = (): void => own.close();
  return { emit: (request) => ask(thread, own, request).finally(close), close };
}

/** Resolves with the text of schema.ts; rejects if the thread fails. */
function ask(thread: Worker, port: MessagePort, request: SchemaRequest): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new Error('The thread that emits the types has ended.'));
    thread.once('error', reject).once('exit', fail);
    // A message keeps the process alive until it comes.
    port.ref();
    port.once('message', (response: SchemaResponse) => {
      thread.off('error', reject).off('exit', fail);
      if ('error' in response) reject(response.error as Error);
      else resolve(response.content);
    });
    port.postMessage(request);
  });
}
