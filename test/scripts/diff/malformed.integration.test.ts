/** Comparisons of malformed documents, which end with a report or with a message. */
import { expect, test } from 'vitest';
import { SILENT } from '../../../scripts/lib/reporter.js';
import { loadApi } from '../../../scripts/load-api.js';
import { formatDiffText } from '../../../scripts/diff/text.js';
import { compareDocuments } from '../../support/judge.js';
import { MINIMAL, writeDocument } from '../../support/documents.js';

const SCHEMA = '          schema:\n            type: string\n';

/** Returns the lines of the report on the minimal document and one in which a text is replaced, from each to the other. */
async function compareBoth(old: string, now: string): Promise<string> {
  expect(MINIMAL).toContain(old);
  const other = MINIMAL.replace(old, now);
  const comparisons = [await compareDocuments(MINIMAL, other), await compareDocuments(other, MINIMAL)];
  const lines = comparisons.flatMap(({ comparison }) => formatDiffText(comparison, { label: 'base' }));
  return lines.map(({ text }) => text).join('\n');
}

test.each(['constructor', 'toString', 'hasOwnProperty'])(
  'A keyword named %s is compared as any other.',
  async (name) => {
    const report = await compareBoth(SCHEMA, `${SCHEMA}            ${name}: 1\n`);
    expect(report).toContain(`\`${name}\` of parameter \`id\` of \`GET /thing/{id}\` was added: 1.`);
  },
);

test.each(['[]', '3', '{ toString: null }'])(
  'The former name %s is ignored, and shown as it is written.',
  async (value) => {
    const report = await compareBoth(SCHEMA, `${SCHEMA}            x-renamed-from: ${value}\n`);
    expect(report).toContain('`x-renamed-from` of parameter `id` of `GET /thing/{id}` was removed: ');
    expect(report).toContain('`x-renamed-from` of parameter `id` of `GET /thing/{id}` was added: ');
  },
);

test.each(['null', '{ name: { first: a } }', '{ name: 3 }', 'thing', '[]'])(
  'The tag %s, which has no name, is ignored.',
  async (tag) => {
    await expect(compareBoth('paths:\n', `tags:\n  - ${tag}\n  - name: thing\npaths:\n`)).resolves.toContain('tag');
  },
);

test('A former name is a change of its own, unless it comes with the change of the name.', async () => {
  const id = 'operationId: getThing\n';
  const alias = '      x-renamed-from: fetchThing\n';
  const report = await compareBoth(id, `${id}${alias}`);
  expect(report).toContain('The former name `fetchThing` of `GET /thing/{id}` was added.');
  expect(report).toContain('The former name `fetchThing` of `GET /thing/{id}` was removed.');
  expect(report).not.toContain('GENERATOR');
  const { comparison } = await compareDocuments(
    MINIMAL.replace('getThing', 'fetchThing'),
    MINIMAL.replace(id, `${id}${alias}`),
  );
  expect(comparison.changes.map(({ document }) => document.property)).toEqual(['operationId']);
});

test('The first tag of a document is a change.', async () => {
  const report = await compareBoth('paths:\n', 'tags:\n  - name: thing\n    description: Things.\npaths:\n');
  expect(report).toMatch(/^patch .*tag `thing` was added/m);
  expect(report).toMatch(/^patch .*tag `thing` was removed/m);
});

test('A tag without a name stops no selection of operations.', async () => {
  const spec = writeDocument(
    MINIMAL.replace('paths:\n', 'tags: [null, { name: 3 }, { name: gone }, { name: thing }]\npaths:\n'),
  );
  const selection = { include: [{ kind: 'tag', pattern: 'thing' }], exclude: [] } as const;
  const { model } = await loadApi(spec, SILENT, { level: 'minimal', selection });
  expect(model.groups.map(({ tag }) => tag)).toEqual(['thing']);
});
