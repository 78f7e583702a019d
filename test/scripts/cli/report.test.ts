/** Terminal output: progress and colours only on an interactive terminal. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReporter } from '../../../scripts/cli/report.js';
import { formatProblem } from '../../../scripts/lib/problem.js';
import { hostileText, UNSEEN_CHARACTERS } from '../../src/openapi/hostile-text.js';

const PLACE = { file: 'a.yaml', line: 1, column: 1 };

function stream(isTTY: boolean, environment: NodeJS.ProcessEnv) {
  const written: string[] = [];
  const write = (text: string | Uint8Array): boolean => !!written.push(String(text));
  const hasColors = (): boolean => environment['NO_COLOR'] === undefined;
  return {
    written,
    reporter: createReporter({ write: write as NodeJS.WriteStream['write'], isTTY, hasColors }, environment),
  };
}

describe('steps', () => {
  test('On a terminal, a step shows its progress, and then replaces it with its outcome.', async () => {
    const { written, reporter } = stream(true, {});
    await reporter.step(
      'lint',
      () => 2,
      (count) => `${count} warnings`,
    );
    expect(written[0]).toContain('lint …');
    expect(written[1]).toBe('\r\u001b[K');
    expect(written[2]).toContain('  lint    2 warnings');
    expect(written[2]).toContain('\u001b[2m');
  });

  test('A step that fails leaves no trace of its progress.', async () => {
    const { written, reporter } = stream(true, {});
    await expect(reporter.step('lint', () => Promise.reject(new Error('No.')), String)).rejects.toThrow('No.');
    expect(written.at(-1)).toBe('\r\u001b[K');
  });

  test('On a terminal, the last line has all steps that run, and other lines come before it.', async () => {
    const { written, reporter } = stream(true, { NO_COLOR: '1' });
    const ends: (() => void)[] = [];
    const wait = (): Promise<void> =>
      new Promise((resolve) => {
        ends.push(resolve);
      });
    const steps = ['lint', 'typecheck   '].map((name) => reporter.step(name, wait, () => 'done'));
    reporter.line('Bad.');
    ends[0]!();
    await steps[0];
    ends[1]!();
    await steps[1];
    const time = expect.stringMatching(/^ {2}(lint {4}|typecheck {3})done {48,} +\d+ ms\n$/) as string;
    const hidden = '\r\u001b[K';
    const both = '  lint, typecheck …';
    expect(written).toEqual([
      '  lint …',
      hidden,
      both,
      hidden,
      'Bad.\n',
      both,
      hidden,
      time,
      '  typecheck …',
      hidden,
      time,
    ]);
  });

  test.each([
    ['in a pipe', false, {}],
    ['in CI', true, { CI: 'true' }],
  ])('%s, lines are plain.', async (_, isTTY, environment) => {
    const { written, reporter } = stream(isTTY, environment);
    await reporter.step('lint', () => 2, String);
    reporter.line('Bad.', 'red');
    expect(written.join('')).toMatch(/^ {2}lint {4}2 +\d+ ms\nBad\.\n$/);
  });

  test('NO_COLOR keeps the progress, and removes the colours.', () => {
    const { written, reporter } = stream(true, { NO_COLOR: '1' });
    reporter.line('Bad.', 'red');
    expect(written).toEqual(['Bad.\n']);
  });
});

describe('lines', () => {
  test('Control characters in a document are shown as escapes; a block keeps its own lines.', () => {
    const { written, reporter } = stream(true, {});
    reporter.line('a\u001b[2J\r\nb\u202e');
    reporter.block('a\u001b[2J\n\tb\u202e');
    expect(written).toEqual(['a\\u001b[2J\\r\\nb\\u202e\n', 'a\\u001b[2J\n\tb\\u202e\n']);
  });

  test('No text gets an unseen character, or a line, into the output.', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText(), hostileText(), async (name, text) => {
        const { written, reporter } = stream(false, {});
        reporter.line(text, 'red');
        await reporter.step(name, () => text, String);
        reporter.list([formatProblem({ kind: 'error', place: PLACE, message: text, fix: name })], 'red');
        const lines = written.join('').split('\n');
        expect(lines.map((line) => line.search(UNSEEN_CHARACTERS))).toEqual([-1, -1, -1, -1, -1]);
        expect(lines[2]).toMatch(/^a\.yaml:1:1: /);
        expect(lines[3]).toMatch(/^ {2}/);
      }),
    );
  });

  test('The first of many lines are shown, and the rest is counted.', () => {
    const { written, reporter } = stream(false, {});
    reporter.list(Array.from({ length: 25 }, (_, index) => `line ${index}`));
    expect(written).toHaveLength(21);
    expect(written.at(-1)).toBe('  … and 5 more\n');
  });
});
