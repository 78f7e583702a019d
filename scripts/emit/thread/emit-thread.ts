/** Runs emitters in a thread, which loads its compilers beside what else a command does first. */
import path from 'node:path';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { SchemaModel } from '../../model/types.js';
import type { Document } from '../../../src/openapi/document.js';
import { findCodeCache } from '../../lib/code-cache.js';
import type { OutputFile } from '../../lib/output-file.js';
import { BUNDLE } from '../../lib/paths.js';
import type { Int64Type } from '../../../src/openapi/int64.js';
import type { OtherIntegration } from '../integrations/describe-integrations.js';
import type { MswSource } from '../integrations/msw.js';
import type { IntegrationSource } from '../integrations/source.js';

/** What the thread is started with. */
export interface ThreadData {
  /** The folder of the code cache, if there is one. */
  readonly codeCache: string | undefined;
}

/** What the thread is sent first: a document, with the port for all else about it. */
export interface ThreadSource {
  /** The document as JSON, which takes less time and memory than the copy of an object. */
  readonly json: string;
  /** The type of 64-bit integers without an `x-typescript-type`. */
  readonly int64: Int64Type;
  readonly port: MessagePort;
}

/** What schema.ts is made of, besides the document. */
export interface SchemaRequest {
  readonly kind: 'schema';
  readonly schemas: readonly SchemaModel[];
  /** The comment at the top of the file. */
  readonly header: string;
  readonly isFormatted: boolean;
}

/** What the files of the client are made of. */
export interface ClientRequest {
  readonly kind: 'client';
  readonly source: IntegrationSource;
  readonly integrations: readonly OtherIntegration[];
  readonly isFormatted: boolean;
}

/** What msw.ts is made of. */
export interface MswRequest {
  readonly kind: 'msw';
  readonly source: MswSource;
  readonly isFormatted: boolean;
}

/** What the thread can be asked for. */
export type EmitRequest = SchemaRequest | ClientRequest | MswRequest;

/** What the thread is asked for, with the port of the response. */
export interface ThreadRequest {
  readonly request: EmitRequest;
  readonly reply: MessagePort;
}

/** What the thread responds with. */
export type ThreadResponse = { readonly files: readonly OutputFile[] } | { readonly error: unknown };

/** A document whose files the thread emits. */
export interface Emission {
  /** Returns the files that are asked for. */
  readonly emit: (request: EmitRequest) => Promise<readonly OutputFile[]>;
  /** Lets the thread forget the document. */
  readonly close: () => void;
}

// A thread needs a file of its own: the bundle, also where this module runs from its source.
const WORKER = path.join(BUNDLE, 'emit/emit-worker.js');

/** Newer versions of Node would take 100 MB more for short-lived objects, and are not faster by it. */
const YOUNG_GENERATION_MB = 48;

let worker: Worker | undefined;

/** Starts the thread. It keeps no process alive. */
export function startEmitThread(): Worker {
  if (worker) return worker;
  const workerData: ThreadData = { codeCache: findCodeCache() };
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

/** Sends the parts of a document that types are made of to the thread, which prepares them beside what else is done. */
export function startEmission(document: Document, int64: Int64Type): Emission {
  const thread = startEmitThread();
  const { port1: own, port2: port } = new MessageChannel();
  own.unref();
  const source: ThreadSource = { json: JSON.stringify(document), int64, port };
  thread.postMessage(source, [port]);
  return { emit: (request) => ask(thread, own, request), close: () => own.close() };
}

/** Resolves with what the thread responds with; rejects if it fails. */
function ask(thread: Worker, port: MessagePort, request: EmitRequest): Promise<readonly OutputFile[]> {
  const { port1: own, port2: reply } = new MessageChannel();
  return new Promise<readonly OutputFile[]>((resolve, reject) => {
    const fail = (): void => reject(new Error('The thread that emits the client has ended.'));
    thread.once('error', reject).once('exit', fail);
    // It keeps the process alive until it comes.
    own.once('message', (response: ThreadResponse) => {
      thread.off('error', reject).off('exit', fail);
      if ('error' in response) reject(response.error as Error);
      else resolve(response.files);
    });
    const message: ThreadRequest = { request, reply };
    port.postMessage(message, [reply]);
  }).finally(() => own.close());
}
