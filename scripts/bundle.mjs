/** Bundles the scripts, so that they start fast, unless nothing that they are made of has changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundlePackages } from './bundle-packages.mjs';
import { hasSameTime, listBundles, OUT, PACKAGE, readInputs } from './bundle-state.mjs';

/** The file of a bundle with what it is made of. */
const INPUTS = 'inputs.json';

/** The file with the digest of what decides what the generator does. */
const GENERATOR_DIGEST = 'generator.txt';

/** What decides what the generator does. */
const GENERATOR = ['scripts', 'src', 'package.json', 'package-lock.json'];

/** The sources of all scripts. */
const SOURCES = [...GENERATOR, 'generated'];

/** What each bundle is made of, besides its modules. */
const SHARED = [
  'scripts/bundle.mjs',
  'scripts/bundle-packages.mjs',
  'scripts/vendor/compilers.ts',
  'scripts/vendor/openapi-core.ts',
];

/** A folder that is built from the sources. */
const BUILT = path.join(PACKAGE, 'scripts', 'dist');

/** The bundle of the large packages, which change less often. */
const VENDOR = 'vendor';

/** The parts of the reference's pages. */
const ASSETS = [
  'scripts/site/browser/main.ts',
  'scripts/site/browser/style.css',
  'scripts/site/static/style.css',
  'scripts/site/page/page.html',
  'scripts/site/page/redocly.yaml',
];

/** Packages that stay outside, as they have code for one platform or find their own files. */
const EXTERNAL = ['esbuild', 'oxfmt', 'playwright-core', 'typescript'];

/** Stands for the path of the large packages, which depends on the file that imports them. */
const VENDOR_PATH = 'vendor:';

/** Lets packages that are not ES modules load those of Node. */
const REQUIRE =
  "import{createRequire as createOwnRequire}from'node:module';const require=createOwnRequire(import.meta.url);";

/** Leaves out what openapi-sampler writes XML with: it is asked for JSON only. */
export const WITHOUT_XML = {
  name: 'without-xml',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^fast-xml-parser$/ }, ({ path: name }) => ({ path: name, namespace: 'without-xml' }));
    onLoad({ filter: /./, namespace: 'without-xml' }, () => ({ contents: 'export const XMLBuilder = undefined;' }));
  },
};

/** Returns an ES module with what a module of `vendor` exports. The packages are CommonJS, which Node loads faster. */
async function importRequired(name) {
  const text = await readFile(path.join(import.meta.dirname, `${VENDOR}/${name}.ts`), 'utf8');
  const names = [...text.matchAll(/^export \{([^}]*)\}/gm)].map(([, list]) => list).join();
  return `const {${names}} = require('${VENDOR_PATH}${name}.cjs'); export {${names}};`;
}

const COMMAND_ENTRY = /^command:/;

/** Makes the entry of a command, and keeps the large packages outside. */
const ENTRIES = {
  name: 'entries',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /[\\/]vendor[\\/][\w-]+\.js$/ }, ({ path: name }) => ({
      path: path.basename(name, '.js'),
      namespace: 'vendor',
    }));
    onResolve({ filter: /^vendor:/ }, ({ path: name }) => ({ path: name, external: true }));
    onLoad({ filter: /./, namespace: 'vendor' }, async ({ path: name }) => ({
      contents: await importRequired(name),
      resolveDir: import.meta.dirname,
    }));
    onResolve({ filter: COMMAND_ENTRY }, ({ path: name }) => ({ path: name, namespace: 'entry' }));
    onLoad({ filter: COMMAND_ENTRY, namespace: 'entry' }, ({ path: name }) => ({
      contents: `export { default as definition } from './commands/${name.replace(COMMAND_ENTRY, '')}.js';
export { runCommand } from './cli/command.js';`,
      resolveDir: import.meta.dirname,
    }));
  },
};

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

/** Bundles entry points for Node, with the packages that they need but the large ones, which are in a folder of their own. */
export async function bundleForNode(entryPoints, outdir, vendor) {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: PACKAGE,
    entryPoints,
    outdir,
    chunkNames: 'chunks/[hash]',
    bundle: true,
    metafile: true,
    write: false,
    // Keeps dynamic imports lazy.
    splitting: true,
    external: EXTERNAL,
    mainFields: ['module', 'main'],
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [ENTRIES, WITHOUT_XML],
    banner: { js: REQUIRE },
  });
  for (const { path: file, text } of outputFiles) {
    const relative = path.relative(path.dirname(file), vendor).replaceAll('\\', '/');
    const folder = relative.startsWith('.') ? relative : `./${relative}`;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text.replaceAll(`"${VENDOR_PATH}`, `"${folder}/`));
  }
  return metafile;
}

/** Bundles the parts of the reference's pages. */
async function bundleAssets(outdir) {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: PACKAGE,
    entryPoints: ASSETS,
    outbase: 'scripts/site',
    outdir,
    bundle: true,
    metafile: true,
    minify: true,
    loader: { '.html': 'copy', '.yaml': 'copy' },
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    legalComments: 'inline',
    logLevel: 'silent',
  });
  return metafile;
}

/** Bundles the published package of the generator; returns what its parts are made of. */
export async function bundleGenerator(entryPoints, outdir) {
  const vendor = path.join(outdir, VENDOR);
  const parts = [bundleForNode(entryPoints, outdir, vendor), bundlePackages(vendor)];
  const [metafiles] = await Promise.all([Promise.all(parts), bundleAssets(path.join(outdir, 'site'))]);
  writeFileSync(path.join(outdir, GENERATOR_DIGEST), digestSources(GENERATOR));
  return metafiles;
}

/** Returns a function that makes a bundle in a folder. */
function chooseBundler(name) {
  const bundle = (entryPoints) => (folder) => bundleForNode(entryPoints, folder, path.join(OUT, VENDOR));
  const [kind, command] = name.split('/');
  if (command !== undefined) return bundle([{ in: `command:${command}`, out: 'run' }]);
  return {
    [VENDOR]: bundlePackages,
    emit: bundle(['scripts/emit/thread/emit-worker.ts']),
    site: bundleAssets,
    coverage: bundle(['scripts/coverage/recorder.ts']),
    bench: bundle(['scripts/bench/*.ts']),
  }[kind];
}

/** Bundles a command, or all of them, into dist/scripts, unless what they are made of is up to date there. */
export async function bundleScripts(command) {
  const stale = listBundles(command).filter((name) => !isBundled(name));
  if (!stale.length) return;
  await Promise.all(stale.map((name) => replaceBundle(name, chooseBundler(name))));
  writeFileSync(path.join(OUT, GENERATOR_DIGEST), digestSources(GENERATOR));
}

/** Makes a bundle, and puts it in its place, unless another run has done so meanwhile. */
async function replaceBundle(name, bundle) {
  const folder = path.join(OUT, name);
  const fresh = `${folder}-${process.pid}`;
  removeLeftovers(folder);
  const { inputs } = await bundle(fresh);
  writeInputs(fresh, [...new Set([...SHARED, ...Object.keys(inputs).flatMap(nameInput)])]);
  if (!isBundled(name)) rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (!isBundled(name)) throw error;
    rmSync(fresh, { recursive: true });
  }
}

/** Returns the file that shows whether a module has changed: that of a package is its manifest. */
function nameInput(file) {
  const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [];
  // Others are made by the plugins.
  return folder ? `${folder}/package.json` : existsSync(path.join(PACKAGE, file)) ? file : [];
}

/** Removes what processes left that have ended before their bundle was in its place. */
function removeLeftovers(folder) {
  const parent = path.dirname(folder);
  if (!existsSync(parent)) return;
  const prefix = `${path.basename(folder)}-`;
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : NaN;
    if (Number.isInteger(pid) && (pid === process.pid || !isRunning(pid)))
      rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Whether there is a bundle of its inputs as they are. */
function isBundled(name) {
  const inputs = readInputs(name);
  const touched = inputs?.filter((input) => !hasSameTime(input));
  if (!touched?.length) return touched !== undefined;
  // In a copy, and after a checkout, files have other times.
  if (!touched.every(isSame)) return false;
  writeInputs(
    path.join(OUT, name),
    inputs.map(([input]) => input),
  );
  return true;
}

function isSame([name, { digest }]) {
  return existsSync(path.join(PACKAGE, name)) && describeInput(name).digest === digest;
}

/** Writes what a bundle is made of, at once, as other processes can read it. */
function writeInputs(folder, names) {
  const file = path.join(folder, INPUTS);
  const fresh = `${file}-${process.pid}`;
  writeFileSync(fresh, JSON.stringify(Object.fromEntries(names.map((name) => [name, describeInput(name)]))));
  renameSync(fresh, file);
}

function describeInput(name) {
  const file = path.join(PACKAGE, name);
  const { mtimeMs, size } = statSync(file);
  return { mtimeMs, size, digest: createHash('sha256').update(readFileSync(file)).digest('base64') };
}
