/** Medians, and rows of a table of measurements. */
import { makeVisible } from '../../src/openapi/visible.js';

/** Returns the median of some values. */
export function computeMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Prints a row of the table. */
export function printRow(name: string, value: string, ratio: string, limit: string): void {
  console.log(makeVisible(`${name.padEnd(56)}${value.padStart(10)}${ratio.padStart(8)}${limit.padStart(8)}`));
}

/** Prints the title and the head of a table. */
export function printHead(title: string): void {
  console.log(`\n${title}, Node ${process.version}\n`);
  printRow('', 'measured', 'ratio', 'limit');
}
