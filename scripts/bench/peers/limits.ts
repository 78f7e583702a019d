/** The limits of this project's speed, and whether they are kept. */
import { computeRatio, type ToolComparison, type Figures } from './summary.js';
import { OWN, OWN_PACKAGE, RIVAL, TYPES_ONLY } from './tools.js';

/** The most that a figure of this project can be, as a part of another generator's. */
interface Limit {
  readonly document: ToolComparison['document'];
  /** The major version of Node. */
  readonly node: number;
  readonly of: 'ms' | 'megabytes';
  readonly to: string;
  readonly most: number;
}

const LIMITS: readonly Limit[] = [
  { document: 'contract', node: 24, of: 'ms', to: TYPES_ONLY, most: 1 },
  { document: 'contract', node: 24, of: 'ms', to: RIVAL, most: 0.9 },
  { document: 'contract', node: 20, of: 'ms', to: TYPES_ONLY, most: 1.1 },
  { document: 'GitHub', node: 24, of: 'ms', to: TYPES_ONLY, most: 1.15 },
  { document: 'GitHub', node: 24, of: 'ms', to: RIVAL, most: 0.85 },
  { document: 'GitHub', node: 24, of: 'megabytes', to: RIVAL, most: 1.1 },
];

/** The most that the help of a command takes beyond an empty program, and a save until its client is written, in ms. */
const [HELP_MS, SAVE_MS] = [120, 150];

/** A limit with what was measured. */
export interface LimitCheck {
  readonly what: string;
  readonly measured: string;
  readonly limit: string;
  readonly isKept: boolean;
}

function checkRatios({ document, node, of, to, most }: Limit, comparisons: readonly ToolComparison[]): LimitCheck[] {
  const comparison = comparisons.find((each) => each.document === document && majorOf(each.node) === node);
  // GitHub's document is not on every machine.
  if (!comparison) return [];
  return [OWN, OWN_PACKAGE].map((name) => {
    const ratio = computeRatio(comparison.rows, of, [name, to]);
    return {
      what: `${document}, Node ${node}, ${name}: ${of === 'ms' ? 'time' : 'memory'}, ratio to ${to}`,
      measured: ratio?.toFixed(2) ?? 'not measured',
      limit: most.toFixed(2),
      isKept: ratio !== undefined && ratio <= most,
    };
  });
}

function majorOf(version: string): number {
  return Number(version.split('.')[0]);
}

function checkMilliseconds(what: string, ms: number, most: number): LimitCheck {
  return { what, measured: `${ms.toFixed(0)} ms`, limit: `${most} ms`, isKept: ms <= most };
}

/** Compares the figures with all limits. */
export function checkLimits({ comparisons, commands }: Figures): LimitCheck[] {
  return [
    ...LIMITS.flatMap((limit) => checkRatios(limit, comparisons)),
    ...commands.flatMap(({ node, help, save }) => {
      const [slowest, ms] = [...help].toSorted(([, a], [, b]) => b - a)[0]!;
      const version = `Node ${majorOf(node)}`;
      return [
        checkMilliseconds(`${version}, the slowest help, \`${slowest}\`: beyond an empty program`, ms, HELP_MS),
        checkMilliseconds(`${version}, \`generate --watch\`: from a save to the client`, save, SAVE_MS),
      ];
    }),
  ];
}
