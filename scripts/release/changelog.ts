/** Writes the release notes of a comparison. */
import type { Change, Comparison } from '../diff/compare.js';
import { omitImplied } from '../diff/evidence.js';
import { isHigher } from '../diff/impact.js';
import { RENAMED_FROM } from '../../src/openapi/renames.js';
import { formatCount } from '../lib/reporter.js';
import { joinNotes, type Notes } from './notes.js';
import type { Plan } from './plan.js';
import { raiseBreaking } from './version.js';
import { makeVisible } from '../../src/openapi/visible.js';
import { sortByImpact } from '../diff/groups.js';
import { formatTitle, isWholeGroup, listOwnMethods } from '../diff/sentence.js';
import { formatEvidence } from '../diff/markdown.js';

/** The most names that are listed; the rest is counted. */
const NAMED = 5;

/** Returns all notes of a release: those written by hand, and those of the contract. */
export function writeReleaseNotes({ notes, comparisons, next }: Plan): Notes {
  const until = raiseBreaking(next);
  return comparisons.reduce((joined, comparison) => joinNotes(joined, groupNotes(comparison, until)), notes);
}

/** Returns the notes; `until` is the version that removes old names. */
function groupNotes({ changes, unexplained }: Comparison, until: string): Notes {
  const sorted = sortByImpact(changes);
  const noticed = sorted.filter(isNoticed);
  const documented = sorted.filter((change) => !isNoticed(change));
  const bullets = new Map<string, string[]>();
  const add = (heading: string, text: string): void => {
    bullets.set(heading, [...(bullets.get(heading) ?? []), `- ${text}`]);
  };
  for (const change of noticed) add(chooseHeading(change), formatBullet(change));
  const documentation = [...new Set(documented.map(({ label }) => label))];
  if (documentation.length) add('Changed', `The documentation of ${formatList(documentation)}.`);
  const differences = new Map(
    changes.flatMap((change) => change.differences.map((difference) => [difference.subject, difference])),
  );
  for (const { subject, deprecation } of differences.values()) {
    if (deprecation === undefined) continue;
    const leaves = deprecation.startsWith('Renamed') ? ` The old name will be removed in ${until}.` : '';
    add('Deprecated', `\`${subject}\`: ${deprecation}${leaves}`);
  }
  const breaking = noticed.filter(({ impact }) => impact === 'major').map(formatMigration);
  const rest = unexplained.failures.length ? [`**The generated code**\n\n${formatEvidence(unexplained)}`] : [];
  const migration = [...breaking, ...rest].join('\n\n');
  return new Map([
    ...[...bullets].map(([heading, lines]) => [heading, [...new Set(lines)].join('\n')] as const),
    ...(migration ? [['Migration', migration] as const] : []),
  ]);
}

/** Whether a change affects more than documentation. */
function isNoticed({ isText, documents, differences, failures }: Change): boolean {
  return !isText || differences.length > 0 || failures.length > 0 || isHigher(documents, 'patch');
}

function chooseHeading({ document, impact }: Change): string {
  if (document.kind === 'removed' || document.property === RENAMED_FROM) return 'Removed';
  return document.kind === 'added' && impact !== 'major' ? 'Added' : 'Changed';
}

function formatBullet(change: Change): string {
  // The sentence about a whole operation has its method.
  const methods = isWholeGroup(change) && listOwnMethods(change).length ? [] : change.methods;
  const names = [...change.typeNames, ...methods].map((name) => `\`${name}\``);
  return `${change.impact === 'major' ? '**Breaking:** ' : ''}${formatTitle(change)}${names.length ? ` (${formatList(names)})` : ''}`;
}

function formatList(names: readonly string[]): string {
  return [...names.slice(0, NAMED), ...(names.length > NAMED ? [formatCount(names.length - NAMED, 'other')] : [])].join(
    ', ',
  );
}

/** Returns the migration note of a change. */
function formatMigration(change: Change): string {
  return [
    `**${formatTitle(change)}**`,
    ...change.document.reasons.map(makeVisible),
    formatEvidence(omitImplied(change)),
  ]
    .filter(Boolean)
    .join('\n\n');
}
