/** Remembers the inputs and outputs of the last run, so a run with nothing to do ends before it loads slow modules. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OutputFile } from '../lib/output-file.js';
import type { Integration } from '../lib/integrations.js';
import type { Int64Type } from '../../src/openapi/int64.js';
import type { ReadSettings } from '../read/document.js';
import { listReadFiles, type Tree } from './target.js';
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

interface Memory {
  readonly files: readonly string[];
  readonly input: string;
  readonly output: string;
}

/** Whether the inputs and outputs are those of the last run. */
export function isUpToDate(run: Run, tree: Tree): boolean {
  try {
    const { files, input, output } = JSON.parse(readFileSync(locateMemory(run) ?? '', 'utf8')) as Memory;
    return input === digestInputs(run, files) && output === digest([...tree].flat());
  } catch {
    return false;
  }
}

/**
 * Remembers a run with its input files and its output. Forgets it if an input was saved after `start` (in ms since 1970),
 * or if it cannot be stored: that only costs time.
 */
export function remember(run: Run, start: number, files: readonly string[], output: readonly OutputFile[]): void {
  const sorted = output
    .map(({ path: name, content }) => [name, content] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const file = locateMemory(run);
  if (file === undefined) return;
  try {
    // What a server sends can change unseen.
    if (files.some(isUrl)) return;
    const isStale = listReadFiles(run.spec, files).some((input) => statSync(input).mtimeMs >= start);
    const memory: Memory = { files, input: digestInputs(run, files), output: digest(sorted.flat()) };
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, isStale ? '' : JSON.stringify(memory));
  } catch {
    return;
  }
}

/** Returns the file that remembers a run; `undefined` if the caller's project has no folder for it. */
function locateMemory({ spec, out }: Run): string | undefined {
  const cache = findCache();
  return cache && path.join(cache, 'generate', `${digest([spec, out])}.json`);
}

function digestInputs(run: Run, files: readonly string[]): string {
  const inputs = listReadFiles(run.spec, files);
  const { runtime, reading, failOnUnsupported, int64, format, integrations } = run;
  return digest([
    readOwnDigest(),
    runtime,
    JSON.stringify(reading),
    String(failOnUnsupported),
    int64,
    String(format),
    integrations.join(),
    ...inputs,
    ...inputs.map((file) => readFileSync(file, 'utf8')),
  ]);
}

/** Returns a digest of texts; updated piece by piece, as they can be large. */
function digest(parts: readonly (string | undefined)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part === undefined ? 'none' : part.length}:`).update(part ?? '');
  return hash.digest('hex');
}
