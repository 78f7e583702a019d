/** Remembers the inputs and outputs of the last run, so a run with nothing to do ends before it loads slow modules. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Integration } from '../lib/integrations.js';
import type { Int64Type } from '../../src/openapi/int64.js';
import type { ReadSettings } from '../read/document.js';
import { listReadFiles } from './target.js';
import { findCache, isUrl, readOwnDigest } from '../lib/paths.js';

/** The settings of a run, which do not depend on the content of its files. */
export interface Run {
  readonly spec: string;
  readonly out: string;
  readonly runtime: string;
  readonly reading: ReadSettings;
  /** Whether unsupported features refuse the document. */
  readonly failOnUnsupported: boolean;
  /** The type of 64-bit integers without an `x-typescript-type`. */
  readonly int64: Int64Type;
  /** Whether the code is formatted. */
  readonly format: boolean;
  /** The tools for which the client has files. */
  readonly integrations: readonly Integration[];
}

/** A run as it was when it ended. */
interface Memory {
  /** The files and URLs that the document was read from. */
  readonly files: readonly string[];
  /** A digest of its settings, which can have secrets, and of its files on both sides. */
  readonly state: string;
}

/** Whether neither the inputs nor the outputs have changed since the last run. */
export function isUpToDate(run: Run): boolean {
  try {
    const { files, state } = JSON.parse(readFileSync(locateMemory(run) ?? '', 'utf8')) as Memory;
    return state === describeState(run, files);
  } catch {
    return false;
  }
}

/**
 * Remembers a run with its input files and its output. Forgets it if an input was saved after `start` (in ms since 1970),
 * or if it cannot be stored: that only costs time.
 */
export function remember(run: Run, start: number, files: readonly string[]): void {
  const file = locateMemory(run);
  if (file === undefined) return;
  try {
    // What a server sends can change unseen.
    if (files.some(isUrl)) return;
    const isStale = listReadFiles(run.spec, files).some((input) => statSync(input).ctimeMs >= start);
    const memory: Memory = { files, state: describeState(run, files) };
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, isStale ? '' : JSON.stringify(memory));
  } catch {
    return;
  }
}

/** Returns the file that remembers a run; `undefined` if the caller's project has no folder for it. */
function locateMemory({ spec, out }: Run): string | undefined {
  const cache = findCache();
  return cache && path.join(cache, 'generate', `${digest(`${spec}\0${out}`)}.json`);
}

/** Returns what decides the outcome of a run, and what it has written. */
function describeState(run: Run, files: readonly string[]): string {
  const outputs = readdirSync(run.out).map((name) => path.join(run.out, name));
  const entries = [...listReadFiles(run.spec, files), ...outputs].map(describeFile);
  return digest(JSON.stringify([readOwnDigest(), run, entries]));
}

/** Returns what changes with each write to a file. */
function describeFile(file: string): string {
  const { ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
  return [file, ino, size, mtimeNs, ctimeNs].join();
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
