/** The names of static pages: one for each fragment, on every file system. */
import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameStaticPage } from '../../../../scripts/site/static/static-name.js';

/** Fragments that are easily taken for each other, or for something else. */
const ANCHORS = [
  '#/pets/getpet',
  '#/pets/getPet',
  '#/pets.getpet',
  '#/pets-getpet',
  '#/pets/get/pet',
  '#/pets/get.pet',
  '#/pets%20getpet',
  '#/ペット/取得',
  '#/ペット/作成',
  '#/cafe\u0301',
  '#/caf\u00E9',
  '#/index',
  '#/Index',
  '#/con',
  '#/con/getpet',
  '#/COM1',
  '#/nul.txt',
  '#/..',
  '#/../a',
  '#/a/../b',
  '#/a:b',
  '#/a\\b',
  '#/a?b#c',
  '#/',
  `#/${'a'.repeat(100)}`,
  `#/${'a'.repeat(101)}`,
  `#/${'a'.repeat(300)}`,
  `#/${'ä'.repeat(300)}`,
];

/** Names of files on every system, none of which is the index. */
const SAFE = /^(?!index\.html$)(?!(?:con|prn|aux|nul|com\d|lpt\d)\.)[a-z\d_-][a-z\d._~-]*\.html$|^~[\da-f]+\.html$/;

describe('nameStaticPage', () => {
  test('A plain fragment is the name, with dots.', () => {
    expect(nameStaticPage('#/getting-started')).toBe('getting-started.html');
    expect(nameStaticPage('#/pets/get_pet')).toBe('pets.get_pet.html');
    expect(nameStaticPage('#/Pets/取得')).toMatch(/^pets~[\da-f]{16}\.html$/);
  });

  test('Different fragments have different names, also without capitals.', () => {
    const names = ANCHORS.map(nameStaticPage);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ANCHORS.length);
    for (const name of names) expect(name).toMatch(SAFE);
  });

  test('Any two fragments have different names that every system can have.', () => {
    const anchor = string({ unit: constantFrom(...'aA.-_~/%é取1'), maxLength: 8 }).map((text) => `#/${text}`);
    assert(
      property(anchor, anchor, (one, other) => {
        expect(nameStaticPage(one)).toMatch(SAFE);
        expect(nameStaticPage(one).length).toBeLessThan(130);
        expect(nameStaticPage(one) === nameStaticPage(other)).toBe(one === other);
      }),
    );
  });
});
