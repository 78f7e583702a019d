/** Lists findings by their kinds: a headline, a few places, and the count of the rest. */
import { makeVisible } from '../../src/openapi/visible.js';
import { formatPlace, formatProblem, type Place, type Problem } from '../lib/problem.js';
import { formatCount, type Reporter } from '../lib/reporter.js';

/** A finding that does not refuse the document. */
type Note = Exclude<Problem, { readonly kind: 'error' }>;

/** Findings of one kind. */
type Group<Item> = readonly [Item, ...Item[]];

/** The most places of a kind that are listed. */
const LISTED = 3;

const HINT = '  Pass --verbose to list each of them.';

/** What several findings of the linter have in common, by their messages, which are all that tells them apart. */
const LINTED: readonly (readonly [sentence: RegExp, many: string])[] = [
  [/^Can't resolve \$ref/, 'references cannot be resolved.'],
  [/^The reference leads back to itself/, 'references lead back to themselves.'],
  [/^Expected type /, 'values have another type than OpenAPI expects.'],
  [/ can be one of the following only: /, 'values are not among those that OpenAPI allows.'],
  [/^Property `nullable` is not expected here/, 'uses of `nullable` are not expected.'],
  [/^Property .* is not expected here/, 'properties are not expected where they are.'],
  [/ must be present on this level/, 'required fields are missing.'],
  [/^Must contain at least one of the following fields: /, 'objects have none of the fields that they need one of.'],
  [/ is not allowed here/, 'fields are not allowed where they are.'],
  [/ must be greater than or equal to /, 'numbers are less than OpenAPI allows.'],
];

/** Lists the assumptions and then the unsupported features, by their kinds; with `isVerbose`, one by one. */
export function listFindings({ line }: Reporter, findings: readonly Problem[], isVerbose = false): void {
  let isShort = false;
  for (const [kind, one, many] of [
    ['assumption', 'assumption', 'assumptions'],
    ['unsupported', 'unsupported feature', 'unsupported features'],
  ] as const) {
    const found = findings.flatMap((finding) => (finding.kind === kind ? [finding] : []));
    if (!found.length) continue;
    line(`  ${formatCount(found.length, one, many)}:`, 'yellow');
    const groups = isVerbose ? found.map((finding): Group<Note> => [finding]) : groupBy(found, nameKind);
    for (const group of groups) {
      isShort ||= group.length > 1;
      line(`    ${describeGroup(group)}`, 'yellow');
      line(`      ${formatPlaces(group)}`, 'dim');
    }
  }
  if (isShort) line(HINT, 'dim');
}

/** Lists the warnings of the linter by its rules; with `isVerbose`, one by one. */
export function listLintWarnings(
  { line, block, list }: Reporter,
  warnings: readonly Problem[],
  isVerbose = false,
): void {
  if (isVerbose) {
    for (const warning of warnings) block(formatProblem(warning), 'yellow');
    return;
  }
  const groups = groupBy(warnings, nameRule);
  list(groups.map(formatWarnings), 'yellow');
  if (groups.length < warnings.length) line(HINT, 'dim');
}

function groupBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): Group<Item>[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group) group.push(item);
    else groups.set(nameOf(item), [item]);
  }
  return [...groups.values()];
}

/** Returns what several findings of this kind have in common, if that is known. */
function describeKind({ message, outcome, many }: Note): string | undefined {
  if (many !== undefined) return many;
  const [, linted] = LINTED.find(([sentence]) => sentence.test(message)) ?? [];
  return linted && `${linted} ${outcome.replace(/^Its?\b/, 'Each')}`;
}

/** Returns the name of a kind, which does not depend on the names in a message. */
function nameKind(finding: Note): string {
  const { message, outcome } = finding;
  return describeKind(finding) ?? `${message.replace(/`[^`]*`|"[^"]*"|'[^']*'/g, '')} ${outcome}`;
}

function describeGroup([first, ...others]: Group<Note>): string {
  const text = `${first.message} ${first.outcome}`;
  if (!others.length) return text;
  const count = others.length + 1;
  const many = describeKind(first);
  return many === undefined ? `${count} findings such as: ${text}` : `${count} ${many}`;
}

/** Returns the rule that a message ends with. */
function nameRule({ message }: Problem): string {
  return /\[[^[\]]+\]$/.exec(message)?.[0] ?? message;
}

function formatWarnings(warnings: Group<Problem>): string {
  const [first, ...others] = warnings;
  if (!others.length) return formatProblem(first);
  return [`${warnings.length} warnings such as: ${first.message}`, `  ${formatPlaces(warnings)}`, `  ${first.fix}`]
    .map(makeVisible)
    .join('\n');
}

/** Returns the first places; the file name is repeated only if it changes. */
function formatPlaces(problems: readonly { readonly place: Place }[]): string {
  const places = [...new Map(problems.map(({ place }) => [formatPlace(place), place])).values()];
  const listed = places
    .slice(0, LISTED)
    .map((place, index) =>
      place.file === places[index - 1]?.file ? `${place.line}:${place.column}` : formatPlace(place),
    );
  const rest = places.length - listed.length;
  return `${listed.join(', ')}${rest ? ` and ${rest} more` : ''}`;
}
