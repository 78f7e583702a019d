/** Projects of consumers: a folder with the packed package and the tools that build and run it. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'vitest';
import { missing } from '../../support/chromium.js';
import { run, type Outcome } from '../../support/command.js';
import { installPackage } from '../../support/packed.js';

/** A file of a project: a source of the folder `consumers`, or the content of a JSON file. */
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

const CONSUMERS = path.join(import.meta.dirname, 'consumers');

/** The arguments for Node to print what a module of `every-entry` returns. Some bundlers write CommonJS whose names Node does not find. */
export function callFrom(module: string): readonly string[] {
  const program = `const { callEveryEntry, default: all } = await import('./${module}');
console.log(await (callEveryEntry ?? all.callEveryEntry)());`;
  return ['--input-type=module', '--eval', program];
}

/** Installs packages beside the packed package. Their scripts do not run: none of these tools needs them. */
export async function installTools(packages: readonly string[]): Promise<Tools> {
  const { folder, remove } = installPackage();
  const settings = [
    '--no-save',
    '--save-exact',
    '--prefer-offline',
    '--ignore-scripts',
    '--fetch-retries=1',
    '--no-audit',
    '--no-fund',
  ];
  const { code, stderr } = await run('npm', ['install', ...settings, ...packages], { cwd: folder });
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
  mkdirSync(project, { recursive: true });
  for (const [name, file] of Object.entries(files)) {
    const target = path.join(project, name);
    if (typeof file === 'string') cpSync(path.join(CONSUMERS, file), target);
    else writeFileSync(target, JSON.stringify(file));
  }
  return project;
}

/** Runs commands of a project with Node, one after the other, until one fails; resolves with the last outcome. */
export async function runSteps(project: string, steps: readonly (readonly string[])[]): Promise<Outcome> {
  let outcome: Outcome = { code: 0, stdout: '', stderr: '' };
  for (const step of steps) {
    if (outcome.code === 0) outcome = await run(process.execPath, step, { cwd: project });
  }
  return outcome;
}
