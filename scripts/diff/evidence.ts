/** Selects what a report shows of the compiler's findings on a change. */
import type { Change } from './compare.js';
import { isWholeGroup } from './sentence.js';
import type { Difference, Failure } from './types/type-judge.js';

/** What the compiler found: signatures that differ, and code that breaks. */
export type Evidence = Pick<Change, 'differences' | 'failures'>;

/** Error codes of the compiler for a name that does not exist. */
const MISSING = new Set(['TS2304', 'TS2305', 'TS2339', 'TS2551', 'TS2552', 'TS2694', 'TS2724']);

/**
 * Returns the findings without those that an added or removed operation or type implies: that its own names are new or gone.
 */
export function omitImplied(change: Change): Evidence {
  const { differences, failures, document, typeNames, methods } = change;
  if (!isWholeGroup(change)) return { differences, failures };
  const isGone = document.kind === 'removed';
  const implied = (difference: Difference): boolean => (isGone ? difference.after : difference.before) === undefined;
  const names = new Set([...typeNames, ...methods, ...differences.filter(implied).map(({ subject }) => subject)]);
  const members = new Set([...names].map(findMember));
  const isOfGone = ({ subject, number }: Failure): boolean =>
    MISSING.has(number) && (names.has(subject.split('.')[0]!) || members.has(findMember(subject)));
  return {
    differences: differences.filter((difference) => difference.deprecation !== undefined || !implied(difference)),
    failures: isGone ? failures.filter((failure) => !isOfGone(failure)) : failures,
  };
}

/** Returns the findings that a brief report shows: the first code that breaks, and the first pair of signatures. */
export function takeFirst({ differences, failures }: Evidence): Evidence {
  const first = differences.find(isPair) ?? differences[0];
  return { differences: first ? [first] : [], failures: failures.slice(0, 1) };
}

/** Returns the count of findings. */
export function countEvidence({ differences, failures }: Evidence): number {
  return differences.length + failures.length;
}

function isPair({ before, after }: Difference): boolean {
  return before !== undefined && after !== undefined;
}

function findMember(subject: string): string {
  return subject.slice(subject.lastIndexOf('.') + 1);
}
