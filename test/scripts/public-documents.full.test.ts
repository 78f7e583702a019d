/** Public documents: each operation becomes one method, and the client compiles under the strictest options. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { measureCost } from '../../scripts/bench/consumer.js';
import { listMethodNames, type Document } from '../../src/openapi/document.js';
import { generate, generateSite } from '../support/command.js';
import { compile } from '../support/generated.js';
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
  test.skipIf(isMissing).each([
    ['github.json', 1223],
    ['openai.yaml', 162],
    ['digital-ocean/DigitalOcean-public.v2.yaml', 408],
    ['full-3.0.yaml', 48],
    ['full-3.1.yaml', 48],
  ])('%s: one method for each of %d operations, and no type error.', { timeout: 300_000 }, async (name, operations) => {
    const out = await clientOf(name);
    const { paths } = JSON.parse(readFileSync(path.join(out, 'openapi.json'), 'utf8')) as Document;
    const index = readFileSync(path.join(out, 'index.ts'), 'utf8');
    const classes = [...index.matchAll(/from ['"]\.\/(.*-api)\.js['"]/g)].map(([, file]) => `${file}.ts`);
    const methods = classes.flatMap((file) => readFileSync(path.join(out, file), 'utf8').match(/^ {4}return /gm) ?? []);
    expect(Object.values(paths ?? {}).flatMap(listMethodNames)).toHaveLength(operations);
    expect(methods).toHaveLength(operations);
    expect(await compile(out)).toBe('');
  });

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
    writeFileSync(path.join(folder, 'redocly.yaml'), 'extends: []\n');
    for (const name of ['github.json', 'digital-ocean/DigitalOcean-public.v2.yaml']) {
      const args = ['--spec', path.join(folder, name), '--out', temporaryFolder()];
      const { code, stderr } = await generateSite(...args);
      expect({ code, stderr }, name).toEqual({ code: 0, stderr: '' });
    }
  });
});
