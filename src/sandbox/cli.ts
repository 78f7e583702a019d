#!/usr/bin/env node
/** The program `bimdata-cloud-api`: runs the sandbox itself, and all other commands by the package of the generator. */
import packageJson from '../../package.json' with { type: 'json' };
import { explainMissingGenerator, findGenerator } from './program/find-generator.js';
import { runProgram } from './program/program.js';
import { isForDocument } from './serve.js';
import { makeLinesVisible } from '../openapi/visible.js';

const { name, version } = packageJson;

async function runOther(args: readonly string[]): Promise<number | undefined> {
  const generator = await findGenerator(process.cwd());
  if (generator) return generator.runGenerator(args, name);
  process.stderr.write(makeLinesVisible(explainMissingGenerator(args)));
  return 1;
}

async function runSandbox(args: readonly string[]): Promise<number | undefined> {
  // The contracts and their service take longer to load than most commands run.
  const { runContractSandbox } = await import('./contract-command.js');
  return runContractSandbox(args, (text) => `npx ${name} sandbox ${text}`);
}

const code = await runProgram(process.argv.slice(2), {
  name,
  version,
  run: (command, args) =>
    command === 'sandbox' && !isForDocument(args) ? runSandbox(args) : runOther([command, ...args]),
});
if (code !== undefined) process.exitCode = code;
