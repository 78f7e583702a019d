/** Checks the format of the files that have changed since they were last found well formatted. */
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runGit } from '../lib/git.js';
import type { ProgramOutcome, RunNpm } from '../lib/npm.js';

/** What is remembered: the digests of files. The copies of a release share it by their link to node_modules. */
const MEMORY = 'node_modules/.cache/check-format.json';

/** With more files than this, one run on the whole folder is as fast, and its command line is short. */
const MOST_FILES = 100;

/** How many digests are remembered: those of a few branches. */
const MOST_REMEMBERED = 5_000;

/** The files that decide how others are formatted, and which. A package.json can, too. */
const SETTINGS = /(?:^|\/)(?:\.prettierrc[^/]*|prettier\.config\.[^/]+|\.editorconfig|\.prettierignore|\.gitignore)$/;

/**
 * Runs Prettier on the files of a folder: all of them, or those that are not remembered. What it finds well formatted is
 * remembered by its path, its content, the settings and the version of Prettier, and by nothing else, so a copy of the folder
 * shares it.
 */
export async function checkFormat(folder: string, npm: RunNpm): Promise<ProgramOutcome> {
  const before = await digestFiles(folder);
  const known = readMemory(folder);
  const unknown = [...before.keys()].filter((file) => !known.has(before.get(file)!));
  if (!unknown.length) return { code: 0, output: '' };
  const files = unknown.map((file) => `./${file}`);
  const outcome = await (unknown.length > MOST_FILES
    ? npm('run', '--silent', 'format:check')
    : npm('exec', '--', 'prettier', '--check', '--ignore-unknown', ...files));
  if (outcome.code !== 0) return outcome;
  const after = await digestFiles(folder);
  for (const [file, digest] of before) {
    // One that was saved meanwhile may have been read before.
    if (after.get(file) !== digest) continue;
    // Those that are used are the last to be forgotten.
    known.delete(digest);
    known.add(digest);
  }
  writeMemory(folder, [...known].slice(-MOST_REMEMBERED));
  return outcome;
}

/** Returns the files of a folder, with a digest of each and of all that its format depends on. */
async function digestFiles(folder: string): Promise<Map<string, string>> {
  const listed = await runGit(folder, ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
  const files = [...new Set(listed.split('\0'))].filter(
    (file) => file && lstatSync(path.join(folder, file), { throwIfNoEntry: false })?.isFile(),
  );
  const read = (file: string): Buffer => readFileSync(path.join(folder, file));
  const settings = [readVersion(folder), process.version];
  for (const file of files) {
    if (SETTINGS.test(file)) settings.push(file, read(file).toString());
    if (path.basename(file) === 'package.json') settings.push(file, readOwnSettings(read(file)));
  }
  const digest = JSON.stringify(settings);
  return new Map(
    files.map((file) => [file, createHash('sha256').update(`${digest}\0${file}\0`).update(read(file)).digest('hex')]),
  );
}

/** Returns the version of Prettier. */
function readVersion(folder: string): string {
  const text = readFileSync(path.join(folder, 'node_modules/prettier/package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

/** The parts of a package.json that decide how files are formatted, and the command that checks it. */
interface OwnSettings {
  readonly prettier?: unknown;
  readonly scripts?: { readonly 'format:check'?: string };
}

function readOwnSettings(content: Buffer): string {
  try {
    const { prettier, scripts } = JSON.parse(content.toString()) as OwnSettings;
    return JSON.stringify([prettier, scripts?.['format:check']]);
  } catch {
    return content.toString();
  }
}

function readMemory(folder: string): Set<string> {
  try {
    return new Set(JSON.parse(readFileSync(path.join(folder, MEMORY), 'utf8')) as string[]);
  } catch {
    return new Set();
  }
}

/** Replaces the memory; if it cannot be stored, that only costs time. */
function writeMemory(folder: string, digests: readonly string[]): void {
  const file = path.join(folder, MEMORY);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    // Another run can read it at any moment.
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(digests));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    return;
  }
}
