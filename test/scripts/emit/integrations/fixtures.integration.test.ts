/** What the handlers for msw respond with passes the validators. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { generate } from '../../../support/command.js';
import { CONTRACTS } from '../../../support/contract.js';
import { PROJECT, temporaryFolder } from '../../../support/project.js';
import { compareFixtures, loadModules } from './fixtures.js';

test.each(CONTRACTS)('Every fixture of $name passes its validator.', async ({ out, operations }) => {
  const load = async (name: string): Promise<Record<string, unknown>> =>
    (await import(path.join(out, `${name}.ts`))) as Record<string, unknown>;
  const { count, refused } = compareFixtures({ msw: await load('msw'), validators: await load('validators') });
  expect(refused).toEqual([]);
  expect(count).toBeGreaterThan(5 * operations.size);
});

test.each(['feature-document/document.yaml', 'golden/things.yaml'])(
  'Every fixture of %s passes its validator.',
  async (spec) => {
    const out = path.join(temporaryFolder(), 'out');
    const flags = ['--lint', 'minimal', '--no-format', '--with', 'msw,validators'];
    expect(await generate(['--spec', path.join(PROJECT, 'test', spec), '--out', out, ...flags])).toMatchObject({
      code: 0,
      stderr: '',
    });
    const { count, refused } = compareFixtures(await loadModules(out));
    expect(refused).toEqual([]);
    expect(count).toBeGreaterThan(0);
  },
);
