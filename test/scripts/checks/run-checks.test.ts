/** Checks that run side by side: their order, their report, and what happens if one fails. */
import { describe, expect, test } from 'vitest';
import { describeFailed, listChecks } from '../../../scripts/checks/list-checks.js';
import { runChecks, type StaticCheck } from '../../../scripts/checks/run-checks.js';
import { createReporter } from '../../../scripts/cli/report.js';
import type { ProgramOutcome } from '../../../scripts/lib/npm.js';
import { PROJECT } from '../../support/project.js';
import packageJson from '../../../package.json' with { type: 'json' };

const PASSED: ProgramOutcome = { code: 0, output: 'Nobody reads this.\n' };

/** Checks that end when the test says so, and what they do, in order. */
function startChecks(names: readonly string[], limit: number, after: Readonly<Record<string, string>> = {}) {
  const [events, written]: [string[], string[]] = [[], []];
  const ends = new Map<string, (outcome: ProgramOutcome) => void>();
  const checks = names.map((name): StaticCheck => ({
    name,
    ...(after[name] === undefined ? {} : { after: after[name] }),
    run: () => {
      events.push(`${name} starts`);
      return new Promise((resolve) => {
        ends.set(name, resolve);
      });
    },
  }));
  const reporter = createReporter({ write: (text) => !!written.push(String(text)) }, {});
  const failed = runChecks(checks, reporter, limit);
  const end = async (name: string, outcome = PASSED): Promise<void> => {
    events.push(`${name} ends`);
    ends.get(name)!(outcome);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  };
  return { events, failed, end, printed: () => written.join('') };
}

describe('runChecks', () => {
  test('Checks overlap, in their order, as many as are allowed; each is reported as it ends.', async () => {
    const { events, failed, end, printed } = startChecks(['a', 'b', 'long-one'], 2);
    expect(events).toEqual(['a starts', 'b starts']);
    await end('b');
    expect(events).toEqual(['a starts', 'b starts', 'b ends', 'long-one starts']);
    expect(printed()).toMatch(/^ {2}b {9}passed +\d+ ms\n$/);
    await end('long-one');
    await end('a');
    expect((await failed).length).toBe(0);
    expect(printed()).toMatch(/^ {2}b .*\n {2}long-one {2}passed +\d+ ms\n {2}a {9}passed +\d+ ms\n$/);
    expect(printed()).not.toContain('Nobody reads this.');
  });

  test('A check starts after the one that it needs, even if that has failed, and others go before it.', async () => {
    const { events, failed, end } = startChecks(['a', 'b', 'c'], 2, { b: 'a' });
    expect(events).toEqual(['a starts', 'c starts']);
    await end('c');
    expect(events).toEqual(['a starts', 'c starts', 'c ends']);
    await end('a', { code: 1, output: 'No.' });
    expect(events.at(-1)).toBe('b starts');
    await end('b');
    expect((await failed).map(({ name }) => name)).toEqual(['a']);
  });

  test('A failed check shows its output, without colours, and the others go on.', async () => {
    const { failed, end, printed } = startChecks(['a', 'b', 'c'], 1);
    await end('a', { code: 2, output: '\u001b[31mIt is broken.\u001b[39m\n\n' });
    expect(printed()).toMatch(/^ {2}a {7}failed +\d+ ms\nIt is broken\.\n$/);
    await end('b');
    await end('c', { code: 1, output: 'It is broken, too.' });
    expect((await failed).map(({ name }) => name)).toEqual(['a', 'c']);
    expect(printed()).toMatch(/\n {2}b .*\n {2}c .*\nIt is broken, too\.\n$/);
  });

  test('No check starts after one that could not be run.', async () => {
    const started: string[] = [];
    const checks = ['a', 'b'].map((name): StaticCheck => {
      const run = (): Promise<ProgramOutcome> => {
        started.push(name);
        return Promise.reject(new Error('There is no npm.'));
      };
      return { name, run };
    });
    const reporter = createReporter({ write: () => true }, {});
    await expect(runChecks(checks, reporter, 1)).rejects.toThrow('There is no npm.');
    expect(started).toEqual(['a']);
  });
});

describe('listChecks', () => {
  test('Each check is a script of the package, and needs an earlier one at most.', () => {
    const checks = listChecks(PROJECT, () => Promise.resolve(PASSED));
    expect(checks.map(({ command }) => command).toSorted()).toEqual([
      'npm run check:package',
      'npm run format:check',
      'npm run generate -- --check',
      'npm run lint',
      'npm run lint:contract',
      'npm run typecheck',
    ]);
    for (const { name } of checks) expect(packageJson.scripts).toHaveProperty([name.split(' ')[0]!]);
    const needs = checks.map(({ after }) => checks.findIndex(({ name }) => name === after));
    // -1 is none.
    expect(checks.filter((_, index) => needs[index]! >= index)).toEqual([]);
    expect(checks.filter(({ after }, index) => after !== undefined && needs[index] === -1)).toEqual([]);
  });

  test('A message names the commands of those that failed.', () => {
    const checks = listChecks(PROJECT, () => Promise.resolve(PASSED));
    expect(describeFailed(checks.filter(({ name }) => /^(lint|generate)\b/.test(name)))).toBe(
      '`npm run lint:contract`, `npm run generate -- --check`, and `npm run lint`',
    );
  });
});
