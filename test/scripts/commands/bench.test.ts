/** Which benchmarks a command line of `npm run bench` selects. */
import { expect, test } from 'vitest';
import command, { selectBenchmarks } from '../../../scripts/commands/bench.js';

function select(...args: readonly string[]): string[] {
  return [...new Set(selectBenchmarks(command.readFlags(args)!).map(([name]) => name))];
}

test('--peers runs only the comparison of generators, which no other run includes.', () => {
  expect(select('--peers')).toEqual(['peers']);
  expect(select('--peers', '--rounds', '1')).toEqual(['peers']);
  expect(select()).toEqual(['generate', 'large', 'call', 'sandbox', 'docs']);
});

test('--only selects a benchmark, also with --peers.', () => {
  expect(select('--only', 'docs', '--peers')).toEqual(['docs']);
  expect(select('--only', 'peer-generators')).toEqual(['peer-generators']);
  expect(select('--only', 'peers')).toEqual(['peers']);
});

test.each([
  ['Unknown benchmark', ['--only', 'pears'], 'There is no benchmark pears.'],
  ['No rounds', ['--peers', '--rounds', '0'], '--rounds must be a positive integer; got 0.'],
  ['Rounds of another benchmark', ['--only', 'call', '--rounds', '1'], '--rounds needs --peers.'],
])('%s: refused.', (_, args, message) => {
  expect(() => command.readFlags(args)).toThrow(message);
});

test('The help says what --peers does, and how long it takes.', () => {
  expect(command.help).toMatch(/--peers +measure only the generator[^]*scripts\/bench\/peers\.md[^]*half an hour/);
});
