/** Type-checks clients as a consumer's compiler does, from memory. */
import path from 'node:path';
import type { CompilerOptions, Program, SourceFile } from 'typescript';
import { BUNDLE, PACKAGE } from '../../lib/paths.js';
import { ts } from '../../lib/typescript.js';

/** Files by their absolute paths. */
export type Files = ReadonlyMap<string, string>;

const OPTIONS: CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  skipLibCheck: true,
  noEmit: true,
  // The published package has declarations of the runtime, and the repository its source.
  paths: {
    'bimdata-cloud-api/runtime': [
      path.join(BUNDLE, 'runtime', 'runtime.d.ts'),
      path.join(PACKAGE, 'src', 'runtime.ts'),
    ],
  },
};

/** Files on disk, which do not change within a run, and take the longest to parse. */
const readFromDisk = new Map<string, SourceFile | undefined>();

/** The files in memory that were parsed last, as most files of the clients of two versions are equal. */
const parsed = new Map<string, SourceFile>();

/** Returns a parsed file. */
export function parseInMemory(name: string, text: string): SourceFile {
  const known = parsed.get(name);
  if (known?.text === text) return known;
  const source = ts.createSourceFile(name, text, OPTIONS.target!);
  parsed.set(name, source);
  return source;
}

/** Creates a program from files in memory. */
export function createProgram(files: Files, roots: readonly string[]): Program {
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists, readFile } = host;
  // The folders of these files need not exist.
  delete host.directoryExists;
  host.fileExists = (name) => files.has(name) || readFromDisk.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, version) => {
    const text = files.get(name);
    if (text !== undefined) return parseInMemory(name, text);
    if (!readFromDisk.has(name)) readFromDisk.set(name, getSourceFile(name, version));
    return readFromDisk.get(name);
  };
  return ts.createProgram([...roots], OPTIONS, host);
}
