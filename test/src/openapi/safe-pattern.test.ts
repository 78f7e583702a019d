/** Regular expressions of documents: they mean what they say, and none of them takes forever. */
import { describe, expect, test } from 'vitest';
import { createPattern } from '../../../src/openapi/safe-pattern.js';

describe('createPattern', () => {
  test.each([
    ['^(a+)+$', 'a'.repeat(40), true],
    ['^(ab+)+$', `${'ab'.repeat(20)}c`, false],
    ['^[a-z]+-[a-z]+$', 'the-name-of-something', false],
    ['^\\p{L}+$', 'été', true],
    ['^\\-$', '-', true],
    ['(', 'any', true],
    ['a'.repeat(200_000), 'any', true],
  ])('Case %#', (pattern, text, isMatch) => {
    expect(createPattern(pattern).test(text)).toBe(isMatch);
  });

  test.each(['^(a+)+$', '^a*a*a*a*a*a*a*a*a*b$'])(
    'A text for which %s takes forever is accepted, and not for long.',
    { timeout: 10_000 },
    (pattern) => {
      const { test: match } = createPattern(pattern);
      for (let index = 0; index < 100; index += 1) expect(match(`${'a'.repeat(5_000 + index)}!`)).toBe(true);
    },
  );
});
