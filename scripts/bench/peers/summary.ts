/** What the measurements say: medians and ratios, as plain data. */
import { computeMedian } from '../table.js';
import type { Usage } from './process.js';

/** The figures of a generator. */
export interface Row {
  readonly name: string;
  readonly version: string | undefined;
  /** The medians; undefined if it could not be measured. */
  readonly ms: number | undefined;
  readonly megabytes: number | undefined;
  readonly failure: string | undefined;
}

/** The figures of all generators, for a document and a version of Node. */
export interface ToolComparison {
  readonly document: 'contract' | 'GitHub';
  readonly operations: number;
  readonly node: string;
  readonly rounds: number;
  readonly rows: readonly Row[];
}

/** The times of this project's other commands, on a version of Node. */
export interface CommandTimes {
  readonly node: string;
  /** How much longer the help of each command takes than an empty program, in ms. */
  readonly help: ReadonlyMap<string, number>;
  /** From a save to the written client, in ms. */
  readonly save: number;
}

/** Everything that was measured. */
export interface Figures {
  readonly comparisons: readonly ToolComparison[];
  readonly commands: readonly CommandTimes[];
}

/** Returns the row of a generator. */
export function summarizeRuns(
  { name, version }: Pick<Row, 'name' | 'version'>,
  runs: readonly Usage[],
  failure: string | undefined,
): Row {
  if (failure !== undefined || !runs.length)
    return { name, version, ms: undefined, megabytes: undefined, failure: failure ?? 'It was not measured.' };
  const peaks = runs.flatMap(({ megabytes }) => megabytes ?? []);
  return {
    name,
    version,
    ms: computeMedian(runs.map(({ ms }) => ms)),
    megabytes: peaks.length ? computeMedian(peaks) : undefined,
    failure: undefined,
  };
}

/** Returns the ratio of a generator's figure to that of another; `undefined` if one of them was not measured. */
export function computeRatio(
  rows: readonly Row[],
  of: 'ms' | 'megabytes',
  [name, to]: readonly [name: string, to: string],
): number | undefined {
  const [value, base] = [name, to].map((each) => rows.find((row) => row.name === each)?.[of]);
  return value === undefined || base === undefined ? undefined : value / base;
}
