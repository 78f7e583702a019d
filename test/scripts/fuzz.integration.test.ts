/** Randomly mutated documents result in a client that compiles, or in a clean error. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseYaml } from '@redocly/openapi-core';
import { constantFrom, sample, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GENERATED } from '../support/compiler-options.js';
import { tsc } from '../support/command.js';
import { MINIMAL } from '../support/documents.js';
import { IS_FULL } from '../support/tier.js';
import { mutate, mutations } from './mutations.js';
import { startPipeline, type Outcome } from '../support/pipeline.js';
import { PROJECT, temporaryFolder } from '../support/project.js';

/** The count of documents and the seed; both can be set to test more. */
const [RUNS, SEED] = [
  Number(process.env['FUZZ_RUNS'] ?? (IS_FULL ? 120 : 12)),
  Number(process.env['FUZZ_SEED'] ?? 20_261_124),
];

/** The time limit of a document, in ms. */
const LONGEST_MS = 20_000;

const BASES = [MINIMAL, readFileSync(path.join(PROJECT, 'test/feature-document/document.yaml'), 'utf8')].map(
  (text) => parseYaml(text) as object,
);

function inTime(run: Promise<Outcome>): Promise<Outcome> {
  const end = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('It hangs.')), LONGEST_MS).unref();
  });
  return Promise.race([run, end]);
}

describe('mutated documents', () => {
  test('Mutated documents result in a client that compiles, or in a clean error.', { timeout: 600_000 }, async () => {
    const root = temporaryFolder();
    const generate = startPipeline();
    const cases = sample(tuple(constantFrom(...BASES), mutations), { numRuns: RUNS, seed: SEED });
    const failed: string[] = [];
    const unclear: string[] = [];
    let clients = 0;
    for (const [index, [base, list]] of cases.entries()) {
      const folder = path.join(root, `case-${index}`);
      mkdirSync(path.join(folder, 'out'), { recursive: true });
      const { files, error } = await inTime(generate(mutate(base, list), folder));
      for (const [name, content] of files) writeFileSync(path.join(folder, 'out', name), content);
      if (!error) clients += 1;
      else if (error.name !== 'BadInputError') failed.push(`${folder}: ${error.stack}`);
      else if (!/^\S+document\.json:\d+:\d+: \S/.test(error.message)) failed.push(`${folder}: ${error.message}`);
      else if (error.message.includes('Cannot generate a client')) unclear.push(`${folder}: ${error.message}`);
    }
    expect(failed.join('\n\n')).toBe('');
    // Errors without a place, which are found late, are rare.
    expect(unclear.length, unclear.join('\n')).toBeLessThan(RUNS / 20);
    // Most documents result in a client, so the compiler has enough to check.
    expect(clients).toBeGreaterThan(RUNS / 2);

    const config = path.join(root, 'tsconfig.json');
    writeFileSync(config, JSON.stringify({ compilerOptions: GENERATED, include: ['case-*/out/*.ts'] }));
    expect((await tsc(7, ['-p', config])).stdout).toBe('');
  });
});
