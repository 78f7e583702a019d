/** Public documents: the files for all tools compile and load, and fixtures pass the validators. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { generate, tsc } from '../../../support/command.js';
import { GENERATED } from '../../../support/compiler-options.js';
import { PROJECT, temporaryFolder } from '../../../support/project.js';
import { compareFixtures, loadModules } from './fixtures.js';

const SPECS = path.join(PROJECT, '../shared/specs');

const NAMES = existsSync(SPECS)
  ? readdirSync(SPECS).map((name) => (path.extname(name) ? name : `${name}/DigitalOcean-public.v2.yaml`))
  : [];

if (!NAMES.length) console.log(`${SPECS} is missing: the files for other tools of public documents are skipped.`);

/** The most fixtures that are not valid: of schemas that are too large for an example, or that no example can match. */
const MOST_INVALID: Readonly<Record<string, number>> = { 'discord.json': 19, 'github.json': 1 };

/** The largest document that TypeScript 5 compiles as well, in bytes. */
const LARGEST = 1_000_000;

const USE_GITHUB = `import type { FullRepository } from './out/index.js';
import { mockReposGet } from './out/msw.js';
import { issuesCreateMutation, reposGetOptions, reposGetQueryKey } from './out/tanstack-query.js';
import { reposGetValidators } from './out/validators.js';
import type { Transport } from 'bimdata-cloud-api/runtime';
declare const transport: Transport;
declare const signal: AbortSignal;
const query = reposGetOptions(transport, 'octocat', 'hello');
export const repository: Promise<FullRepository> = query.queryFn({ signal });
const key: typeof query.queryKey = reposGetQueryKey('octocat', 'hello');
void key;
void issuesCreateMutation(transport).mutationFn({ owner: 'octocat', repo: 'hello', body: { title: 'A' } });
// @ts-expect-error -- the body is missing
void issuesCreateMutation(transport).mutationFn({ owner: 'octocat', repo: 'hello' });
void mockReposGet({ status: 404, body: { message: 'Not found.' } });
// @ts-expect-error -- not a body of this status
void mockReposGet({ status: 404, body: { message: 1 } });
export const validation: { readonly issues?: unknown } = reposGetValidators.responses[200]['~standard'].validate({});
`;

/** Returns the fixtures of which a file says that they do not conform, as a comparison lists them. */
function listInvalid(text: string): string[] {
  const notes = text.matchAll(/conforms to the schema of ([\w, ]+)\.\n \*\/\nexport const (.+?)Fixtures:? /g);
  return [...notes].flatMap(([, statuses, name]) => statuses!.split(', ').map((status) => `${name} ${status}`));
}

async function compile(folder: string, major: 5 | 7, options: object = {}): Promise<string> {
  const config = path.join(folder, 'tsconfig.json');
  const compilerOptions = { ...GENERATED, noUnusedLocals: true, noUnusedParameters: true, ...options };
  writeFileSync(config, JSON.stringify({ compilerOptions, include: ['user.ts', 'out'] }));
  const { stdout } = await tsc(major, ['-p', config, '--extendedDiagnostics']);
  console.log(`TypeScript ${major}: ${/Total time:.*/.exec(stdout)?.[0]}`);
  return stdout;
}

test.skipIf(!NAMES.length).each(NAMES)('%s', { timeout: 300_000 }, async (name) => {
  const folder = temporaryFolder();
  const [spec, out] = [path.join(SPECS, name), path.join(folder, 'out')];
  const flags = ['--lint', 'minimal', '--no-format', '--with', 'msw,tanstack-query,validators'];
  const startMs = Date.now();
  expect(await generate(['--spec', spec, '--out', out, ...flags])).toMatchObject({ code: 0, stderr: '' });
  console.log(`${name} with all files: ${Date.now() - startMs} ms`);
  const modules = await loadModules(out);
  const { count, refused } = compareFixtures(modules);
  const invalid = listInvalid(readFileSync(path.join(out, 'msw.ts'), 'utf8'));
  expect(invalid).toEqual(expect.arrayContaining([...refused]));
  expect(invalid.length).toBeLessThanOrEqual(MOST_INVALID[name] ?? 0);
  expect(count).toBeGreaterThan(30);
  expect((modules.msw['handlers'] as () => unknown[])().length).toBeGreaterThan(40);
  writeFileSync(path.join(folder, 'user.ts'), name === 'github.json' ? USE_GITHUB : 'export {};\n');
  expect(await compile(folder, 7)).not.toContain('error TS');
  if (statSync(spec).size > LARGEST && name !== 'github.json') return;
  expect(await compile(folder, 7, { exactOptionalPropertyTypes: false })).not.toContain('error TS');
  expect(await compile(folder, 5)).not.toContain('error TS');
});
