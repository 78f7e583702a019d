/** The names that a change of a client can affect: what refers to what differs, and nothing else. */
import { describe, expect, test } from 'vitest';
import { findChangedNames, keepAffected } from '../../../scripts/diff/types/changed-names.js';
import { readMentions } from '../../../scripts/diff/types/mentions.js';

/** Returns the changed names, without those of members. */
function compareFiles(before: Record<string, string>, after: Record<string, string>): string[] | undefined {
  const [old, now] = [before, after].map((files) => ({
    folder: '/client',
    files: new Map(Object.entries(files).map(([name, text]) => [`/client/${name}`, text])),
  }));
  const changed = findChangedNames(old!, now!);
  return changed && [...changed].filter((name) => !name.includes('\0')).toSorted();
}

function compareSchemas(before: string, after: string): string[] | undefined {
  return compareFiles({ 'schema.ts': before }, { 'schema.ts': after });
}

describe('changed names', () => {
  test('include what refers to a changed declaration, directly or not, and nothing else.', () => {
    const rest = 'export interface B { a: A }\nexport type C = B[];\nexport interface D { d: string }\n';
    expect(compareSchemas(`export type A = 'x';\n${rest}`, `export type A = 'y';\n${rest}`)).toEqual(['A', 'B', 'C']);
    expect(compareSchemas(rest, `export type A = 'y';\n${rest}`)).toEqual(['A', 'B', 'C']);
  });

  test.each([
    ['/** One. */ export type A = 1;', '/** Two. */ export type A = /* 2 */\n  1;'],
    ['export function f(a: string): void { one(); }', 'export function f(a: string): void { two(); }'],
    ['class A { b(): void { one(); } }', '/** It. */ class A { b(): void { two(); } }'],
    ['const a: string = one();', 'const a: string = two();'],
  ])('do not depend on comments, spaces and what code does: %s', (before, after) => {
    expect(compareSchemas(before, after)).toEqual([]);
  });

  test.each([
    ['type A = `${string}-a`;', 'type A = `${string}-b`;', ['A']],
    ['type A = `${{ a: 1 }["a"]}-a`; type B = 1;', 'type A = `${{ a: 1 }["a"]}-b`; type B = 1;', ['A']],
    ['function f() { return 1; }', 'function f() { return 2; }', ['f']],
    ['const a = /[/]\\/*1/;', 'const a = /[/]\\/*2/;', ['a']],
    [
      'class A { b(): 1 { return 1; } c(): 1 { return 1; } }',
      'class A { b(): 2 { return 2; } c(): 1 { return 1; } }',
      ['b'],
    ],
    [
      'class A { constructor(a: 1) {} b(): 1 { return 1; } }',
      'class A { constructor(a: 2) {} b(): 1 { return 1; } }',
      ['A'],
    ],
    ['class A { readonly b: 1 = 1; }', 'class A { readonly b: 2 = 2; }', ['A']],
    ['enum A { B = 1 }', 'enum A { B = 2 }', ['A']],
    ['import { A } from "one";', 'import { A } from "two";', ['A']],
    ['import { A } from "one"; type B = A;', 'import type { C as A } from "one"; type B = A;', ['A', 'B']],
    ['export { A };', 'export type { A };', ['A']],
  ])('%s is not %s', (before, after, names) => {
    expect(compareSchemas(before, after)).toEqual(names);
  });

  test('Code that mentions one operation is not affected by another.', () => {
    const schema = (type: string): string =>
      `export interface operations { "one": { a: ${type} }; "two": { a: Two } }\nexport type Two = 2;\n` +
      'export type A = operations["one"]["a"];\nexport type B = operations["two"]["a"];\n' +
      'export type K = keyof operations;\nexport type I = operations[string];\nexport interface F { operations: 1 }\n';
    expect(compareSchemas(schema('1'), schema('2'))).toEqual(['A', 'I', 'K', 'operations']);
    expect(compareSchemas(schema('1'), schema('1').replace('= 2;', '= 3;'))).toEqual([
      'B',
      'I',
      'K',
      'Two',
      'operations',
    ]);
  });

  test('Code that mentions one component is not affected by another.', () => {
    const schema = (type: string): string =>
      `export interface components { schemas: never; parameters: { "one": ${type}; two: 2 }; }\n` +
      'export type A = components["parameters"]["one"];\nexport type B = components["parameters"]["two"];\n' +
      'export type C = components["parameters"]["one" | "two"];\nexport type D = components["schemas"];\n' +
      'export type E = components["parameters"];\n';
    expect(compareSchemas(schema('1'), schema('2'))).toEqual(['A', 'C', 'E', 'components']);
  });

  test('include what another file no longer exports.', () => {
    const one = { 'a.ts': 'export function f(): void {}\nexport function g(): void {}\n' };
    expect(compareFiles({ ...one, 'b.ts': "export * from './a.js';" }, { ...one, 'b.ts': '' })).toEqual(['f', 'g']);
    expect(compareFiles(one, { 'b.ts': one['a.ts'] })).toEqual([]);
  });

  test('are unknown if there is a statement of another kind.', () => {
    expect(compareSchemas('declare module "a" {}', '')).toBeUndefined();
    expect(compareSchemas('', 'import * as a from "./b.js";')).toBeUndefined();
  });
});

describe('affected code', () => {
  test('mentions a changed name, not as a text.', () => {
    const changed = new Set(['A', 'call', 'interface\0paths\0/a']);
    const pieces = [
      'const a: A = b;',
      'x.call();',
      'Client<{ "/a": paths["/a"] }>',
      'const b: B = "A";',
      'paths["/b"]',
    ];
    expect(keepAffected(pieces, (piece) => piece, changed)).toEqual(pieces.slice(0, 3));
    expect(keepAffected(pieces, (piece) => piece, undefined)).toEqual(pieces);
  });

  test('The names of code are found in templates too.', () => {
    expect(readMentions('type T = `${A}-${{ b: B }["b"]}` | C;')).toEqual(['type', 'T', 'A', 'b', 'B', 'C']);
  });
});
