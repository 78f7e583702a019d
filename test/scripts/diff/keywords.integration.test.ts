/** Compares documents that differ in one keyword per operation: the rating of each must be the right one. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Change } from '../../../scripts/diff/compare.js';
import { findHighest } from '../../../scripts/diff/impact.js';
import { judgeDocuments } from '../../support/judge.js';
import { buildDocument, listCellChanges, placeCells } from './keywords/documents.js';
import { KEYWORD_TABLES, SCHEMA_KEYWORDS } from './keywords/table.js';

/** An index in a label, such as `0.schema` or `allOf.1`; a status has three digits. */
const INDEX = /(?:^|[\s`./])\d{1,2}\.[a-z]|[a-z]\.\d{1,2}(?!\d)/i;

describe.each(KEYWORD_TABLES)('OpenAPI $versions', ({ versions: [older, newer], cells }) => {
  const placed = placeCells(cells);
  let changes: readonly Change[] = [];

  beforeAll(async () => {
    changes = await judgeDocuments(buildDocument(placed, 'before', older), buildDocument(placed, 'after', newer));
  }, 120_000);

  test.each(placed.map((cell) => [`${cell.name}: ${cell.expected}`, cell] as const))('%s', (_, cell) => {
    const own = listCellChanges(changes, cell);
    const described = own.map(
      ({ documents, label, document: { property } }) => `${documents}: ${property} of ${label}`,
    );
    expect(findHighest(own.map(({ documents }) => documents)), described.join('\n')).toBe(cell.expected);
    expect(described).toHaveLength(cell.count ?? described.length);
    for (const { label } of own) {
      // The name of what has changed, in backticks, and no position.
      expect(label).toMatch(/`[^`]+`/);
      expect(label).not.toMatch(INDEX);
    }
  });

  test('nothing else has changed', () => {
    const own = new Set(placed.flatMap((cell) => listCellChanges(changes, cell)));
    const others = changes.filter((change) => !own.has(change) && change.document.property !== 'openapi');
    expect(others.map(({ label, document: { property } }) => `${property} of ${label}`)).toEqual([]);
  });
});

describe('the table', () => {
  const texts = KEYWORD_TABLES.flatMap(({ cells }) => cells).map(({ before, after }) =>
    JSON.stringify([before, after]),
  );

  test.each(SCHEMA_KEYWORDS)('has cells of %s', (keyword) => {
    expect(texts.filter((text) => text.includes(`"${keyword}":`)).length).toBeGreaterThan(1);
  });

  test.each(KEYWORD_TABLES)('has unique names for $versions', ({ cells: own }) => {
    const paths = placeCells(own).map(({ path }) => path);
    expect(paths).toEqual([...new Set(paths)]);
  });
});
