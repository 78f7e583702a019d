/** The rules of the architecture: which room may use which, what stays small, and who may know what. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RESERVED_TYPES } from '../../scripts/model/context.js';
import { contractOperations } from '../support/contract.js';
import { countLevels, findCircles, listSources, reachFrom, readImports, type Import } from './import-graph.js';
import { listArrows, listExports, parseSource } from './declarations.js';
import { PROJECT } from '../support/project.js';

function read(file: string): string {
  return readFileSync(path.join(PROJECT, file), 'utf8');
}

const SOURCES = ['src', 'scripts', 'generated'].flatMap((folder) => listSources(PROJECT, folder));
const IMPORTS = readImports(PROJECT, SOURCES);

/**
 * The rooms in layers: an arrow leads to a room in a layer further down, never up nor aside. A room is a folder of
 * `scripts` or a file right in it, or one of `src`, `src/openapi` and `src/sandbox`.
 */
const LAYERS = [
  ['commands'],
  ['cli', 'release', 'bench', 'explain'],
  ['diff', 'site', 'coverage'],
  ['generate-client'],
  ['load-api', 'emit', 'write'],
  ['model'],
  ['normalize'],
  ['read'],
  ['lib'],
  ['src/sandbox'],
  ['src/openapi'],
  ['src'],
];

/** The most source files that a folder may have. */
const LARGEST_FOLDER = 20;

/** The longest chain of rooms, each of which uses the next. */
const MOST_LEVELS = 8;

function roomOf(file: string): string {
  const [top, name = ''] = file.split('/');
  if (top === 'scripts') return name.replace(/\.ts$/, '');
  return ['openapi', 'sandbox'].includes(name) ? `${top}/${name}` : top!;
}

function layerOf(file: string): number {
  return LAYERS.findIndex((rooms) => rooms.includes(roomOf(file)));
}

function formatArrow({ from, to }: Import): string {
  return `${from} -> ${to}`;
}

/** The imports from one room to another. What is generated lies in no room: it is made by one and used by another. */
const ARROWS = IMPORTS.filter(
  ({ from, to }) => [from, to].every((file) => /^(src|scripts)\/.*\.ts$/.test(file)) && roomOf(from) !== roomOf(to),
);

const ROOM_ARROWS = [...new Set(ARROWS.map(({ from, to }) => `${roomOf(from)} ${roomOf(to)}`))].map(
  (arrow) => arrow.split(' ') as [string, string],
);

const BACKWARD = ARROWS.filter(({ from, to }) => layerOf(to) <= layerOf(from));

const CIRCLES = [
  ...findCircles(IMPORTS.filter(({ to }) => SOURCES.includes(to)).map(({ from, to }) => [from, to] as const)),
  ...findCircles(ROOM_ARROWS),
];

describe('rooms', () => {
  test('Every room has its layer, and every layer its rooms.', () => {
    const rooms = new Set(SOURCES.filter((file) => !file.startsWith('generated/')).map(roomOf));
    expect([...rooms].toSorted()).toEqual(LAYERS.flat().toSorted());
  });

  test('The map of the rooms has all of scripts, and what it shares with the sandbox.', () => {
    const [, map = ''] = /## The rooms\n([^]*?)\n## /.exec(read('scripts/README.md')) ?? [];
    const mapped = [...map.matchAll(/^\| `([\w/-]+)(?:\.ts)?`/gm)].map(([, name]) => name);
    expect(mapped.toSorted()).toEqual(
      LAYERS.flat()
        .filter((room) => room === 'src/openapi' || !room.startsWith('src'))
        .toSorted(),
    );
  });

  test('No arrow leads back: a room uses what is in the layers below it.', () => {
    expect(BACKWARD.map(formatArrow)).toEqual([]);
  });

  test('No files and no rooms import each other in a circle.', () => {
    expect(CIRCLES).toEqual([]);
  });

  test('There are few levels, and no folder is large.', () => {
    const counts = new Map<string, number>();
    for (const file of [...SOURCES, ...listSources(PROJECT, 'test')]) {
      const folder = path.dirname(file);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    const [largest, files] = [...counts].toSorted(([, a], [, b]) => b - a)[0]!;
    // The levels of a circle cannot be counted.
    const levels = CIRCLES.length ? Infinity : countLevels(ROOM_ARROWS);
    console.log(
      `${LAYERS.flat().length} rooms, ${levels} levels, ${ROOM_ARROWS.length} arrows, ${BACKWARD.length} backward, ` +
        `${CIRCLES.length} circles; largest folder: ${largest}, ${files} files`,
    );
    expect(levels).toBeLessThanOrEqual(MOST_LEVELS);
    expect(files, largest).toBeLessThanOrEqual(LARGEST_FOLDER);
  });
});

describe('libraries', () => {
  // A benchmark imports what it measures against.
  const imports = IMPORTS.filter(({ from, kind }) => kind !== 'type' && !from.startsWith('scripts/bench/'));

  test.each([
    ['openapi-fetch', 'src/transport.ts'],
    ['oauth4webapi', 'src/oauth.ts'],
    ['openapi-typescript', 'scripts/emit/openapi-typescript.ts'],
    ['ts-morph', 'scripts/emit/print.ts'],
    ['semver', 'scripts/release/version.ts'],
    ['oxfmt', 'scripts/lib/format.ts'],
    ['find-my-way', 'src/sandbox/service.ts'],
    ['ajv/dist/2020.js', 'src/sandbox/route.ts'],
    ['ajv-formats', 'src/sandbox/route.ts'],
    ['jsonc-parser', 'src/sandbox/seed/seed-file.ts'],
    ['slugify', 'scripts/model/anchor.ts'],
    ['openapi-sampler', 'scripts/site/examples.ts'],
    ['sirv', 'scripts/site/serve.ts'],
  ])('Only one file imports %s.', (library, file) => {
    const importers = imports.filter(({ to }) => to === library || to.startsWith(`${library}/`));
    expect([...new Set(importers.map(({ from }) => from))]).toEqual([file]);
  });

  test('What consumers run imports openapi-fetch and oauth4webapi, and nothing else.', () => {
    const entries = ['src/index.ts', 'src/runtime.ts', 'src/oauth.ts', 'generated/functions.ts'];
    const reached = reachFrom(entries, IMPORTS, ['value', 'type', 'dynamic']);
    const [files, outside] = [true, false].map((isOwn) => reached.filter((file) => SOURCES.includes(file) === isOwn));
    expect(outside!.toSorted()).toEqual(['oauth4webapi', 'openapi-fetch']);
    expect(files!.filter((file) => /^(scripts|src\/openapi|src\/sandbox)\//.test(file))).toEqual([]);
    // Nothing else lies beside them: what no entry reaches, no consumer gets.
    const client = SOURCES.filter((file) => /^(src|generated)\//.test(file) && roomOf(file) !== 'src/openapi');
    expect(client.filter((file) => roomOf(file) !== 'src/sandbox' && !files!.includes(file))).toEqual([]);
  });

  test('The generator does not load its slow parts before it knows that there is something to do.', () => {
    const loaded = reachFrom(['scripts/commands/generate.ts'], IMPORTS, ['value']);
    expect(loaded).toContain('scripts/write/cache.ts');
    expect(
      loaded.filter((file) => /generate-client|read\/(document|source)|format|schema\.ts|print/.test(file)),
    ).toEqual([]);
  });
});

/** The files that know what the service does; what else the sandbox is made of, it could be for any contract. */
const BEHAVIOUR = ['seed/check-seed', 'seed/default-seed', 'handlers', 'store', 'tour', 'types'];

describe('sources', () => {
  const byHand = ['src', 'scripts', 'test']
    .flatMap((folder) => listSources(PROJECT, folder))
    .filter((file) => !file.startsWith('test/feature-document/client/'));

  test.each(byHand)('%s opens with what it is for.', (file) => {
    if (file.endsWith('.config.ts')) return;
    expect(read(file)).toMatch(/^(#!.*\n)?\/\*\* [A-Z`][^\n]*\. \*\/\n/);
  });

  const code = byHand.filter((file) => !file.startsWith('test/')).map((file) => parseSource(PROJECT, file));

  test('No two exports have the same name.', () => {
    const files = new Map<string, string[]>();
    for (const source of code) {
      for (const name of listExports(source)) files.set(name, [...(files.get(name) ?? []), source.fileName]);
    }
    expect(files.size).toBeGreaterThan(300);
    expect([...files].filter(([, of]) => of.length > 1)).toEqual([]);
  });

  test('Functions at the top level are declarations, unless a type gives them their parameters.', () => {
    expect(code.flatMap(listArrows)).toEqual([]);
  });

  test('Nothing that is written by hand names an endpoint, but what the sandbox does.', () => {
    const names = [...contractOperations].flatMap(([id, { path: template }]) => [id, `'${template}'`]);
    const behaviour = new Set(BEHAVIOUR.map((name) => `src/sandbox/${name}.ts`));
    for (const file of byHand.filter((name) => !name.startsWith('test/') && !behaviour.has(name))) {
      const text = read(file);
      for (const name of names) expect(text, file).not.toContain(name);
      const words = text.match(/.*\bcloud\b.*/gi) ?? [];
      const defaults = words.filter((line) => !/cloud\.yaml|bimdata-cloud-api/.test(line));
      expect(defaults, file).toEqual([]);
    }
  });

  test('No schema takes the name of something that the package exports.', () => {
    const exported = byHand
      .filter((file) => /^src\/(public|runtime)\.ts$/.test(file))
      .flatMap((file) =>
        [...read(file).matchAll(/\{([^}]*)\}/g)].flatMap(([, names]) => names!.match(/\b[A-Z]\w+/g) ?? []),
      );
    expect(exported.length).toBeGreaterThan(25);
    expect(exported.filter((name) => !RESERVED_TYPES.includes(name))).toEqual([]);
  });

  test('Generated files are marked as such.', () => {
    for (const file of listSources(PROJECT, 'generated')) {
      expect(read(file), file).toMatch(
        /^\/\/ Generated from openapi\/cloud\.yaml with `npm run generate`\. Do not edit\.\n/,
      );
    }
  });
});
