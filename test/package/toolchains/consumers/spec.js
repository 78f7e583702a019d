/** A Jest test with import declarations. */
import { expect, test } from '@jest/globals';
import { callEveryEntry, EXPECTED } from './every-entry';

test('Every entry makes its call.', async () => {
  expect(await callEveryEntry()).toBe(EXPECTED);
});
