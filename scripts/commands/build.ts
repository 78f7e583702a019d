/** The command `npm run build`: compiles the package, and bundles the sandbox with its dependencies. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { EXIT, readNoFlags, type Command } from '../cli/command.js';
import { PROJECT } from '../lib/paths.js';
import { ts } from '../lib/typescript.js';

const HELP = `Usage: npm run build

Compiles the package into dist/src and dist/generated, and bundles the sandbox.
`;

const SOURCE = path.join(PROJECT, 'src/sandbox');
const OUT = path.join(PROJECT, 'dist/src/sandbox');

/** Returns the licenses of the bundled packages, which must be shipped with them. */
function joinLicenses({ inputs }: Metafile): string {
  const folders = Object.keys(inputs).flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)]
    .toSorted()
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(path.join(PROJECT, folder, 'package.json'), 'utf8'),
      ) as {
        name: string;
        version: string;
        license: string;
      };
      return `${name} ${version} (${license})\n\n${readLicense(path.join(PROJECT, folder))}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function readLicense(folder: string): string {
  for (const name of ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt']) {
    try {
      return readFileSync(path.join(folder, name), 'utf8').trim();
    } catch {
      continue;
    }
  }
  throw new Error(`${folder} has no license file to bundle.`);
}

const HOST = {
  getCanonicalFileName: (name: string) => name,
  getCurrentDirectory: () => PROJECT,
  getNewLine: () => '\n',
};

/** Returns the declarations of a module, and of the modules of this folder that they import. */
function emitDeclarations(name: string): Map<string, string> {
  const text = readFileSync(path.join(SOURCE, `${name}.ts`), 'utf8');
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(text, {
    fileName: `${name}.ts`,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext },
  });
  if (diagnostics.length) throw new Error(ts.formatDiagnostics(diagnostics, HOST));
  const own = [...outputText.matchAll(/from '\.\/([\w-]+)\.js'/g)].flatMap(([, next]) => [...emitDeclarations(next!)]);
  return new Map([[name, outputText], ...own]);
}

function compileClient(): void {
  for (const name of ['src', 'generated']) rmSync(path.join(PROJECT, 'dist', name), { recursive: true, force: true });
  // Types are checked by `npm run typecheck`; declarations follow from each file alone (isolatedDeclarations).
  const compiler = path.join(PROJECT, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', 'src', '--noCheck'], { cwd: PROJECT, stdio: 'inherit' });
}

/** Bundles the sandbox with its dependencies, so that the client has none of them. */
async function bundleSandbox(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: PROJECT,
    entryPoints: ['index', 'cli'].map((name) => path.join(SOURCE, `${name}.ts`)),
    outdir: OUT,
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'node20.19',
    format: 'esm',
    legalComments: 'none',
    logLevel: 'warning',
    // Bundled CommonJS modules load Node's modules by `require`.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  writeFileSync(path.join(OUT, 'LICENSES.txt'), joinLicenses(metafile));
  for (const [name, text] of emitDeclarations('index')) writeFileSync(path.join(OUT, `${name}.d.ts`), text);
}

async function run(): Promise<number> {
  compileClient();
  await bundleSandbox();
  return EXIT.done;
}

export default {
  help: HELP,
  readFlags: readNoFlags,
  failure: 'The package cannot be built.',
  run,
} satisfies Command<object>;
