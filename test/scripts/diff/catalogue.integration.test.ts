/** Checks the verdict on each change of the catalogue against the compiler's verdict on consumer code. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../scripts/diff/types/client-types.js';
import { createProgram } from '../../../scripts/diff/types/compiler.js';
import { ts } from '../../../scripts/lib/typescript.js';
import { findHighest } from '../../../scripts/diff/impact.js';
import { createFileBase } from '../../../scripts/diff/base.js';
import { judgeRevision, openBase, type Judgement, type OpenedBase } from '../../../scripts/diff/judge.js';
import { SILENT } from '../../../scripts/lib/reporter.js';
import { takeSome } from '../../support/tier.js';
import { CATALOGUE } from './catalogue/changes.js';
import { shop } from './catalogue/document.js';
import { PROJECT } from '../../support/project.js';

const folder = mkdtempSync(path.join(tmpdir(), 'catalogue-'));

let base: OpenedBase;

/** The changes that this run tests: all in a full run, else every fifth. */
const TRIED = takeSome(CATALOGUE, 5);

const judgements = new Map<string, Judgement>();

async function judgeChange(name: string, document: object): Promise<Judgement> {
  const spec = path.join(folder, `${name.replaceAll(/\W+/g, '-')}.json`);
  writeFileSync(spec, JSON.stringify(document, undefined, 2));
  return judgeRevision(base, { spec, reading: { level: 'minimal' } }, SILENT);
}

beforeAll(async () => {
  const spec = path.join(folder, 'base.json');
  writeFileSync(spec, JSON.stringify(shop(), undefined, 2));
  base = await openBase(createFileBase(spec), { level: 'minimal' }, SILENT);
  for (const { name, change } of TRIED) {
    const document = shop();
    change(document);
    judgements.set(name, await judgeChange(name, document));
  }
}, 300_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Returns the compiler errors of code that uses a client of the shop. */
function compile({ folder: home, files }: Client, code: string): string[] {
  const name = `${home}.consumer.ts`;
  const text = [
    `import * as shop from '${home}/index.js';`,
    "import type { Client } from 'openapi-fetch';",
    'export const use = async (api: shop.ShopApi, client: Client<shop.paths>): Promise<void> => {',
    code,
    '};',
  ].join('\n');
  const program = createProgram(new Map([...files, [name, text]]), [name]);
  return program
    .getSemanticDiagnostics(program.getSourceFile(name))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('verdicts', () => {
  test.each(TRIED)('$name', ({ name, documents, types, breaks, gains }) => {
    const { comparison, client } = judgements.get(name)!;
    const words = comparison.changes.flatMap(({ failures }) => failures.map(({ message }) => message));
    expect(
      { documents: comparison.documents, types: comparison.types, unexplained: comparison.unexplained },
      words.join('\n'),
    ).toEqual({ documents, types, unexplained: { differences: [], failures: [] } });
    expect(comparison.impact).toBe(findHighest([documents, types]));
    const [old, now] = [base.released.client, client];
    const code = breaks ?? gains ?? '';
    const failures = (user: Client): string[] => (code ? compile(user, code) : []);
    expect(failures(breaks === undefined ? now : old)).toEqual([]);
    expect(failures(breaks === undefined ? old : now).length > 0).toBe(code !== '');
    // The types alone are major if, and only if, code is known to break.
    expect(types === 'major').toBe(breaks !== undefined);
  });
});

describe('documentation', () => {
  test('The table of changes that need both judges is that of the catalogue.', () => {
    const rows = CATALOGUE.flatMap(({ name, documents, types, because }) => {
      const right = findHighest([documents, types]);
      return documents === right ? [] : [[name, documents, right, because ?? '']];
    });
    const text = readFileSync(path.join(PROJECT, 'CONTRIBUTING.md'), 'utf8');
    const [, table = ''] = /^\| change .*\n\|[- |]+\n((?:\|.*\n)+)/m.exec(text) ?? [];
    const written = table
      .trimEnd()
      .split('\n')
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(written).toEqual(rows);
    expect(text).toContain(`${CATALOGUE.length} changes`);
    expect(rows.every(([, , , because]) => because)).toBe(true);
  });
});
