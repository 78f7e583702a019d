/** The package in projects of tools that load CommonJS: Jest in its default mode, and TypeScript's older settings. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMswProject } from './toolchains/msw-project.js';
import { EXPECTED } from './toolchains/consumers/every-entry.js';
import {
  COMMONJS,
  callFrom,
  createProject,
  installTools,
  runSteps,
  type ProjectFile,
  type Tools,
} from './toolchains/project.js';

const PACKAGES = [
  'jest@30.5.2',
  '@babel/core@7.29.13',
  '@babel/preset-env@7.29.14',
  'ts-jest@29.4.15',
  '@swc/jest@0.2.39',
  '@swc/core@1.16.22',
  'typescript@5.9.3',
  'typescript-5.0@npm:typescript@5.0.4',
  '@types/node@20.19.43',
  'msw@2.15.0',
];

interface Toolchain {
  readonly files: Readonly<Record<string, ProjectFile>>;
  readonly steps: readonly (readonly string[])[];
  /** What the last step prints. */
  readonly prints: string;
}

function jest(files: Toolchain['files']): Toolchain {
  const steps = [['../../node_modules/jest/bin/jest.js', '--ci', '--cacheDirectory=.cache']];
  return { files: { 'package.json': COMMONJS, ...files }, steps, prints: 'Tests:       1 passed, 1 total' };
}

function typescript(compiler: string, compilerOptions: object): Toolchain {
  return {
    files: {
      'package.json': COMMONJS,
      'tsconfig.json': { compilerOptions: { strict: true, outDir: 'built', types: ['node'], ...compilerOptions } },
      'every-entry.ts': 'every-entry.ts',
    },
    steps: [[`../../node_modules/${compiler}/bin/tsc`], callFrom('built/every-entry.js')],
    prints: EXPECTED,
  };
}

const NODE10 = { module: 'commonjs', moduleResolution: 'node', target: 'es2022', skipLibCheck: true };

const TOOLCHAINS: Readonly<Record<string, Toolchain>> = {
  'Jest without configuration': jest({
    'every-entry.js': 'every-entry.ts with require',
    'every-entry.test.js': 'spec.js with require',
  }),
  'Jest with Babel': jest({
    'babel.config.json': { presets: [['@babel/preset-env', { targets: { node: 'current' } }]] },
    'every-entry.js': 'every-entry.ts',
    'every-entry.test.js': 'spec.js',
  }),
  'Jest with ts-jest': jest({
    'jest.config.json': { preset: 'ts-jest' },
    'tsconfig.json': { compilerOptions: { ...NODE10, strict: true } },
    'every-entry.ts': 'every-entry.ts',
    'every-entry.test.ts': 'spec.js',
  }),
  'Jest with SWC': jest({
    'jest.config.json': { transform: { '\\.js$': '@swc/jest' } },
    'every-entry.js': 'every-entry.ts',
    'every-entry.test.js': 'spec.js',
  }),
  'TypeScript 5.0 with moduleResolution node': typescript('typescript-5.0', NODE10),
  'TypeScript 5.9 with module node16': typescript('typescript', {
    module: 'node16',
    target: 'es2022',
    skipLibCheck: true,
  }),
};

let tools: Tools;

beforeAll(async () => {
  tools = await installTools(PACKAGES);
}, 300_000);

afterAll(() => tools.remove());

test.for(Object.entries(TOOLCHAINS))(
  'Every entry makes its call: %s.',
  async ([, { files, steps, prints }], context) => {
    const { code, stdout, stderr } = await runSteps(createProject(tools, context, files), steps);
    expect(stdout + stderr).toContain(prints);
    expect(code).toBe(0);
  },
);

test('The guide on MSW runs in Jest.', async (context) => {
  const project = createMswProject(tools, context);
  const { stdout, stderr } = await runSteps(project, [['../../node_modules/jest/bin/jest.js', '--ci']]);
  expect(stdout + stderr).toContain('Tests:       3 passed, 3 total');
});
