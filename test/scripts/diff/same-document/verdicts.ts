/** Rewrites a document so that it says the same: its keys in another order, or other descriptions. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createFileBase } from '../../../../scripts/diff/base.js';
import type { Comparison } from '../../../../scripts/diff/compare.js';
import { judgeRevision, openBase } from '../../../../scripts/diff/judge.js';
import { SILENT } from '../../../../scripts/lib/reporter.js';
import { joinDocument, readDocument } from '../../../../scripts/read/document.js';
import { walkNodes } from '../../../../src/openapi/walk.js';

const READING = { level: 'minimal' } as const;

/** Returns numbers from 0 to 1 that are the same for each run. */
function createNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Returns a copy of a value with the keys of all objects in another order, except media types: the first can be the default. */
function shuffleKeys(value: unknown, random: () => number, isContent = false): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => shuffleKeys(item, random));
  const keyed = Object.entries(value).map((entry) => ({ entry, order: isContent ? 0 : random() }));
  const entries = keyed.toSorted((a, b) => a.order - b.order).map(({ entry: [key, child] }) => [key, child] as const);
  return Object.fromEntries(entries.map(([key, child]) => [key, shuffleKeys(child, random, key === 'content')]));
}

/** Returns a copy of a document in which each description is another; data has none. */
function changeDescriptions(root: object): object {
  const copy = structuredClone(root);
  walkNodes(copy, {
    enter: ({ node }) => {
      if (typeof node['description'] === 'string') node['description'] = `Now: ${node['description']}`;
    },
  });
  return copy;
}

/** Returns what a comparison found, a line each, for the message of a test. */
function describeFindings({ changes, unexplained }: Comparison): string {
  const found = [...changes, unexplained].flatMap(({ differences, failures }) => [
    ...differences.map(({ before, after }) => `- ${before}\n+ ${after}`),
    ...failures.map(({ code, message }) => `> ${code}\n  ${message}`),
  ]);
  const changed = changes
    .filter(({ isText }) => !isText)
    .map(({ label, documents, types }) => `${documents}/${types} ${label}`);
  return [...changed, ...found].slice(0, 10).join('\n');
}

/** Returns the wrong verdicts on a document against itself: as it is, with its keys in another order, with other descriptions. */
export async function listWrongVerdicts(spec: string, folder: string): Promise<string[]> {
  const { root } = await joinDocument(await readDocument(spec, READING));
  const write = (name: string, document: unknown): string => {
    const file = path.join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(document));
    return file;
  };
  const base = await openBase(createFileBase(write('base', root)), READING, SILENT);
  const versions = [
    ['the same', root, 'none'],
    ['shuffled', shuffleKeys(root, createNumbers(1)), 'none'],
    ['shuffled again', shuffleKeys(root, createNumbers(2)), 'none'],
    ['described', changeDescriptions(root), 'patch'],
  ] as const;
  const seen: string[] = [];
  for (const [name, document, impact] of versions) {
    const { comparison } = await judgeRevision(base, { spec: write(name, document), reading: READING }, SILENT);
    if (comparison.impact !== impact) seen.push(`${name}: ${comparison.impact}\n${describeFindings(comparison)}`);
  }
  return seen;
}
