/** Remembers the inputs and outputs of the last run, so a run with nothing to do ends before it loads slow modules. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OutputFile } from '../lib/output-file.js';
import type { Integration } from '../lib/integrations.js';
import type { Int64Type } from '../../src/openapi/int64.js';
import type { ReadSettings } from '../read/document.js';
import { listReadFiles, type Tree } from './target.js';
import { isUrl, PROJECT } from '../lib/paths.js';

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
    const { files, input, output } = JSON.parse(readFileSync(locateMemory(run), 'utf8')) as Memory;
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
  try {
    // What a server sends can change unseen.
    if (files.some(isUrl)) return;
    const isStale = listInputs(run, files).some((input) => statSync(input).mtimeMs >= start);
    const memory: Memory = { files, input: digestInputs(run, files), output: digest(sorted.flat()) };
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, isStale ? '' : JSON.stringify(memory));
  } catch {
    return;
  }
}

function locateMemory({ spec, out }: Run): string {
  return path.join(PROJECT, 'node_modules', '.cache', 'generate', `${digest([spec, out])}.json`);
}

/** Returns the files that determine the output of a run. */
function listInputs({ spec }: Run, files: readonly string[]): string[] {
  const generator = ['scripts', 'src/openapi'].flatMap((folder) =>
    readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.join(PROJECT, folder, name))
      .toSorted(),
  );
  return [...listReadFiles(spec, files), ...generator, path.join(PROJECT, 'package-lock.json')];
}

function digestInputs(run: Run, files: readonly string[]): string {
  const inputs = listInputs(run, files);
  const { runtime, reading, failOnUnsupported, int64, format, integrations } = run;
  return digest([
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
