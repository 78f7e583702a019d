/** Values of a document as JavaScript literals. */
import { describe, expect, test } from 'vitest';
import { formatKey } from '../../../../scripts/lib/naming.js';
import { formatLiteral } from '../../../../scripts/site/samples/literal.js';

describe('literals', () => {
  test.each([
    [null, 'null'],
    [[null, 'a', 1], '[null, "a", 1]'],
    [{ a: { b: null }, 'c-d': true }, '{ "a": { "b": null }, "c-d": true }'],
  ])('%j is written as %s.', (value, code) => {
    expect(formatLiteral(value)).toBe(code);
  });

  test('A key never sets the prototype.', () => {
    expect(formatKey('__proto__')).toBe('["__proto__"]');
  });
});
