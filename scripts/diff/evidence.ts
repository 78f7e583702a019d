/** Selects what a report shows of the compiler's findings on a change. */
import type { Change } from './compare.js';
import { isWholeGroup } from './sentence.js';
import type { Difference, Failure } from './types/type-judge.js';

/** What the compiler found: signatures that differ, and code that breaks. */
export type Evidence = Pick<Change, 'differences' | 'failures'>;

/**
 * Returns the findings without those that an added or removed operation or type implies: that its own names are new or gone.
 */
export function omitImplied(change: Change): Evidence {
  const { differences, failures, document, typeNames, methods, group } = change;
  if (!isWholeGroup(change)) return { differences, failures };
  const isGone = document.kind === 'removed';
  const implied = (difference: Difference): boolean => (isGone ? difference.after : difference.before) === undefined;
  const names = new Set([
    ...typeNames,
    ...methods,
    ...methods.flatMap((name) => [`functions.${findMember(name)}`, `operations.${findMember(name)}`]),
    `client.${group.name}`,
    // Without any operation, the client has no names for them.
    'paths',
    'operations',
    'OperationId',
    'functions',
    '',
    ...differences.filter(implied).map(({ subject }) => subject),
  ]);
  const isOfGone = ({ subject }: Failure): boolean => names.has(subject) || names.has(subject.split('.')[0]!);
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
