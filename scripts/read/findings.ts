/** Sorts what was found in a document: what refuses it, what was assumed, and what is not supported. */
import type { LintLevel } from './lint-level.js';
import { BadInputError, sortDistinct, formatPlace, startOfFile, type Place, type Problem } from '../lib/problem.js';
import { formatCount, type Reporter } from '../lib/reporter.js';

/**
 * Returns what does not refuse the document.
 *
 * @throws {BadInputError} Where something refuses it: under `strict` linting whatever is wrong, else what has no
 *   meaning at all; where `failOnUnsupported` is set, also what is not supported.
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

/** Returns places in order, with the name of a file where it changes. */
function formatPlaces(places: readonly Place[]): string {
  return places
    .map((place, index) =>
      place.file === places[index - 1]?.file ? `${place.line}:${place.column}` : formatPlace(place),
    )
    .join(', ');
}

/** Lists what was assumed, and then, in a table of its own, what is not supported; each with its places. */
export function listFindings({ line }: Reporter, findings: readonly Problem[]): void {
  for (const [kind, one, many] of [
    ['assumption', 'assumption', 'assumptions'],
    ['unsupported', 'thing that is not supported', 'things that are not supported'],
  ] as const) {
    const found = findings.flatMap((finding) => (finding.kind === kind ? [finding] : []));
    if (!found.length) continue;
    line(`  ${formatCount(found.length, one, many)}:`, 'yellow');
    const groups = new Map<string, Problem[]>();
    for (const finding of found) {
      const text = `${finding.message} ${finding.outcome}`;
      groups.set(text, [...(groups.get(text) ?? []), finding]);
    }
    for (const [text, same] of groups) {
      line(`    ${text}`, 'yellow');
      line(`      ${formatPlaces(same.map(({ place }) => place))}`, 'dim');
    }
  }
}

/**
 * Returns what a step makes of a document, under a level that takes any.
 *
 * @throws {BadInputError} In place of whatever is thrown for a document that is not what OpenAPI says; under `strict`
 *   linting the error as it is, for it is the generator's.
 */
export async function refuseFailures<Result>(
  { spec, level }: { readonly spec: string; readonly level: LintLevel },
  step: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    if (level === 'strict' || error instanceof BadInputError) throw error;
    const message = `The document cannot be turned into a client: ${(error as Error).message}.`;
    const fix = 'Lint it, for example with `redocly lint`, and correct what is wrong.';
    throw new BadInputError([{ kind: 'error', place: startOfFile(spec), message, fix }]);
  }
}
