/** Measures generators on one document, in interleaved rounds: the speed of a machine drifts. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { changeDescription, type MeasuredDocument } from './documents.js';
import type { NodeVersion } from './nodes.js';
import { measureProcess, type Usage } from './process.js';
import { summarizeRuns, type ToolComparison } from './summary.js';
import type { Tool } from './tools.js';

/** How many runs of each generator are not counted: the first compile code that later ones find in a cache. */
export const WARM_UP = 2;

/** What is measured. */
interface Plan {
  readonly document: MeasuredDocument;
  readonly tools: readonly Tool[];
  readonly nodes: readonly NodeVersion[];
  readonly rounds: number;
  /** The folder that all generators write to. */
  readonly out: string;
}

/** Returns what a failed generator says of it, in a line. */
export function describeFailure(printed: string): string {
  const lines = stripVTControlCharacters(printed)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const line = lines.find((each) => /error|require|support|must/i.test(each)) ?? lines.at(-1) ?? 'It says nothing.';
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

/** Measures all generators on all versions of Node; a generator that fails on one is not measured on it again. */
export async function compareTools({ document, tools, nodes, rounds, out }: Plan): Promise<ToolComparison[]> {
  const text = readFileSync(document.file, 'utf8');
  const measured = nodes.flatMap((node) =>
    tools.map((tool) => ({ node, tool, runs: [] as Usage[], failure: undefined as string | undefined })),
  );
  let count = 0;
  for (let round = -Math.min(WARM_UP, rounds); round < rounds; round += 1) {
    console.log(`${document.name}, ${round < 0 ? 'a round that is not counted' : `round ${round + 1} of ${rounds}`}`);
    for (const each of round % 2 ? measured.toReversed() : measured) {
      if (each.failure !== undefined) continue;
      rmSync(out, { recursive: true, force: true });
      mkdirSync(out);
      count += 1;
      writeFileSync(document.file, changeDescription(text, count));
      try {
        const usage = await measureProcess(each.tool.cwd, [each.node.file, ...each.tool.command]);
        if (round >= 0) each.runs.push(usage);
      } catch (error) {
        each.failure = describeFailure((error as Error).message);
      }
    }
  }
  return nodes.map(({ version }) => ({
    document: document.name,
    operations: document.operations,
    node: version,
    rounds,
    rows: measured
      .filter(({ node }) => node.version === version)
      .map(({ tool, runs, failure }) => summarizeRuns(tool, runs, failure)),
  }));
}
