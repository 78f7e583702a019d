/** Which results of tests that lead to each other are remembered. */
import { expect, test } from 'vitest';
import { Trials } from '../../../scripts/diff/schema/trials.js';

test('A test is made once, and a pair that leads to itself is the same.', () => {
  const trials = new Trials();
  let count = 0;
  const run = (): boolean => {
    count += 1;
    return trials.test('a', () => false);
  };
  expect(trials.test('a', run)).toBe(true);
  expect(trials.test('a', run)).toBe(true);
  expect(count).toBe(1);
});

test('What was the same only because of a pair that is not the same is tested again.', () => {
  const trials = new Trials();
  // b is the same only if a is.
  const testB = (): boolean => trials.test('b', () => trials.test('a', testA));
  const testA = (): boolean => trials.test('a', () => testB() && false);
  expect(testA()).toBe(false);
  expect(testB()).toBe(false);
});
