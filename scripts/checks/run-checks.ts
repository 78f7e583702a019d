/** Runs checks side by side, and reports each as it ends. */
import { availableParallelism } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import type { ProgramOutcome } from '../lib/npm.js';
import type { Reporter } from '../lib/reporter.js';

/** A check. */
export interface StaticCheck {
  readonly name: string;
  readonly run: () => Promise<ProgramOutcome>;
  /** The name of an earlier check, which must have ended before this one starts. */
  readonly after?: string;
}

/**
 * Runs checks side by side, in their order, at most `limit` at once: by default as many as there are cores. Reports each as it
 * ends, with its time, and with its output if it failed. Returns those that failed.
 */
export async function runChecks<Each extends StaticCheck>(
  checks: readonly Each[],
  reporter: Reporter,
  limit: number = availableParallelism(),
): Promise<Each[]> {
  const width = Math.max(...checks.map(({ name }) => name.length)) + 2;
  const waiting = [...checks];
  const [ended, failed]: [Set<string>, Each[]] = [new Set(), []];
  const running = new Set<Promise<unknown>>();
  const start = (check: Each): void => {
    const run: Promise<unknown> = runCheck(check, width, reporter).then((isGood) => {
      ended.add(check.name);
      if (!isGood) failed.push(check);
      return running.delete(run);
    });
    running.add(run);
  };
  while (waiting.length || running.size) {
    while (running.size < limit) {
      const index = waiting.findIndex(({ after }) => after === undefined || ended.has(after));
      if (index === -1) break;
      start(waiting.splice(index, 1)[0]!);
    }
    await Promise.race(running);
  }
  return failed;
}

/** Runs a check, and reports it; returns whether it has passed. */
async function runCheck({ name, run }: StaticCheck, width: number, reporter: Reporter): Promise<boolean> {
  const { code, output } = await reporter.step(name.padEnd(width), run, (outcome) =>
    outcome.code === 0 ? 'passed' : 'failed',
  );
  if (code === 0) return true;
  reporter.block(stripVTControlCharacters(output).trim());
  return false;
}
