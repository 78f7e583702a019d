/** Values of a document as JavaScript literals. */
import { describe, expect, test } from 'vitest';
import { formatLiteral, writeName } from '../../../../scripts/site/samples/literal.js';

describe('literals', () => {
  test.each([
    [null, 'null'],
    [[null, 'a', 1], "[null, 'a', 1]"],
    [{ a: { b: null }, 'c-d': true }, "{ a: { b: null }, 'c-d': true }"],
    ["it's", `"it's"`],
    [`'a' "b" \\"`, String.raw`'\'a\' "b" \\"'`],
    [[], '[]'],
    [{}, '{}'],
  ])('%j is written as %s.', (value, code) => {
    expect(formatLiteral(value)).toBe(code);
  });

  test('A key never sets the prototype.', () => {
    expect(writeName('__proto__')).toBe("['__proto__']");
  });
});
