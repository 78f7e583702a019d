/** Writes the figures as Markdown, as Prettier would lay it out. */
import type { LimitCheck } from './limits.js';
import { computeRatio, type CommandTimes, type ToolComparison, type Figures } from './summary.js';
import { RIVAL, TYPES_ONLY } from './tools.js';

/** How a cell is written that was not measured. */
const NOTHING = '–';

/** Where and how the figures were measured. */
export interface Circumstances {
  /** The day, such as 2026-01-31. */
  readonly date: string;
  readonly machine: string;
  readonly warmUp: number;
  readonly saves: number;
  readonly helpRounds: number;
}

/** Returns a table with aligned columns: the first one to the left, the others to the right. */
export function formatAlignedTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, index) => Math.max(3, ...[head, ...rows].map((row) => row[index]!.length)));
  const formatLine = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => (index ? cell.padStart(widths[index]!) : cell.padEnd(widths[index]!))).join(' | ')} |`;
  const rule = widths.map((width, index) => (index ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [formatLine(head), formatLine(rule), ...rows.map(formatLine)].join('\n');
}

/** Returns a whole number with commas between thousands. */
function formatWhole(value: number | undefined): string {
  return value === undefined ? NOTHING : Math.round(value).toLocaleString('en-US');
}

function formatMedians(count: number, what: string): string {
  return count === 1 ? `one ${what}` : `medians of ${count} ${what}s`;
}

function nameComparison({ document, operations, node }: ToolComparison): string {
  const name = document === 'contract' ? 'openapi/cloud.yaml' : "GitHub's document";
  return `${name}, ${operations.toLocaleString('en-US')} operations, Node ${node}`;
}

function formatComparison(comparison: ToolComparison): string {
  const { rows, rounds } = comparison;
  const table = rows.map(({ name, version = '', ms, megabytes }) => [
    `${name} ${version}`.trim(),
    formatWhole(ms),
    ...[TYPES_ONLY, RIVAL].map((to) => computeRatio(rows, 'ms', [name, to])?.toFixed(2) ?? NOTHING),
    formatWhole(megabytes),
  ]);
  const failures = rows.flatMap(({ name, failure }) =>
    failure === undefined ? [] : [`- ${name}: \`${failure.replaceAll('`', "'")}\``],
  );
  return [
    `## ${nameComparison(comparison)}`,
    `Whole processes, ${formatMedians(rounds, 'round')}:`,
    formatAlignedTable(['generator', 'ms', `ratio to ${TYPES_ONLY}`, `ratio to ${RIVAL}`, 'peak MB'], table),
    ...(failures.length ? [`Not measured:`, failures.join('\n')] : []),
  ].join('\n\n');
}

function formatCommands(commands: readonly CommandTimes[], { saves, helpRounds }: Circumstances): string {
  const head = ['', ...commands.map(({ node }) => `Node ${node}`)];
  const names = [...(commands[0]?.help.keys() ?? [])];
  const rows = names.map((name) => [`\`${name} --help\``, ...commands.map(({ help }) => formatWhole(help.get(name)))]);
  return [
    '## Other commands of this project',
    `From a save of openapi/cloud.yaml under \`generate --watch\` to the written client, ${formatMedians(saves, 'save')} after the first, in ms:`,
    formatAlignedTable(head, [['a save', ...commands.map(({ save }) => formatWhole(save))]]),
    `From start to exit, beyond an empty program (\`node -e 0\`), ${formatMedians(helpRounds, 'round')}, in ms:`,
    formatAlignedTable(head, rows),
  ].join('\n\n');
}

function formatChecks(checks: readonly LimitCheck[]): string {
  const rows = checks.map(({ what, measured, limit, isKept }) => [what, measured, limit, isKept ? 'yes' : 'no']);
  return `## Limits\n\n${formatAlignedTable(['', 'measured', 'limit', 'kept'], rows)}`;
}

/** Returns the file with all figures. */
export function formatFigures(figures: Figures, checks: readonly LimitCheck[], circumstances: Circumstances): string {
  const { date, machine, warmUp } = circumstances;
  const skipped = figures.comparisons.some(({ document }) => document === 'GitHub')
    ? []
    : ["GitHub's document is not on this machine, and was skipped."];
  return `${[
    '# Speed against other generators',
    `\`npm run bench -- --peers\` measures this on one machine, and writes this file. Measured on ${date}: ${machine}.`,
    `Each run is a whole process from start to exit, started as \`node FILE\`. Before it, the output is removed and a description of
the document is changed. This project lints and lays out its code, as \`npm run generate\` does, and the others use their
defaults; openapi-typescript writes types only, the others a client. orval runs without its own validation, which refuses
descriptions that are in files of their own. The rounds are interleaved over generators and versions of Node, after ${
      warmUp === 1 ? 'one round that is' : `${warmUp} rounds that are`
    } not
counted. Peak memory is the highest of its processes (\`VmHWM\`, read from outside).`,
    ...skipped,
    ...figures.comparisons.map(formatComparison),
    formatCommands(figures.commands, circumstances),
    formatChecks(checks),
  ].join('\n\n')}\n`;
}
