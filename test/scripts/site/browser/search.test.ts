/** The search of the page pauses often enough for the page to follow the keys. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pauseSearches } from '../../../../scripts/site/browser/search.js';

beforeEach(() => {
  vi.useFakeTimers();
  pauseSearches();
});

afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(globalThis, 'pauseSearch');
});

test('A search goes on within a slice, and pauses after it.', async () => {
  const query = {};
  const first = globalThis.pauseSearch!(query);
  vi.advanceTimersByTime(1);
  await first;
  vi.advanceTimersByTime(5);
  expect(globalThis.pauseSearch!(query)).toBeUndefined();
  vi.advanceTimersByTime(10);
  const next = vi.fn<() => void>();
  void callAfter(globalThis.pauseSearch!(query), next);
  await Promise.resolve();
  expect(next).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(next).toHaveBeenCalledOnce();
});

test('An earlier search never goes on.', async () => {
  const [earlier, later] = [{}, {}];
  await Promise.all([globalThis.pauseSearch!(earlier), vi.advanceTimersByTimeAsync(1)]);
  void globalThis.pauseSearch!(later);
  const next = vi.fn<() => void>();
  void callAfter(globalThis.pauseSearch!(earlier), next);
  await vi.advanceTimersByTimeAsync(1000);
  expect(next).not.toHaveBeenCalled();
});

async function callAfter(pause: Promise<void> | undefined, next: () => void): Promise<void> {
  await pause;
  next();
}
