/** Bundles the scripts, so that they start fast, unless no source has changed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const PACKAGE = path.join(import.meta.dirname, '..');
/** The folder of the bundle. */
export const OUT = path.join(PACKAGE, 'dist', 'scripts');

/** The file of a bundle with the digest of its sources, and the one without what the generator itself writes. */
const [DIGEST, GENERATOR_DIGEST] = ['digest.txt', 'generator.txt'];

/** What decides what the generator does. */
const GENERATOR = ['scripts', 'src', 'package.json', 'package-lock.json'];

/** The inputs of a bundle. */
const SOURCES = [...GENERATOR, 'generated'];

/** A folder that is built from the sources. */
const BUILT = path.join(PACKAGE, 'scripts', 'dist');

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

/** The parts of the reference's pages. */
const ASSETS = [
  'scripts/site/browser/main.ts',
  'scripts/site/browser/style.css',
  'scripts/site/static/style.css',
  'scripts/site/page/page.html',
  'scripts/site/page/redocly.yaml',
];

function listFiles(name) {
  const file = path.join(PACKAGE, name);
  const stats = statSync(file, { throwIfNoEntry: false });
  // The client is missing until it is generated.
  if (!stats?.isDirectory()) return stats ? [file] : [];
  return readdirSync(file, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((each) => !each.startsWith(BUILT + path.sep))
    .toSorted();
}

/** Returns a digest of the content of all sources, which is the same for every copy or checkout. */
export function digestSources(sources = SOURCES) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(listFiles))
    hash
      .update(`${path.relative(PACKAGE, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

/** Bundles entry points for Node; packages stay outside. */
export async function bundleForNode(entryPoints, outdir) {
  const { build } = await import('esbuild');
  return build({
    absWorkingDir: PACKAGE,
    entryPoints,
    outbase: 'scripts',
    outdir,
    chunkNames: 'chunks/[hash]',
    bundle: true,
    metafile: true,
    // Keeps dynamic imports lazy.
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    logLevel: 'silent',
  });
}

/** Writes what the scripts read when they run: the parts of the reference's pages, and a digest. */
export async function bundleAssets(outdir) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: PACKAGE,
    entryPoints: ASSETS,
    outbase: 'scripts',
    outdir,
    bundle: true,
    minify: true,
    loader: { '.html': 'copy', '.yaml': 'copy' },
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    legalComments: 'inline',
    logLevel: 'silent',
  });
  writeFileSync(path.join(outdir, GENERATOR_DIGEST), digestSources(GENERATOR));
}

/** Bundles all scripts into dist/scripts, unless the bundle there is up to date. */
export async function bundleScripts() {
  const digest = digestSources();
  if (isBundled(digest)) return;
  const fresh = `${OUT}-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  await bundleForNode(ENTRIES, fresh).catch((error) => {
    // The other commands use the clients, which are missing until they are generated.
    if (!error.errors?.every(({ text }) => /^Could not resolve ".*\/generated\//.test(text))) throw error;
    return bundleForNode(GENERATE, fresh);
  });
  await bundleAssets(fresh);
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
