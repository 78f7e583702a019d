/** GitHub's document: the files for all tools compile, and fixtures pass the validators. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { generate, tsc } from '../../../support/command.js';
import { GENERATED } from '../../../support/compiler-options.js';
import { PROJECT, temporaryFolder } from '../../../support/project.js';
import { compareFixtures, loadModules } from './fixtures.js';

const GITHUB = path.join(PROJECT, '../shared/specs/github.json');

const isMissing = !existsSync(GITHUB);

if (isMissing) console.log(`${GITHUB} is missing: the files for other tools of GitHub's document are skipped.`);

const USER = `import type { FullRepository } from './out/index.js';
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

test.skipIf(isMissing)(
  "GitHub's document has queries, handlers and validators that compile, and fixtures that pass.",
  { timeout: 300_000 },
  async () => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'out');
    const flags = ['--no-format', '--with', 'msw,tanstack-query,validators'];
    const startMs = Date.now();
    expect(await generate(['--spec', GITHUB, '--out', out, ...flags])).toMatchObject({ code: 0, stderr: '' });
    console.log(`GitHub with all files: ${Date.now() - startMs} ms`);
    const { count, refused } = compareFixtures(await loadModules(out));
    console.log(`${count} fixtures of GitHub`);
    // Its schema is a union of which exactly one part must fit, and whatever fits one part fits the other, too.
    expect(refused).toEqual(['reposCreateOrUpdateFileContents 409']);
    expect(count).toBeGreaterThan(2_000);
    writeFileSync(path.join(folder, 'user.ts'), USER);
    const config = path.join(folder, 'tsconfig.json');
    const compilerOptions = { ...GENERATED, noUnusedLocals: true, skipLibCheck: false };
    writeFileSync(config, JSON.stringify({ compilerOptions, files: ['user.ts'] }));
    for (const major of [7, 5] as const) {
      const { stdout } = await tsc(major, ['-p', config, '--extendedDiagnostics']);
      console.log(`TypeScript ${major}: ${/Total time:.*/.exec(stdout)?.[0]}`);
      expect(stdout).not.toContain('error TS');
    }
  },
);
