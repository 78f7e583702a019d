/** The command `npm run build`: compiles the client, bundles the sandbox, and builds the package of the generator. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transform, type Metafile } from 'esbuild';
import { EXIT, readNoFlags, type Command } from '../cli/command.js';
import { INTEGRATIONS, PEERS } from '../lib/integrations.js';
import { DOCUMENT_FILE } from '../lib/output-file.js';
import { PACKAGE } from '../lib/paths.js';

const HELP = `Usage: npm run build

Compiles the package into dist/src and dist/generated, and as CommonJS into dist/cjs, and bundles the sandbox. Builds the
package of the generator into scripts/dist.
`;

const DIST = path.join(PACKAGE, 'dist');

const SANDBOX = 'src/sandbox';

/** The folder of the generator's package. */
const GENERATOR = path.join(PACKAGE, 'scripts', 'dist');

const GENERATOR_ENTRIES = [
  ...['cli', 'program', 'index'].map((name) => ({ in: `scripts/package/${name}.ts`, out: name })),
  { in: 'scripts/emit/thread/emit-worker.ts', out: 'emit/emit-worker' },
];

const TARGET = 'node20.19';

/** The entries of the client. */
const CLIENT = [
  'src/index.ts',
  'src/current/index.ts',
  'src/current/fetch-client.ts',
  'src/fetch-client.ts',
  'src/oauth.ts',
  'src/runtime.ts',
  'generated/cloud/functions.ts',
  'generated/cloud-current/functions.ts',
  'generated/cloud/metadata.ts',
  'generated/cloud-current/metadata.ts',
  ...INTEGRATIONS.flatMap((name) => [
    `src/runtime/${name}.ts`,
    `generated/cloud/${name}.ts`,
    `generated/cloud-current/${name}.ts`,
  ]),
];

/** Returns the licenses of the bundled packages, which must be shipped with them. */
function joinLicenses(bundles: readonly Metafile[]): string {
  const files = bundles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)]
    .toSorted()
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(path.join(PACKAGE, folder, 'package.json'), 'utf8'),
      ) as {
        name: string;
        version: string;
        license: string;
      };
      return `${name} ${version} (${license})\n\n${readLicense(path.join(PACKAGE, folder))}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function readLicense(folder: string): string {
  const name = readdirSync(folder).find((each) => /^licen[cs]e\b/i.test(each));
  // Some packages name their license, and do not bring its text.
  return name === undefined
    ? 'It is published without a license file.'
    : readFileSync(path.join(folder, name), 'utf8').trim();
}

function compileClient(): void {
  for (const name of ['src', 'generated', 'cjs']) rmSync(path.join(DIST, name), { recursive: true, force: true });
  // Types are checked by `npm run typecheck`; declarations follow from each file alone (isolatedDeclarations).
  const compiler = path.join(PACKAGE, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', 'src', '--noCheck'], { cwd: PACKAGE, stdio: 'inherit' });
}

/** Writes a file of the package. */
function write(file: string, text: string): void {
  const target = path.join(DIST, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** Loads what bundles the scripts. It must not be a part of a bundle, as it finds the repository by its own place. */
async function loadBundler(): Promise<typeof import('../bundle.mjs')> {
  return (await import(pathToFileURL(path.join(PACKAGE, 'scripts/bundle.mjs')).href)) as typeof import('../bundle.mjs');
}

/** Bundles entries, with the packages that they need; returns their texts as ES modules, by their names below `dist`. */
async function bundle(entryPoints: readonly string[]): Promise<[Map<string, string>, Metafile]> {
  const { WITHOUT_XML } = await loadBundler();
  const { outputFiles, metafile } = await build({
    absWorkingDir: PACKAGE,
    entryPoints: [...entryPoints],
    outbase: PACKAGE,
    outdir: DIST,
    chunkNames: 'cjs/chunk-[hash]',
    bundle: true,
    // The entries share their modules: an error of one is an instance of the class that another exports.
    splitting: true,
    metafile: true,
    write: false,
    platform: 'node',
    // Optional: who uses them has them.
    external: Object.values(PEERS).filter((name) => name !== undefined),
    plugins: [WITHOUT_XML],
    mainFields: ['module', 'main'],
    target: TARGET,
    format: 'esm',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const texts = outputFiles.map(
    ({ path: file, text }) => [path.relative(DIST, file).replaceAll('\\', '/'), text] as const,
  );
  return [new Map(texts), metafile];
}

/** Writes a bundled ES module as CommonJS into `dist/cjs`: esbuild splits only ES modules, so it cannot bundle as CommonJS. */
async function writeCommonJs(file: string, text: string, minify: boolean): Promise<void> {
  // What esbuild calls instead of `require` in an ES module hides from bundlers which of Node's modules are loaded.
  const plain = text.replaceAll(/\b__require\((?=")/g, 'require(');
  const { code } = await transform(plain, {
    format: 'cjs',
    platform: 'node',
    target: TARGET,
    minify,
    treeShaking: true,
  });
  write(file.startsWith('cjs/') ? file : `cjs/${file}`, code.replaceAll('/cjs/chunk-', '/chunk-'));
}

/**
 * Compiles the client as CommonJS, for Jest, TypeScript's `moduleResolution: node` and other tools that cannot load ES modules.
 * It includes its dependencies, of which oauth4webapi is an ES module.
 */
async function buildCommonJs(): Promise<Metafile> {
  const [texts, metafile] = await bundle(CLIENT);
  for (const [file, text] of texts) await writeCommonJs(file, text, false);
  return metafile;
}

/**
 * Bundles the sandbox with its dependencies, so that the client has none of them. What its entry and its command share is
 * CommonJS, which both builds load: it is large.
 */
async function buildSandbox(): Promise<Metafile> {
  const [texts, metafile] = await bundle([`${SANDBOX}/index.ts`, `${SANDBOX}/cli.ts`]);
  for (const [file, text] of texts) {
    const isShared = file.startsWith('cjs/');
    if (!isShared) write(file, (await transform(text, { format: 'esm', target: TARGET, minify: true })).code);
    if (!file.endsWith('/cli.js')) await writeCommonJs(file, text, true);
  }
  const { emitDeclarations } = await import('../lib/declarations.js');
  for (const [name, text] of emitDeclarations(SANDBOX, 'index')) write(`${SANDBOX}/${name}.d.ts`, text);
  return metafile;
}

/** Copies the declarations to where package.json says that they are of CommonJS modules. */
function copyDeclarations(): void {
  for (const folder of ['src', 'generated']) {
    cpSync(path.join(DIST, folder), path.join(DIST, 'cjs', folder), {
      recursive: true,
      filter: (file) => (statSync(file).isDirectory() ? !file.endsWith('openapi') : file.endsWith('.d.ts')),
    });
  }
  write('cjs/package.json', '{ "type": "commonjs" }\n');
}

/** Copies the declarations of the runtime to where the compiler of the generator finds them. */
function copyRuntimeDeclarations(name: string, copied: Set<string> = new Set()): void {
  if (copied.has(name)) return;
  copied.add(name);
  const text = readFileSync(path.join(DIST, 'src', name), 'utf8');
  const target = path.join(GENERATOR, 'runtime', name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  for (const [, next] of text.matchAll(/(?:from |import\()'(\.[^']+)\.js'/g)) {
    copyRuntimeDeclarations(path.join(path.dirname(name), `${next}.d.ts`), copied);
  }
}

/** Removes all files below a folder, and no folder: another command can be listing the sources meanwhile, and it is among them. */
function emptyFolders(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isDirectory()) rmSync(path.join(entry.parentPath, entry.name));
  }
}

/** Builds the package of the generator: the commands for all documents, its functions, and what they read. */
async function buildGenerator(): Promise<void> {
  emptyFolders(GENERATOR);
  const { bundleGenerator } = await loadBundler();
  const bundled = await bundleGenerator(GENERATOR_ENTRIES, GENERATOR);
  writeFileSync(path.join(GENERATOR, 'LICENSES.txt'), joinLicenses(bundled));
  const { emitDeclarations } = await import('../lib/declarations.js');
  for (const [name, text] of emitDeclarations('scripts/package', 'index')) {
    writeFileSync(path.join(GENERATOR, `${name}.d.ts`), text);
  }
  copyRuntimeDeclarations('runtime.d.ts');
  cpSync(path.join(PACKAGE, 'LICENSE'), path.join(GENERATOR, 'LICENSE'));
}

async function run(): Promise<number> {
  compileClient();
  const bundled = [await buildCommonJs(), await buildSandbox()];
  write('cjs/LICENSES.txt', joinLicenses(bundled));
  copyDeclarations();
  for (const name of readdirSync(path.join(DIST, 'generated'))) {
    cpSync(path.join(PACKAGE, 'generated', name, DOCUMENT_FILE), path.join(DIST, 'generated', name, DOCUMENT_FILE));
  }
  await buildGenerator();
  return EXIT.done;
}

export default {
  help: HELP,
  readFlags: readNoFlags,
  failure: 'The package cannot be built.',
  run,
} satisfies Command<object>;
