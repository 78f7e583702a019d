/** The guide on MSW in projects with other versions and other environments: each runs the test of the guide. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTRACTS } from '../support/contract.js';
import { createMswProject, createVitestProject } from './toolchains/msw-project.js';
import { installTools, runSteps, type Tools } from './toolchains/project.js';

const PACKAGES = [
  'msw@2.15.0',
  'vitest@4.1.12',
  'jest@30.5.2',
  '@babel/core@7.29.13',
  '@babel/preset-env@7.29.14',
  'jest-environment-jsdom@30.5.2',
  'jest-fixed-jsdom@0.0.11',
];

const JEST = [['../../node_modules/jest/bin/jest.js', '--ci']];

let tools: Tools;

beforeAll(async () => {
  tools = await installTools(PACKAGES);
}, 300_000);

afterAll(() => tools.remove());

const CASES = CONTRACTS.map(({ name, module }) => [name, module] as const);

test.for(CASES)('The test of the guide for %s runs in Vitest.', async ([, module], context) => {
  const project = createVitestProject(tools, context, module);
  const { stdout } = await runSteps(project, [['../../node_modules/vitest/vitest.mjs', 'run', '--root', '.']]);
  expect(stdout).toContain('3 passed');
});

test.for(CASES)('The test of the guide for %s runs in Jest.', async ([, module], context) => {
  const { stderr } = await runSteps(createMswProject(tools, context, { module }), JEST);
  expect(stderr).toContain('Tests:       3 passed, 3 total');
});

test('It runs in jsdom with the environment that the guide names, and not with that of Jest.', async (context) => {
  const run = async (testEnvironment: string): Promise<string> => {
    const project = createMswProject(tools, context, { settings: { testEnvironment } });
    return (await runSteps(project, JEST)).stderr;
  };
  expect(await run('jest-fixed-jsdom')).toContain('Tests:       3 passed, 3 total');
  expect(await run('jsdom')).toContain('is not defined');
});
