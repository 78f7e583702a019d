/** The sentences that say what a change is. */
import { describe, expect, test } from 'vitest';
import { formatTitle, formatTitleInGroup } from '../../../scripts/diff/sentence.js';
import { describeValues } from '../../../scripts/diff/values.js';
import { buildChange } from './build-comparison.js';

const LONG = 'Lists the pets of a shop, and returns all pets that are for sale today in the order of their names.';

describe('values', () => {
  test.each([
    [100, 50, 'changed from 100 to 50'],
    [false, true, 'changed from false to true'],
    ['cat', 'dog', 'changed from "cat" to "dog"'],
    [undefined, 50, 'was added: 50'],
    ['^a$', undefined, 'was removed: "^a$"'],
    [undefined, {}, 'was added'],
    [undefined, undefined, 'changed'],
    [null, 1, 'changed from null to 1'],
  ])('%j and %j: %s.', (before, after, says) => {
    expect(describeValues(before, after)).toBe(says);
  });

  test.each([
    [['a', 'b', 'c'], ['a', 'd'], 'lost "b" and "c"; gained "d"'],
    [['a'], ['a', 'b'], 'gained "b"'],
    [['a', null, 1], ['a'], 'lost null and 1'],
    [['a', 'b'], ['b', 'a'], 'changed in its order'],
    [[{ read: [] }], [{ write: [] }], 'lost {"read":[]}; gained {"write":[]}'],
    [[...'abcdefgh'], [], 'lost "a", "b", "c", "d", "e" and 3 others'],
    [[...'abcdef'], [], 'lost "a", "b", "c", "d", "e" and "f"'],
  ])('Of arrays, the items that were added and removed: %j and %j.', (before, after, says) => {
    expect(describeValues(before, after)).toBe(says);
  });

  test.each([
    [{ a: 1, b: 2 }, { a: 1, c: 2 }, 'lost `b`; gained `c`'],
    [{ a: 1, b: 2 }, { a: 2, b: 3, c: 4 }, 'gained `c`, and changed in `a` and `b`'],
    [{ a: 1, b: 2 }, { a: 1, b: 3 }, 'changed: `b` changed from 2 to 3'],
    [{ a: { b: ['x', 'y'] } }, { a: { b: ['x'] } }, 'changed: `a` changed: `b` lost "y"'],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, 'changed in its order'],
  ])('Of objects, the members that differ: %j and %j.', (before, after, says) => {
    expect(describeValues(before, after)).toBe(says);
  });

  test.each([
    [
      LONG.replace('all pets', 'all your pets'),
      'changed from "… returns all pets that are …" to "… returns all your pets that are …"',
    ],
    [LONG.replace('Lists', 'Returns'), 'changed from "Lists the pets …" to "Returns the pets …"'],
    [`${LONG} Or not.`, 'changed from "… of their names." to "… of their names. Or not."'],
    [LONG.replaceAll(' ', '\n'), 'changed only in its spaces'],
    ['Short.', expect.stringMatching(/^changed from "Lists the pets of a shop, .*…" to "Short\."$/)],
    [LONG.slice(20), expect.stringMatching(/^changed from "Lists the pets of a shop, and returns …" to "/)],
  ])('Of a long text and %j, the words that differ.', (after, says) => {
    const text = describeValues(LONG, after);
    expect(text).toEqual(says);
    expect(text.length).toBeLessThan(220);
  });

  test('A long text without spaces is cut, between characters.', () => {
    const smiles = '😀'.repeat(200);
    for (const [before, after] of [
      [`${smiles}a`, `${smiles}b${smiles}`],
      [`${smiles}a${smiles}`, `${smiles}ab${smiles}`],
      [`${smiles}😀${smiles}x`, `${smiles}😁${smiles}x`],
      [`a${smiles}`, undefined],
    ]) {
      const text = describeValues(before, after);
      expect(text.length).toBeLessThan(260);
      expect(text).not.toContain('\\ud');
    }
  });
});

describe('sentences', () => {
  test('A sentence has the full name; in its group, it does not repeat the group.', () => {
    const change = buildChange({
      of: 'GET /a',
      part: 'parameter `limit`',
      impact: 'major',
      property: 'maximum',
      before: 100,
      after: 50,
    });
    expect(formatTitle(change)).toBe('`maximum` of parameter `limit` of `GET /a` changed from 100 to 50.');
    expect(formatTitleInGroup(change)).toBe('`maximum` of parameter `limit` changed from 100 to 50.');
    const own = buildChange({ of: 'GET /a', impact: 'patch', property: 'summary', before: 'A', after: 'B' });
    expect(formatTitle(own)).toBe('`summary` of `GET /a` changed from "A" to "B".');
    expect(formatTitleInGroup(own)).toBe('`summary` changed from "A" to "B".');
  });

  test('The sentence about an operation has its method; that about a part of it has not.', () => {
    const methods = ['PetsApi.deletePet', 'ShopApi.deletePet'];
    const removed = buildChange({ of: 'DELETE /a', impact: 'major', kind: 'removed', methods });
    expect(formatTitle(removed)).toBe('`DELETE /a` (`deletePet`) was removed.');
    expect(formatTitleInGroup(removed)).toBe('`DELETE /a` (`deletePet`) was removed.');
    const part = buildChange({ of: 'DELETE /a', part: 'status 404', impact: 'minor', kind: 'added', methods });
    expect(formatTitleInGroup(part)).toBe('status 404 was added.');
    const type = buildChange({ of: 'Pet', impact: 'patch', kind: 'added', methods });
    expect(formatTitle(type)).toBe('`Pet` was added.');
  });

  test('Names that changed are said to be renamed, and former names to be removed.', () => {
    const renamed = { of: 'GET /a', impact: 'major', property: 'operationId', before: 'a', after: 'b' } as const;
    expect(formatTitle(buildChange(renamed))).toBe('`a` was renamed to `b`.');
    expect(formatTitleInGroup(buildChange({ ...renamed, after: undefined }))).toBe('`operationId` was removed: "a".');
    const former = buildChange({ of: 'GET /a', impact: 'major', property: 'x-renamed-from', before: ['a', 'b'] });
    expect(formatTitle(former)).toBe('The former name `a`, `b` of `GET /a` was removed.');
    expect(formatTitleInGroup(former)).toBe('The former name `a`, `b` was removed.');
  });

  test.each([
    ['required', '`name`', false, true, '`name` of `Pet` is now required.'],
    ['required', '`name`', true, undefined, '`name` of `Pet` is no longer required.'],
    ['deprecated', '', undefined, true, '`Pet` is now deprecated.'],
    ['required', '', ['a'], ['a', 'b'], '`required` of `Pet` gained "b".'],
    ['required', '', true, ['b'], '`required` of `Pet` changed from true to ["b"].'],
    ['nullable', '', false, true, '`nullable` of `Pet` changed from false to true.'],
    ['toString', '', false, true, '`toString` of `Pet` changed from false to true.'],
  ])('A keyword that says what a node is: %s of %j, %j and %j.', (...[keyword, part, before, after, says]) => {
    expect(formatTitle(buildChange({ of: 'Pet', impact: 'major', property: keyword, part, before, after }))).toBe(says);
  });

  test('A sentence is one line of a sensible length, without characters that are not seen.', () => {
    const change = buildChange({
      of: `GET /${'a'.repeat(500)}\n\u001b[2J`,
      part: '`x\u202e`',
      impact: 'patch',
      before: 'a\nb\u0007',
      after: { '\r': 1 },
    });
    for (const text of [formatTitle(change), formatTitleInGroup(change)]) {
      expect(text).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      expect(text.length).toBeLessThanOrEqual(300);
    }
    expect(formatTitleInGroup(change)).toBe('`description` of `x\\u202e` changed from "a\\nb\\u0007" to {"\\r":1}.');
  });
});
