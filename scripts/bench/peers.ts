/** Measures this generator against others on two versions of Node, and writes the figures to peers.md. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PACKAGE } from '../lib/paths.js';
import { createSystemFolder, removeTemporaryFolder } from '../lib/temporary-folder.js';
import { compareTools, WARM_UP } from './peers/compare.js';
import { copyContract, copyGitHub } from './peers/documents.js';
import { HELP_ROUNDS, measureHelp } from './peers/help.js';
import { checkLimits } from './peers/limits.js';
import { findNodes } from './peers/nodes.js';
import { formatFigures } from './peers/report.js';
import { measureSaves, SAVES } from './peers/saves.js';
import type { CommandTimes, ToolComparison, Figures } from './peers/summary.js';
import { installPeers, prepareTools } from './peers/tools.js';

const REPORT = path.join(PACKAGE, 'scripts/bench/peers.md');

/** Measures everything in a temporary folder; at most so many rounds of each. */
async function measureAll(folder: string, most: number): Promise<Figures> {
  const nodes = findNodes(folder);
  const peers = installPeers(folder);
  const contract = copyContract(folder);
  const comparisons: ToolComparison[] = [];
  for (const document of [contract, copyGitHub(folder)]) {
    if (!document) {
      console.log("There is no document of GitHub's on this machine: skipping it.");
      continue;
    }
    const out = path.join(folder, 'out');
    const rounds = Math.min(document.rounds, most);
    const tools = prepareTools(peers, document, out);
    comparisons.push(...(await compareTools({ document, tools, nodes, rounds, out })));
  }
  const help = await measureHelp(nodes, Math.min(HELP_ROUNDS, most));
  const commands: CommandTimes[] = [];
  for (const [index, node] of nodes.entries()) {
    const save = await measureSaves(node, contract, Math.min(SAVES, most));
    commands.push({ node: node.version, help: help[index]!, save });
  }
  return { comparisons, commands };
}

const { values } = parseArgs({ options: { rounds: { type: 'string' }, peers: { type: 'boolean' } } });
const most = Number(values.rounds ?? Infinity);
const folder = createSystemFolder('bench');
try {
  const figures = await measureAll(folder, most);
  const checks = checkLimits(figures);
  const [processor] = cpus();
  const text = formatFigures(figures, checks, {
    date: new Date().toISOString().slice(0, 10),
    machine: `${process.platform}, ${cpus().length} cores, ${processor?.model.trim() || 'an unknown CPU'}`,
    warmUp: Math.min(WARM_UP, most),
    saves: Math.min(SAVES, most),
    helpRounds: Math.min(HELP_ROUNDS, most),
  });
  writeFileSync(REPORT, text);
  console.log(`\n${text}`);
  const exceeded = checks.filter(({ isKept }) => !isKept);
  for (const { what, measured, limit } of exceeded) console.log(`Exceeded: ${what}: ${measured}, limit ${limit}`);
  if (exceeded.length) process.exitCode = 1;
} finally {
  removeTemporaryFolder(folder);
}
