/** Projects of consumers: a folder with the packed package and the tools that build and run it. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import type { TestContext } from 'vitest';
import { missing } from '../../support/chromium.js';
import { run, type Outcome } from '../../support/command.js';
import { installPackage } from '../../support/packed.js';

/** A file of a project: a source of the folder `consumers`, as it is or written with `require`, or the content of a JSON file. */
export type ProjectFile = string | object;

/** The packages of a registry, installed beside the package. */
export interface Tools {
  readonly folder: string;
  /** Why there are no tools, if they cannot be installed. */
  readonly problem: string | undefined;
  remove(): void;
}

/** What `npm init -y` writes, as far as it matters to tools. */
export const COMMONJS = { name: 'project', version: '1.0.0', type: 'commonjs' } as const;

/** npm waits half a minute before it gives up a package, which is long if there is no network. */
const RETRIES = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000'];

const WITH_REQUIRE = ' with require';

const CONSUMERS = path.join(import.meta.dirname, 'consumers');

/** Node's arguments to print what `every-entry` returns. Node does not find the names in the CommonJS of some bundlers. */
export function callFrom(module: string): readonly string[] {
  const program = `const { callEveryEntry, default: all } = await import('./${module}');
console.log(await (callEveryEntry ?? all.callEveryEntry)());`;
  return ['--input-type=module', '--eval', program];
}

/** Installs packages beside the packed package. Their scripts do not run: none of these tools needs them. */
export async function installTools(packages: readonly string[]): Promise<Tools> {
  const { folder, remove } = installPackage();
  const settings = ['--no-save', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code, stderr } = await run('npm', ['install', ...settings, ...RETRIES, ...packages], { cwd: folder });
  return { folder, remove, problem: code === 0 ? undefined : `Cannot install ${packages.join(' ')}: ${stderr}` };
}

/** Creates a project beside the tools; skips the test if there are none. Returns its folder. */
export function createProject(
  { folder, problem }: Tools,
  context: TestContext,
  files: Readonly<Record<string, ProjectFile>>,
): string {
  if (problem !== undefined) missing(context, problem);
  const project = path.join(folder, 'projects', context.task.id);
  for (const [name, file] of Object.entries(files)) {
    const target = path.join(project, name);
    mkdirSync(path.dirname(target), { recursive: true });
    if (typeof file !== 'string') writeFileSync(target, JSON.stringify(file));
    else if (file.endsWith(WITH_REQUIRE)) writeFileSync(target, writeWithRequire(file.slice(0, -WITH_REQUIRE.length)));
    else cpSync(path.join(CONSUMERS, file), target);
  }
  return project;
}

function writeWithRequire(file: string): string {
  const text = readFileSync(path.join(CONSUMERS, file), 'utf8');
  return transformSync(text, { loader: 'ts', format: 'cjs', platform: 'node', target: 'node20' }).code;
}

/** Runs commands of a project with Node, one after the other, until one fails; resolves with the last outcome. */
export async function runSteps(project: string, steps: readonly (readonly string[])[]): Promise<Outcome> {
  let outcome: Outcome = { code: 0, stdout: '', stderr: '' };
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  for (const step of steps) {
    if (outcome.code === 0) outcome = await run(process.execPath, step, { cwd: project, env });
  }
  return outcome;
}
