/** The comparison with other generators: its medians, ratios, limits and tables. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseYaml } from '@redocly/openapi-core';
import { check } from 'prettier';
import { describe, expect, test } from 'vitest';
import { describeFailure } from '../../../scripts/bench/peers/compare.js';
import { changeDescription } from '../../../scripts/bench/peers/documents.js';
import { checkLimits } from '../../../scripts/bench/peers/limits.js';
import { formatAlignedTable, formatFigures } from '../../../scripts/bench/peers/report.js';
import {
  computeRatio,
  summarizeRuns,
  type ToolComparison,
  type Figures,
  type Row,
} from '../../../scripts/bench/peers/summary.js';
import { OWN, OWN_PACKAGE, RIVAL, TYPES_ONLY } from '../../../scripts/bench/peers/tools.js';
import { computeMedian } from '../../../scripts/bench/table.js';
import { PROJECT } from '../../support/project.js';

function makeRow(name: string, ms: number | undefined, megabytes = 100): Row {
  return { name, version: undefined, ms, megabytes, failure: ms === undefined ? 'It `failed`.' : undefined };
}

/** Figures in which this project takes so many ms, openapi-typescript 1,000 and hey-api 2,000. */
function makeFigures(ms: number, document: ToolComparison['document'] = 'contract', node = '24.21.0'): Figures {
  const rows = [makeRow(OWN, ms), makeRow(OWN_PACKAGE, ms), makeRow(TYPES_ONLY, 1000), makeRow(RIVAL, 2000)];
  return { comparisons: [{ document, operations: 1223, node, rounds: 9, rows }], commands: [] };
}

const CIRCUMSTANCES = { date: '2026-01-31', machine: 'linux, 2 cores, A CPU', warmUp: 2, saves: 9, helpRounds: 5 };

describe('medians and ratios', () => {
  test('The median is the middle one of the values, not of their texts.', () => {
    expect(computeMedian([1000, 9, 80])).toBe(80);
  });

  test('The figures of a generator are the medians of its runs.', () => {
    const runs = [30, 10, 20].map((ms) => ({ ms, megabytes: ms * 2 }));
    expect(summarizeRuns({ name: 'a', version: '1.0.0' }, runs, undefined)).toEqual({
      name: 'a',
      version: '1.0.0',
      ms: 20,
      megabytes: 40,
      failure: undefined,
    });
  });

  test('A generator that failed has no figures, even if some runs succeeded; one without a peak has its time.', () => {
    const runs = [{ ms: 10, megabytes: undefined }];
    const tool = { name: 'a', version: undefined };
    expect(summarizeRuns(tool, runs, 'It failed.')).toMatchObject({ ms: undefined, failure: 'It failed.' });
    expect(summarizeRuns(tool, runs, undefined)).toMatchObject({ ms: 10, megabytes: undefined });
    expect(summarizeRuns(tool, [], undefined)).toMatchObject({ ms: undefined, failure: 'It was not measured.' });
  });

  test('A ratio needs both figures.', () => {
    const rows = [makeRow('a', 50, 300), makeRow('b', 100, 200), makeRow('c', undefined)];
    expect(computeRatio(rows, 'ms', ['a', 'b'])).toBe(0.5);
    expect(computeRatio(rows, 'megabytes', ['a', 'b'])).toBe(1.5);
    expect(computeRatio(rows, 'ms', ['a', 'c'])).toBeUndefined();
    expect(computeRatio(rows, 'ms', ['a', 'd'])).toBeUndefined();
  });
});

describe('limits', () => {
  test('A limit is kept if the ratio is at most as high, from the sources and as the package.', () => {
    const isKept = (ms: number): boolean[] => checkLimits(makeFigures(ms)).map((each) => each.isKept);
    expect(isKept(1000)).toEqual([true, true, true, true]);
    expect(isKept(1001)).toEqual([false, false, true, true]);
    expect(isKept(1801)).toEqual([false, false, false, false]);
  });

  test('The older version of Node and the large document have limits of their own.', () => {
    const limits = (figures: Figures): string[] => [...new Set(checkLimits(figures).map(({ limit }) => limit))];
    expect(limits(makeFigures(1, 'contract', '20.20.2'))).toEqual(['1.10']);
    expect(limits(makeFigures(1, 'GitHub'))).toEqual(['1.15', '0.85', '1.10']);
    expect(limits(makeFigures(1, 'GitHub', '20.20.2'))).toEqual([]);
  });

  test('A limit is not kept if something could not be measured.', () => {
    const [comparison] = makeFigures(1).comparisons as [ToolComparison];
    const rows = comparison.rows.map((row) => (row.name === RIVAL ? makeRow(RIVAL, undefined) : row));
    const checks = checkLimits({ comparisons: [{ ...comparison, rows }], commands: [] });
    expect(checks.filter(({ measured }) => measured === 'not measured').map(({ isKept }) => isKept)).toEqual([
      false,
      false,
    ]);
  });

  test('The slowest help and a save have limits in milliseconds.', () => {
    const help = new Map([
      ['fast', 10],
      ['slow', 121],
    ]);
    const checks = checkLimits({ comparisons: [], commands: [{ node: '24.21.0', help, save: 150 }] });
    expect(checks.map(({ measured, limit, isKept }) => [measured, limit, isKept])).toEqual([
      ['121 ms', '120 ms', false],
      ['150 ms', '150 ms', true],
    ]);
    expect(checks[0]!.what).toContain('`slow`');
  });
});

describe('text', () => {
  test('The columns of a table are aligned.', () => {
    expect(
      formatAlignedTable(
        ['', 'ms'],
        [
          ['a', '1,234'],
          ['long', '5'],
        ],
      ),
    ).toBe('|      |    ms |\n| ---- | ----: |\n| a    | 1,234 |\n| long |     5 |');
  });

  test('The file has the figures, and a dash with its reason for what failed, in the layout of Prettier.', async () => {
    const { comparisons } = makeFigures(1234);
    const [comparison] = comparisons as [ToolComparison];
    const figures: Figures = {
      comparisons: [{ ...comparison, rows: [...comparison.rows, makeRow('orval', undefined)] }],
      commands: [{ node: '24.21.0', help: new Map([['generate', 99.6]]), save: 150 }],
    };
    const text = formatFigures(figures, checkLimits(figures), CIRCUMSTANCES);
    expect(text).toContain('## openapi/cloud.yaml, 1,223 operations, Node 24.21.0\n');
    expect(text).toMatch(/^\| this project, `npm run generate` \| 1,234 \| +1.23 \| +0.62 \| +100 \|$/m);
    expect(text).toMatch(/^\| orval +\| +– \| +– \| +– \| +100 \|$/m);
    expect(text).toContain("- orval: `It 'failed'.`\n");
    expect(text).toMatch(/^\| `generate --help` \| +100 \|$/m);
    expect(text).toContain("GitHub's document is not on this machine");
    expect(await check(text, { parser: 'markdown', printWidth: 120, singleQuote: true })).toBe(true);
  });

  test('The reason of a failure is one line, without colors.', () => {
    expect(describeFailure('start\n\u001B[31mError: Node 22 is required\u001B[0m\n    at run\n')).toBe(
      'Error: Node 22 is required',
    );
    expect(describeFailure('one\ntwo\n\n')).toBe('two');
    expect(describeFailure('')).toBe('It says nothing.');
    expect(describeFailure(`must ${'x'.repeat(200)}`)).toHaveLength(100);
  });
});

describe('documents', () => {
  test('Each change of the contract is another description, and nothing else.', () => {
    const text = readFileSync(path.join(PROJECT, 'openapi/cloud.yaml'), 'utf8');
    const read = (count: number): Record<string, Record<string, string>> =>
      parseYaml(changeDescription(text, count)) as Record<string, Record<string, string>>;
    const [first, second] = [read(1), read(2)];
    expect(first['info']!['description']).toMatch(/^Change 1\. A \*cloud\*/);
    expect(second['info']!['description']).toMatch(/^Change 2\. A \*cloud\*/);
    expect({ ...first, info: {} }).toEqual({ ...second, info: {} });
  });

  test('JSON is changed in its first description; a document without one is refused.', () => {
    expect(changeDescription('{"description": "A.", "b": {"description":"B."}}', 7)).toBe(
      '{"description": "Change 7. A.", "b": {"description":"B."}}',
    );
    expect(() => changeDescription('{}', 1)).toThrow('The document does not describe itself.');
  });
});
