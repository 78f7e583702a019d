/** The rules of the architecture: which module can import which, size limits, and where endpoints can be named. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { RESERVED_TYPES } from '../../scripts/model/context.js';
import { contractOperations } from '../support/contract.js';
import { countLevels, findCycles, listSources, reachFrom, readImports, type Import } from './import-graph.js';
import { listArrows, listExports, parseSource } from './declarations.js';
import { PROJECT } from '../support/project.js';

function read(file: string): string {
  return readFileSync(path.join(PROJECT, file), 'utf8');
}

const SOURCES = ['src', 'scripts', 'generated'].flatMap((folder) => listSources(PROJECT, folder));
const IMPORTS = readImports(PROJECT, SOURCES);

/**
 * The modules in layers. A module can import only from layers below its own. A module is a folder of `scripts` or a
 * file directly in it, or one of `src`, `src/openapi` and `src/sandbox`. The map in scripts/README.md lists them.
 */
const LAYERS = [
  ['package'],
  ['commands'],
  ['cli', 'release', 'bench', 'explain', 'words'],
  ['diff', 'site', 'coverage', 'checks'],
  ['generate-client'],
  ['load-api', 'emit', 'write'],
  ['model'],
  ['normalize'],
  ['read'],
  ['lib'],
  ['vendor'],
  ['src/sandbox'],
  ['src/openapi'],
  ['src'],
];

/** The maximum number of source files in a folder. */
const LARGEST_FOLDER = 20;

/** The maximum length of a chain of modules, each of which imports the next. */
const MOST_LEVELS = 9;

function moduleOf(file: string): string {
  const [top, name = ''] = file.split('/');
  if (top === 'scripts') return name.replace(/\.ts$/, '');
  return ['openapi', 'sandbox'].includes(name) ? `${top}/${name}` : top!;
}

function layerOf(file: string): number {
  return LAYERS.findIndex((modules) => modules.includes(moduleOf(file)));
}

function formatImport({ from, to }: Import): string {
  return `${from} -> ${to}`;
}

/** The imports between modules. Generated files belong to no module: one creates them, others import them. */
const CROSS_IMPORTS = IMPORTS.filter(
  ({ from, to }) => [from, to].every((file) => /^(src|scripts)\/.*\.ts$/.test(file)) && moduleOf(from) !== moduleOf(to),
);

const MODULE_EDGES = [...new Set(CROSS_IMPORTS.map(({ from, to }) => `${moduleOf(from)} ${moduleOf(to)}`))].map(
  (edge) => edge.split(' ') as [string, string],
);

const BACKWARD = CROSS_IMPORTS.filter(({ from, to }) => layerOf(to) <= layerOf(from));

const CYCLES = [
  ...findCycles(IMPORTS.filter(({ to }) => SOURCES.includes(to)).map(({ from, to }) => [from, to] as const)),
  ...findCycles(MODULE_EDGES),
];

describe('modules', () => {
  test('Every module has a layer, and every layer lists existing modules.', () => {
    const modules = new Set(SOURCES.filter((file) => !file.startsWith('generated/')).map(moduleOf));
    expect([...modules].toSorted()).toEqual(LAYERS.flat().toSorted());
  });

  test('The map in scripts/README.md lists all modules of scripts, and src/openapi.', () => {
    const [, map = ''] = /^## Folders\n([^]*?)\n## /m.exec(read('scripts/README.md')) ?? [];
    const mapped = [...map.matchAll(/^\| `([\w/-]+)(?:\.ts)?`/gm)].map(([, name]) => name);
    expect(mapped.toSorted()).toEqual(
      LAYERS.flat()
        .filter((module) => module === 'src/openapi' || !module.startsWith('src'))
        .toSorted(),
    );
  });

  test('A module imports only from layers below its own.', () => {
    expect(BACKWARD.map(formatImport)).toEqual([]);
  });

  test('There are no import cycles between files or modules.', () => {
    expect(CYCLES).toEqual([]);
  });

  test('The number of levels and the size of folders are limited.', () => {
    const counts = new Map<string, number>();
    for (const file of [...SOURCES, ...listSources(PROJECT, 'test')]) {
      // It has files for each tag of a document that has everything.
      if (file.startsWith('test/feature-document/client/')) continue;
      const folder = path.dirname(file);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    const [largest, files] = [...counts].toSorted(([, a], [, b]) => b - a)[0]!;
    // The levels of a cycle cannot be counted.
    const levels = CYCLES.length ? Infinity : countLevels(MODULE_EDGES);
    console.log(
      `${LAYERS.flat().length} modules, ${levels} levels, ${MODULE_EDGES.length} dependencies, ` +
        `${BACKWARD.length} backward, ${CYCLES.length} cycles; largest folder: ${largest}, ${files} files`,
    );
    expect(levels).toBeLessThanOrEqual(MOST_LEVELS);
    expect(files, largest).toBeLessThanOrEqual(LARGEST_FOLDER);
  });
});

describe('libraries', () => {
  // Benchmarks import the libraries that they compare with.
  const imports = IMPORTS.filter(({ from, kind }) => kind !== 'type' && !from.startsWith('scripts/bench/'));

  test.each([
    // How it writes a request, and its own client.
    ['openapi-fetch', 'src/fetch-client/open-client.ts', 'src/request/openapi-fetch.ts'],
    ['oauth4webapi', 'src/oauth.ts'],
    ['openapi-typescript', 'scripts/vendor/compilers.ts'],
    ['ts-morph', 'scripts/vendor/compilers.ts'],
    ['@redocly/openapi-core', 'scripts/vendor/openapi-core.ts'],
    ['semver', 'scripts/release/version.ts'],
    ['oxfmt', 'scripts/lib/format.ts'],
    ['find-my-way', 'src/sandbox/service.ts'],
    ['ajv/dist/2020.js', 'src/openapi/schema-check.ts'],
    ['ajv-formats', 'src/openapi/schema-check.ts'],
    ['fastest-levenshtein', 'src/sandbox/program/suggest.ts'],
    ['jsonc-parser', 'src/sandbox/seed/seed-file.ts'],
    ['slugify', 'scripts/model/anchor.ts'],
    ['openapi-sampler', 'src/openapi/sample-schema.ts'],
    ['@markdoc/markdoc', 'scripts/site/safe/safe-markdown.ts'],
    ['mdast-util-from-markdown', 'scripts/site/safe/safe-markdown.ts'],
    ['markdown-it', 'scripts/site/text/html.ts'],
    ['htmlparser2', 'scripts/site/safe/safe-html.ts'],
    ['sanitize-html', 'scripts/site/safe/safe-html.ts'],
    ['sirv', 'scripts/site/serve.ts'],
    ['highlight.js', 'scripts/site/browser/highlight.ts'],
  ])('%s is imported only by %s.', (library, ...files) => {
    const importers = imports.filter(({ to }) => to === library || to.startsWith(`${library}/`));
    expect([...new Set(importers.map(({ from }) => from))]).toEqual(files);
  });

  /** The entries of the package in the source, apart from the sandbox. */
  const ENTRIES = Object.entries(packageJson.exports).flatMap(([name, entry]) =>
    typeof entry === 'string' || name === './sandbox'
      ? []
      : entry.import.default.replace(/^\.\/dist\//, '').replace(/\.js$/, '.ts'),
  );
  const TOOLS = /\/(msw|tanstack-query|validators)\.ts$/;

  test('The code that consumers run imports only openapi-fetch and oauth4webapi.', () => {
    const kinds = ['value', 'type', 'dynamic'] as const;
    const reached = reachFrom(
      ENTRIES.filter((entry) => !TOOLS.test(entry)),
      IMPORTS,
      kinds,
    );
    const [files, outside] = [true, false].map((isOwn) => reached.filter((file) => SOURCES.includes(file) === isOwn));
    expect(outside!.toSorted()).toEqual(['oauth4webapi', 'openapi-fetch']);
    expect(files!.filter((file) => /^(scripts|src\/openapi|src\/sandbox|src\/runtime)\//.test(file))).toEqual([]);
    // Every file is reachable from an entry: the package contains no unused file.
    const client = SOURCES.filter((file) => /^(src|generated)\//.test(file) && moduleOf(file) !== 'src/openapi');
    const all = reachFrom(ENTRIES, IMPORTS, kinds);
    expect(client.filter((file) => moduleOf(file) !== 'src/sandbox' && !all.includes(file))).toEqual([]);
  });

  test.each([
    ['msw', ['msw']],
    ['tanstack-query', ['@tanstack/query-core']],
    ['validators', []],
  ])('The entry for %s imports no other library than %j.', (tool, libraries) => {
    const entries = ENTRIES.filter((entry) => entry.endsWith(`/${tool}.ts`));
    expect(entries).toHaveLength(3);
    const reached = reachFrom(entries, IMPORTS, ['value', 'type', 'dynamic']);
    const outside = reached.filter(
      (file) => !SOURCES.includes(file) && !['oauth4webapi', 'openapi-fetch'].includes(file),
    );
    expect(outside).toEqual(libraries);
  });

  test.each(listSources(PROJECT, 'scripts/commands'))(
    '%s shows its help without compilers, linters and renderers.',
    (file) => {
      const loaded = reachFrom([file], IMPORTS, ['value']);
      expect(
        loaded.filter((each) =>
          /^scripts\/(vendor|load-api|emit\/print|site\/build-site)|lib\/typescript|schema-check/.test(each),
        ),
      ).toEqual([]);
    },
  );

  test('The generator loads its slow parts only if there is something to generate.', () => {
    const loaded = reachFrom(['scripts/commands/generate.ts'], IMPORTS, ['value']);
    expect(loaded).toContain('scripts/write/cache.ts');
    expect(
      loaded.filter((file) => /generate-client|read\/(document|source)|format|schema\.ts|print/.test(file)),
    ).toEqual([]);
  });
});

/** The files that contain the behavior of the service. The rest of the sandbox works with any contract. */
const BEHAVIOUR = /^src\/sandbox\/(contracts\/|seed\/|state\/|(seed-types|tour|types)\.ts$)/;

describe('sources', () => {
  const byHand = ['src', 'scripts', 'test']
    .flatMap((folder) => listSources(PROJECT, folder))
    .filter((file) => !file.startsWith('test/feature-document/client/'));

  test.each(byHand)('%s starts with a comment on its purpose.', (file) => {
    if (file.endsWith('.config.ts')) return;
    expect(read(file)).toMatch(/^(#!.*\n)?\/\*\* [A-Z`][^\n]*\. \*\/\n/);
  });

  const code = byHand.filter((file) => !file.startsWith('test/')).map((file) => parseSource(PROJECT, file));

  test('No two exports have the same name.', () => {
    const files = new Map<string, string[]>();
    // The entries of a contract have the names of those of the other.
    for (const source of code.filter(({ fileName }) => !fileName.startsWith('src/current/'))) {
      for (const name of listExports(source)) files.set(name, [...(files.get(name) ?? []), source.fileName]);
    }
    expect(files.size).toBeGreaterThan(300);
    expect([...files].filter(([, of]) => of.length > 1)).toEqual([]);
  });

  test('Top-level functions are declarations, unless they have a type annotation.', () => {
    expect(code.flatMap(listArrows)).toEqual([]);
  });

  test('Only the behavior of the sandbox names endpoints; no other handwritten file does.', () => {
    const names = [...contractOperations].flatMap(([id, { path: template }]) => [id, `'${template}'`]);
    for (const file of byHand.filter((name) => !name.startsWith('test/') && !BEHAVIOUR.test(name))) {
      const text = read(file);
      for (const name of names) expect(text, file).not.toContain(name);
      const words = text.match(/.*\bcloud\b.*/gi) ?? [];
      const defaults = words.filter((line) => !/cloud(-current)?\.yaml|bimdata-cloud-api|generated\/cloud/.test(line));
      expect(defaults, file).toEqual([]);
    }
  });

  test('No schema has the name of an export of the package.', () => {
    const exported = byHand
      .filter((file) => /^src\/(public|runtime)\.ts$/.test(file))
      .flatMap((file) =>
        [...read(file).matchAll(/\{([^}]*)\}/g)].flatMap(([, names]) => names!.match(/\b[A-Z]\w+/g) ?? []),
      );
    expect(exported.length).toBeGreaterThan(25);
    expect(exported.filter((name) => !RESERVED_TYPES.includes(name))).toEqual([]);
  });

  test('Generated files have the generated-file header.', () => {
    for (const file of listSources(PROJECT, 'generated')) {
      expect(read(file), file).toMatch(
        /^\/\/ Generated from openapi\/cloud(-current)?\.yaml with `npm run generate`\. Do not edit\.\n/,
      );
    }
  });
});
