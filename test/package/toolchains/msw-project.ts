/** A project with the test and the settings of the guide on MSW. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'vitest';
import { readGuide } from '../../support/guides.js';
import type { CodeBlock } from '../../support/code-blocks.js';
import { COMMONJS, createProject, type Tools } from './project.js';

/** Creates a project whose test runs in Jest. */
export function createMswProject(
  tools: Tools,
  context: TestContext,
  { module = 'bimdata-cloud-api', settings = {} }: { readonly module?: string; readonly settings?: object } = {},
): string {
  const [test, config] = readGuide('msw', module) as [CodeBlock, CodeBlock];
  const project = createProject(tools, context, {
    'package.json': COMMONJS,
    'jest.config.json': { ...(JSON.parse(config.code) as object), cacheDirectory: '.cache', ...settings },
  });
  writeFileSync(path.join(project, 'msw.test.js'), test.code.replace(/^.* from 'vitest';\n/m, ''));
  return project;
}

/** Creates a project whose test runs in Vitest. */
export function createVitestProject(tools: Tools, context: TestContext, module: string): string {
  const [test] = readGuide('msw', module) as [CodeBlock];
  const project = createProject(tools, context, { 'package.json': { type: 'module' } });
  writeFileSync(path.join(project, 'msw.test.js'), test.code);
  return project;
}
