/** Public documents: a page only bundles what it calls, and a reference site can be built. See also test/semantics. */
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { measureCost } from '../../scripts/bench/consumer.js';
import { generate, generateSite } from '../support/command.js';
import { PROJECT, temporaryFolder } from '../support/project.js';

const SPECS = path.join(PROJECT, '../shared/specs');

const isMissing = !existsSync(SPECS);

if (isMissing) console.log('../shared/specs is missing: public documents are skipped.');

async function clientOf(name: string): Promise<string> {
  const out = path.join(temporaryFolder(), 'out');
  const { code, stderr } = await generate(['--spec', path.join(SPECS, name), '--out', out, '--no-format']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return out;
}

describe('public documents', () => {
  test.skipIf(isMissing)(
    'A page that calls one of the 1,223 operations of GitHub only bundles that one.',
    { timeout: 300_000 },
    async () => {
      const out = await clientOf('github.json');
      const page =
        "import { connect, reposGet } from 'client/functions.js';\n" +
        "console.log((await reposGet(connect({}), 'octocat', 'hello')).full_name);\n";
      const { errors, instantiations, bundle } = measureCost(out, page);
      expect(errors).toBe('');
      expect(instantiations).toBeLessThanOrEqual(1_000);
      expect(bundle.match(/"\/[a-z]+\/[^"]*"/g)).toEqual(['"/repos/{owner}/{repo}"']);
      expect(measureCost(out, page.replace('full_name', 'nonsense')).errors).toContain('nonsense');
    },
  );

  test.skipIf(isMissing)('A reference site can be built from them.', { timeout: 300_000 }, async () => {
    const folder = path.join(temporaryFolder(), 'specs');
    cpSync(SPECS, folder, { recursive: true });
    for (const name of ['github.json', 'digital-ocean/DigitalOcean-public.v2.yaml']) {
      const args = ['--spec', path.join(folder, name), '--out', temporaryFolder(), '--lint', 'minimal'];
      const { code, stderr } = await generateSite(...args);
      expect({ code, stderr }, name).toEqual({ code: 0, stderr: '' });
    }
  });
});
