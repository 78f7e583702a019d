/** The file for TanStack Query of GitHub's document compiles, and calls are typed. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { generate, tsc } from '../../../support/command.js';
import { GENERATED } from '../../../support/compiler-options.js';
import { PROJECT, temporaryFolder } from '../../../support/project.js';

const SPEC = path.join(PROJECT, '../shared/specs/github.json');

const isMissing = !existsSync(SPEC);

if (isMissing) console.log(`${SPEC} is missing: the options for TanStack Query of GitHub's document are skipped.`);

const USER = `import type { FullRepository } from './out/index.js';
import { issuesCreateMutation, reposGetOptions, reposGetQueryKey } from './out/tanstack-query.js';
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
`;

test.skipIf(isMissing)("GitHub's document has options that compile with TypeScript 5 and 7.", async () => {
  const folder = temporaryFolder();
  const out = path.join(folder, 'out');
  const flags = ['--no-format', '--with', 'tanstack-query'];
  const { code, stderr } = await generate(['--spec', SPEC, '--out', out, ...flags]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  writeFileSync(path.join(folder, 'user.ts'), USER);
  const config = path.join(folder, 'tsconfig.json');
  const compilerOptions = { ...GENERATED, noUnusedLocals: true, skipLibCheck: false };
  writeFileSync(config, JSON.stringify({ compilerOptions, include: ['user.ts', 'out/tanstack-query.ts'] }));
  for (const major of [7, 5] as const) expect((await tsc(major, ['-p', config])).stdout, String(major)).toBe('');
});
