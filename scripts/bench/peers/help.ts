/** Measures how long commands take to print their help. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE } from '../../lib/paths.js';
import { runTool } from '../shell.js';
import { computeMedian } from '../table.js';
import type { NodeVersion } from './nodes.js';
import { measureProcess } from './process.js';

/** How many rounds are counted; one more comes before. */
export const HELP_ROUNDS = 5;

/** The built programs. */
const PROGRAMS = [
  ['bimdata-cloud-api', 'dist/src/sandbox/cli.js'],
  ['bimdata-cloud-api-generator', 'scripts/dist/cli.js'],
] as const;

const EMPTY = ['-e', '0'];

/** What a reader calls a command, and what Node is started with. */
type HelpCommand = readonly [name: string, command: readonly string[]];

function listHelpCommands(): HelpCommand[] {
  const scripts = readdirSync(path.join(PACKAGE, 'scripts/commands')).map((file) => path.basename(file, '.ts'));
  const own = scripts.map((name): HelpCommand => [`scripts/run.mjs ${name}`, ['scripts/run.mjs', name, '--help']]);
  const built = PROGRAMS.flatMap(([program, file]): HelpCommand[] => {
    const help = runTool(PACKAGE, process.execPath, [file, '--help']);
    const names = [...help.matchAll(/^ {2}(?!help )([a-z]+) +[a-z]/gm)].map(([, name]) => name!);
    return [
      [program, [file, '--help']],
      ...names.map((name): HelpCommand => [`${program} ${name}`, [file, name, '--help']]),
    ];
  });
  return [...own, ...built];
}

/** Returns, for each version of Node, how much longer each command takes than an empty program, in ms. */
export async function measureHelp(nodes: readonly NodeVersion[], rounds: number): Promise<Map<string, number>[]> {
  const commands: readonly HelpCommand[] = [['', EMPTY], ...listHelpCommands()];
  const times = new Map(nodes.map(({ file }) => [file, new Map(commands.map(([name]) => [name, [] as number[]]))]));
  for (let round = -1; round < rounds; round += 1) {
    for (const { file } of nodes) {
      for (const [name, command] of commands) {
        const { ms } = await measureProcess(PACKAGE, [file, ...command]);
        if (round >= 0) times.get(file)!.get(name)!.push(ms);
      }
    }
  }
  return [...times.values()].map((each) => {
    const [[, empty], ...rest] = [...each].map(([name, values]) => [name, computeMedian(values)] as const) as [
      readonly [string, number],
      ...(readonly [string, number])[],
    ];
    return new Map(rest.map(([name, ms]) => [name, ms - empty]));
  });
}
