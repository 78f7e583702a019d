/** Starts a recording of the traffic of a test run, and reads it. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PACKAGE } from '../lib/paths.js';
import { FOLDER_VARIABLE, compileTemplate, PATTERNS_FILE, type Exchange } from './exchange.js';

/** The folder of the last recording. */
const RECORDING: string = path.join(PACKAGE, 'node_modules', '.cache', 'traffic');

/** Deletes the last recording; returns the environment variables with which a process, and its children, record. */
export function startRecording(templates: readonly string[]): Record<string, string> {
  rmSync(RECORDING, { recursive: true, force: true });
  mkdirSync(RECORDING, { recursive: true });
  writeFileSync(path.join(RECORDING, PATTERNS_FILE), JSON.stringify(templates.map(compileTemplate)));
  const recorder = path.join(PACKAGE, 'dist', 'scripts', 'coverage', 'recorder.js');
  const options = [process.env['NODE_OPTIONS'], `--import=${pathToFileURL(recorder).href}`];
  return { [FOLDER_VARIABLE]: RECORDING, NODE_OPTIONS: options.filter(Boolean).join(' ') };
}

/** Returns the recorded exchanges; `undefined` if there is no recording. */
export function readRecording(): Exchange[] | undefined {
  try {
    const files = readdirSync(RECORDING).filter((name) => name.endsWith('.jsonl'));
    const lines = files.flatMap((name) => readFileSync(path.join(RECORDING, name), 'utf8').split('\n'));
    return files.length ? lines.filter(Boolean).map((line) => JSON.parse(line) as Exchange) : undefined;
  } catch {
    return undefined;
  }
}
