/** Measures what a page pays that uses a generated client as a package has it: by its declarations, and bundled. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { PROJECT } from '../lib/paths.js';

/** What a page pays. */
export interface Cost {
  /** What the compiler says of it that is wrong. */
  readonly errors: string;
  readonly instantiations: number;
  readonly bundle: string;
  /** The size of the bundle, compressed, in bytes. */
  readonly bytes: number;
}

const RUNTIME = 'bimdata-cloud-api/runtime';

const OPTIONS = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  types: [],
  module: 'ESNext',
  moduleResolution: 'Bundler',
  skipLibCheck: true,
};

function compile(config: string, compilerOptions: object, include: readonly string[]): string {
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...OPTIONS, ...compilerOptions }, include }));
  const compiler = path.join(PROJECT, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [compiler, '-p', config, '--extendedDiagnostics'], { encoding: 'utf8' }).stdout;
}

/** Returns what a page costs that imports from a client, whose folder the page calls `client`. */
export function measureCost(client: string, page: string): Cost {
  const folder = path.join(path.dirname(client), 'page');
  mkdirSync(folder, { recursive: true });
  const root = path.parse(folder).root;
  const declarations = path.join(folder, 'declarations');
  const source = path.join(PROJECT, 'src/runtime.ts');
  const declared = (file: string): string => path.join(declarations, path.relative(root, file));
  compile(
    path.join(folder, 'declarations.json'),
    {
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: root,
      outDir: declarations,
      paths: { [RUNTIME]: [source] },
    },
    [path.join(client, '*.ts')],
  );
  writeFileSync(path.join(folder, 'page.ts'), page.replaceAll("'client/", `'${declared(client)}/`));
  const said = compile(
    path.join(folder, 'page.json'),
    { noEmit: true, paths: { [RUNTIME]: [declared(source).replace(/\.ts$/, '.d.ts')] } },
    ['page.ts'],
  );
  const { outputFiles } = buildSync({
    stdin: { contents: page.replaceAll("'client/", `'${client}/`), resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    alias: { [RUNTIME]: source },
  });
  const [{ text, contents }] = outputFiles as [(typeof outputFiles)[number]];
  return {
    errors: said.match(/^.*error TS.*$/gm)?.join('\n') ?? '',
    instantiations: Number(/^Instantiations: +(\d+)/m.exec(said)?.[1]),
    bundle: text,
    bytes: gzipSync(contents, { level: 9 }).length,
  };
}
