/** Sorts the findings in a document: errors that refuse it, assumptions, and unsupported features. */
import type { LintLevel } from './lint-level.js';
import { BadInputError, sortDistinct, startOfFile, type Problem } from '../lib/problem.js';

/**
 * Returns the findings, sorted, if none of them refuses the document.
 *
 * @throws {BadInputError} If a finding refuses it: any error or assumption under `strict`, else only an error
 *   without a likely meaning; with `failOnUnsupported`, also an unsupported feature.
 */
export function acceptFindings(
  problems: readonly Problem[],
  { level, failOnUnsupported }: { readonly level: LintLevel; readonly failOnUnsupported: boolean },
): Problem[] {
  const refuses = ({ kind }: Problem): boolean =>
    kind === 'error' || (kind === 'assumption' ? level === 'strict' : failOnUnsupported);
  const refusing = problems.filter(refuses);
  if (refusing.length) throw new BadInputError(sortDistinct(refusing));
  return sortDistinct(problems);
}

/**
 * Runs a step, and turns unexpected errors into a problem of the document, except under `strict`.
 *
 * @throws {BadInputError} Instead of any other error, which an invalid document can cause. Under `strict`, the document is
 *   valid, so the error is a bug of the generator, and is rethrown.
 */
export async function refuseFailures<Result>(
  { spec, level }: { readonly spec: string; readonly level: LintLevel },
  step: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    if (level === 'strict' || error instanceof BadInputError) throw error;
    const message = `Cannot generate a client from the document: ${(error as Error).message}.`;
    const fix = 'Lint the document, for example with `redocly lint`, and correct the errors.';
    throw new BadInputError([{ kind: 'error', place: startOfFile(spec), message, fix }]);
  }
}
