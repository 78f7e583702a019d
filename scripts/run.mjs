/** Runs a command: `node scripts/run.mjs COMMAND [options]`. Bundles the scripts first if a source has changed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PROJECT = path.join(import.meta.dirname, '..');
const OUT = path.join(PROJECT, 'dist', 'scripts');

/** The file of a bundle with the digest of its sources. */
const DIGEST = 'digest.txt';

/** The inputs of a bundle. */
const SOURCES = ['scripts', 'src', 'generated', 'package.json', 'package-lock.json'];

/** The entry points: commands, workers and benchmarks. */
const ENTRIES = [
  'scripts/commands/*.ts',
  'scripts/cli/command.ts',
  'scripts/bench/*.ts',
  'scripts/coverage/recorder.ts',
  'scripts/emit/schema-worker.ts',
];

/** The entry points of `generate`, which can do without the client; the others use it. */
const GENERATE = ['scripts/commands/generate.ts', 'scripts/cli/command.ts', 'scripts/emit/schema-worker.ts'];

function listFiles(name) {
  const file = path.join(PROJECT, name);
  const stats = statSync(file, { throwIfNoEntry: false });
  // The client is missing until it is generated.
  if (!stats?.isDirectory()) return stats ? [file] : [];
  return readdirSync(file, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}

/** Returns a digest of the content of all sources, which is the same for every copy or checkout. */
export function digestSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(listFiles))
    hash
      .update(`${path.relative(PROJECT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

/** Bundles all scripts into dist/scripts, unless the bundle there is up to date. */
export async function bundleScripts() {
  const digest = digestSources();
  if (isBundled(digest)) return;
  const { build } = await import('esbuild');
  const fresh = `${OUT}-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  const bundle = (entryPoints) =>
    build({
      absWorkingDir: PROJECT,
      entryPoints,
      outbase: 'scripts',
      outdir: fresh,
      chunkNames: 'chunks/[hash]',
      bundle: true,
      // Keeps dynamic imports lazy.
      splitting: true,
      packages: 'external',
      platform: 'node',
      target: 'node20.19',
      format: 'esm',
      logLevel: 'silent',
    });
  await bundle(ENTRIES).catch((error) => {
    // The other commands use the clients, which are missing until they are generated.
    if (!error.errors?.every(({ text }) => /^Could not resolve ".*\/generated\//.test(text))) throw error;
    return bundle(GENERATE);
  });
  writeFileSync(path.join(fresh, DIGEST), digest);
  replaceBundle(fresh, digest);
}

function isBundled(digest) {
  const file = path.join(OUT, DIGEST);
  return existsSync(file) && readFileSync(file, 'utf8') === digest;
}

/** Puts a bundle in its place, unless another run has done so meanwhile. */
function replaceBundle(fresh, digest) {
  if (!isBundled(digest)) rmSync(OUT, { recursive: true, force: true });
  try {
    renameSync(fresh, OUT);
  } catch (error) {
    if (!isBundled(digest)) throw error;
    rmSync(fresh, { recursive: true });
  }
}

/** Lets a run go on after the reader of its output, such as `head`, has ended. */
function ignoreClosedPipes() {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => {
      if (error.code !== 'EPIPE') throw error;
    });
}

/** Returns a text with all characters but those of plain ASCII as escapes: the bundle has no command yet, nor its reporter. */
function escapeOthers(text) {
  return text.replace(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

async function main([command, ...args]) {
  ignoreClosedPipes();
  const commands = readdirSync(path.join(PROJECT, 'scripts/commands')).map((name) => path.basename(name, '.ts'));
  if (!commands.includes(command)) {
    const found = command === undefined ? 'Missing argument: COMMAND' : `Unknown command: ${escapeOthers(command)}`;
    process.stderr.write(`${found}. Use one of ${commands.join(', ')}.\n`);
    process.exitCode = 2;
    return;
  }
  await bundleScripts();
  if (!existsSync(path.join(OUT, `commands/${command}.js`))) {
    process.stderr.write('The clients are not generated yet. Run `npm run generate`.\n');
    process.exitCode = 1;
    return;
  }
  const [{ runCommand }, { default: definition }] = await Promise.all(
    ['cli/command.js', `commands/${command}.js`].map((name) => import(pathToFileURL(path.join(OUT, name)).href)),
  );
  const code = await runCommand(definition, args);
  if (code !== undefined) process.exitCode = code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
