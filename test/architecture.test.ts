/** The rules of the house that a reader cannot see at a glance. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RESERVED_TYPES } from '../scripts/build-context.js';
import { contractOperations } from './support/contract.js';
import { PROJECT } from './support/project.js';

const sources = (folder: string): [string, string][] =>
  readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [`${folder}/${name}`, readFileSync(path.join(PROJECT, folder, name), 'utf8')]);

// A benchmark imports what it measures against.
const all = [...sources('src'), ...sources('scripts'), ...sources('generated')].filter(
  ([file]) => !file.startsWith('scripts/bench/'),
);

const importsOf = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export)(?! type)[^;]*? from '([^']+)';|(?:import|require)\('([^']+)'\)/gm)].map(
    ([, from, call]) => (from ?? call)!,
  );

const importersOf = (library: string): string[] =>
  all
    .filter(([, text]) => importsOf(text).some((module) => module === library || module.startsWith(`${library}/`)))
    .map(([name]) => name);

test.each([
  ['openapi-fetch', 'src/transport.ts'],
  ['oauth4webapi', 'src/oauth.ts'],
  ['openapi-typescript', 'scripts/emit/openapi-typescript.ts'],
  ['ts-morph', 'scripts/emit/print.ts'],
  ['semver', 'scripts/release/version.ts'],
  ['oxfmt', 'scripts/format.ts'],
  ['find-my-way', 'src/sandbox/service.ts'],
  ['ajv/dist/2020.js', 'src/sandbox/route.ts'],
  ['ajv-formats', 'src/sandbox/route.ts'],
  ['jsonc-parser', 'src/sandbox/seed-file.ts'],
  ['slugify', 'scripts/anchor.ts'],
  ['openapi-sampler', 'scripts/build-example.ts'],
  ['sirv', 'scripts/serve.ts'],
])('Only one file imports %s.', (library, file) => {
  expect(importersOf(library)).toEqual([file]);
});

const isSandbox = ([file]: [string, string]): boolean => file.startsWith('src/sandbox/');

test('What consumers run imports openapi-fetch and oauth4webapi, and nothing else.', () => {
  const client = [...sources('src'), ...sources('generated')].filter((source) => !isSandbox(source));
  const imports = client.flatMap(([, text]) => importsOf(text));
  const outside = imports.filter((module) => !module.startsWith('.'));
  expect(new Set(outside)).toEqual(new Set(['openapi-fetch', 'oauth4webapi']));
  expect(outside.filter((module) => builtinModules.includes(module.replace('node:', '')))).toEqual([]);
  expect(imports.filter((module) => /sandbox|scripts/.test(module))).toEqual([]);
});

/** The files that know what the service does; what else the sandbox is made of, it could be for any contract. */
const BEHAVIOUR = ['check-seed', 'default-seed', 'handlers', 'store', 'tour', 'types'];

test('The generator does not load its slow parts before it knows that there is something to do.', () => {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(path.join(PROJECT, file), 'utf8');
    const imports = [...text.matchAll(/^import (?!type)[^;]*? from '(\.[^']+)\.js';/gm)];
    for (const [, module] of imports) visit(path.join(path.dirname(file), `${module}.ts`));
  };
  visit('scripts/generate.ts');
  expect([...seen]).toContain('scripts/cache.ts');
  expect([...seen].filter((file) => /pipeline|document|source|format|schema\.ts|print/.test(file))).toEqual([]);
});

const isGenerated = ([file]: [string, string]): boolean => file.startsWith('test/torture/client/');

test.each([...sources('src'), ...sources('scripts'), ...sources('test')].filter((source) => !isGenerated(source)))(
  '%s opens with what it is for.',
  (name, text) => {
    if (name.endsWith('.config.ts')) return;
    expect(text).toMatch(/^(#!.*\n)?\/\*\* [A-Z`][^\n]*\. \*\/\n/);
  },
);

test('Nothing that is written by hand names an endpoint, but what the sandbox does.', () => {
  const names = [...contractOperations].flatMap(([id, { path: template }]) => [id, `'${template}'`]);
  const behaviour = new Set(BEHAVIOUR.map((name) => `src/sandbox/${name}.ts`));
  for (const [file, text] of [...sources('src'), ...sources('scripts')].filter(([name]) => !behaviour.has(name))) {
    for (const name of names) expect(text, file).not.toContain(name);
    const words = text.match(/.*\bcloud\b.*/gi) ?? [];
    const defaults = words.filter((line) => !/cloud\.yaml|bimdata-cloud-api/.test(line));
    expect(defaults, file).toEqual([]);
  }
});

test('No schema takes the name of something that the package exports.', () => {
  const exported = sources('src')
    .filter(([file]) => /public|runtime/.test(file))
    .flatMap(([, text]) =>
      [...text.matchAll(/\{([^}]*)\}/g)].flatMap(([, names]) => names!.match(/\b[A-Z]\w+/g) ?? []),
    );
  expect(exported.length).toBeGreaterThan(25);
  expect(exported.filter((name) => !RESERVED_TYPES.includes(name))).toEqual([]);
});

test('Generated files are marked as such.', () => {
  for (const [file, text] of sources('generated')) {
    expect(text, file).toMatch(
      /^\/\/ Generated from openapi\/cloud\.yaml by scripts\/generate\.ts with `npm run generate`\. Do not edit\.\n/,
    );
  }
});
