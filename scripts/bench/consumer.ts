/** Measures the cost of using a generated client from a package: type instantiations and bundle size. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { PACKAGE } from '../lib/paths.js';

/** The cost of a page that uses a client. */
export interface Cost {
  /** The compiler errors. */
  readonly errors: string;
  readonly instantiations: number;
  readonly bundle: string;
  /** The compressed size of the bundle, in bytes. */
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
  const compiler = path.join(PACKAGE, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [compiler, '-p', config, '--extendedDiagnostics'], { encoding: 'utf8' }).stdout;
}

/** Measures a page; its imports from `client/` are resolved to the folder of the client. */
export function measureCost(client: string, page: string): Cost {
  const folder = path.join(path.dirname(client), 'page');
  mkdirSync(folder, { recursive: true });
  const root = path.parse(folder).root;
  const declarations = path.join(folder, 'declarations');
  const source = path.join(PACKAGE, 'src/runtime.ts');
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
  const output = compile(
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
    errors: output.match(/^.*error TS.*$/gm)?.join('\n') ?? '',
    instantiations: Number(/^Instantiations: +(\d+)/m.exec(output)?.[1]),
    bundle: text,
    bytes: gzipSync(contents, { level: 9 }).length,
  };
}
