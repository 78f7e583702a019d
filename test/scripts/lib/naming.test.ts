/** The TypeScript names of a document's names. */
import { describe, expect, test } from 'vitest';
import {
  cutName,
  deriveOperationId,
  toCamelCase,
  claimNames,
  toKebabCase,
  toPascalCase,
  RESERVED_MEMBERS,
} from '../../../scripts/lib/naming.js';

describe('naming', () => {
  test.each([
    ['getClouds', 'getClouds', 'GetClouds', 'get-clouds'],
    ['get_cloud', 'getCloud', 'GetCloud', 'get-cloud'],
    ['repos/get-content', 'reposGetContent', 'ReposGetContent', 'repos-get-content'],
    ['URLs of things', 'uRLsOfThings', 'URLsOfThings', 'urls-of-things'],
    ['ID', 'id', 'ID', 'id'],
    ['2fa', '_2fa', '_2fa', '2fa'],
    ['größe', 'größe', 'Größe', 'größe'],
    ['+1', '_1', '_1', '1'],
    ['***', '_', '_', '_'],
  ])('The name %s is written %s, %s and %s.', (name, camel, pascal, kebab) => {
    expect([toCamelCase(name), toPascalCase(name), toKebabCase(name)]).toEqual([camel, pascal, kebab]);
  });

  test('A long name is cut, but not inside of a character.', () => {
    const long = 'a'.repeat(1_000);
    expect(toCamelCase(long)).toBe(long.slice(0, 200));
    expect(toPascalCase(`pet ${long}`)).toBe(`PetA${long.slice(0, 196)}`);
    expect(deriveOperationId('get', `/${long}/{${long}}`)).toHaveLength(200);
    // A letter that takes two places of a text.
    expect(toCamelCase(`a${'𝒜'.repeat(200)}`)).toBe(`a${'𝒜'.repeat(99)}`);
    expect(cutName('aaa😀', 4)).toBe('aaa');
    expect(cutName('aa😀', 4)).toBe('aa😀');
  });

  test('Reserved words, and members that every object has, cannot name a method.', () => {
    expect(['delete', 'constructor', 'toString', '__proto__', 'then']).toSatisfy((names: string[]) =>
      names.every((name) => RESERVED_MEMBERS.includes(name)),
    );
    expect(['deleteCloud', 'list', 'of'].filter((name) => RESERVED_MEMBERS.includes(name))).toEqual([]);
  });

  test('If a name is taken, the next candidate is used, and then a number is appended.', () => {
    const claim = claimNames(['Error']);
    expect([claim('Pet', 'PetModel'), claim('Pet', 'PetModel'), claim('Pet', 'PetModel'), claim('Error')]).toEqual([
      'Pet',
      'PetModel',
      'PetModel2',
      'Error2',
    ]);
  });
});
