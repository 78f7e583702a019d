/** Removes what OpenAPI does not allow from a source document, and reports what was assumed. */
import type { BaseResolver, NormalizedProblem } from '@redocly/openapi-core';
import { getTypes } from '../vendor/openapi-core.js';
import { isObject } from '../../src/openapi/document.js';
import { findNode, parseRef } from '../../src/openapi/pointer.js';
import { joinLines } from '../lib/text.js';
import type { Problem } from '../lib/problem.js';
import { findPlace, readSource } from './source.js';

/** How a problem is handled. */
interface Remedy {
  /** What is assumed, as a sentence. */
  readonly outcome: string;
  /** Changes the node, if it has to be changed. */
  readonly change?: (parent: object, key: string) => void;
}

function leaveOut(parent: object, key: string): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete (parent as Record<string, unknown>)[key];
}

function forgetReference(parent: object, key: string): void {
  const node = (parent as Record<string, unknown>)[key];
  if (isObject(node)) delete node['$ref'];
}

/** Adds the leading slash of a path, and keeps the order of the paths. */
function addSlash(paths: object, key: string): void {
  const entries = Object.entries(paths);
  for (const [name, value] of entries) {
    delete (paths as Record<string, unknown>)[name];
    (paths as Record<string, unknown>)[name === key ? `/${name}` : name] = value;
  }
}

const FORGET: Remedy = { outcome: 'Its target is treated as unknown.', change: forgetReference };
const LEAVE_OUT: Remedy = { outcome: 'It is left out.', change: leaveOut };
const ADD_SLASH: Remedy = { outcome: 'It is treated as a path with a leading slash.', change: addSlash };
const NULLABLE: Remedy = { outcome: 'It is read as in OpenAPI 3.0: if it is true, null is allowed.' };
const IGNORE: Remedy = { outcome: 'It is ignored.' };
const EMPTY: Remedy = { outcome: 'It is treated as empty.' };

/**
 * The remedies for the problems that a rule reports. Only the message distinguishes the problems of a rule:
 * leave-out.test.ts checks each against the messages of this version of the linter.
 */
const REMEDIES: readonly (readonly [rule: string, sentence: RegExp, remedy: Remedy])[] = [
  ['no-unresolved-refs', /^Can't resolve \$ref/, FORGET],
  ['struct', /^Expected type /, LEAVE_OUT],
  ['struct', / can be one of the following only: /, LEAVE_OUT],
  ['struct', / is not expected here\.$/, IGNORE],
  ['struct', / must be present on this level\.$/, EMPTY],
  ['struct', /^Must contain at least one of the following fields: /, EMPTY],
  ['struct', / is not allowed here\.$/, IGNORE],
  ['struct', / must be greater than or equal to /, IGNORE],
];

/** The keywords of schemas: those of a newer version of OpenAPI than the document's still have a meaning. */
const SCHEMA_KEYWORDS: ReadonlySet<string> = new Set(Object.keys(getTypes('oas3_1')['Schema']!.properties as object));

function findRemedy(
  { ruleId, message }: NormalizedProblem,
  segments: readonly string[],
  isInRoot: boolean,
): Remedy | undefined {
  const [, , remedy] = REMEDIES.find(([rule, sentence]) => rule === ruleId && sentence.test(message)) ?? [];
  const [parent, key] = segments.slice(-2);
  // Some unexpected properties have an obvious meaning.
  if (remedy === IGNORE && key === 'nullable') return NULLABLE;
  // Another file can be no part of a document, but one of the user's, whose content must not be in the output.
  if (!isInRoot && message.endsWith(' is not expected here.') && !SCHEMA_KEYWORDS.has(key!)) return LEAVE_OUT;
  return remedy === IGNORE && segments.length === 2 && parent === 'paths' ? ADD_SLASH : remedy;
}

/** Applies the remedies to the files of the document `spec`; returns whether the document changed, the assumptions, and the remaining problems. */
export async function leaveOutProblems(
  resolver: BaseResolver,
  problems: readonly NormalizedProblem[],
  spec: string,
): Promise<{ changed: boolean; assumed: Problem[]; rest: NormalizedProblem[] }> {
  const assumed: Problem[] = [];
  const rest: NormalizedProblem[] = [];
  const changes: (() => void)[] = [];
  for (const problem of problems) {
    const { message, location } = problem;
    const [first] = location;
    const segments = parseRef(first?.pointer ?? '');
    // Since OpenAPI 3.1 a schema can be a boolean; its meaning is clear in any version.
    if (/^Expected type `Schema` .* `boolean`/.test(message)) continue;
    const remedy = findRemedy(problem, segments, first?.source.absoluteRef === spec);
    const [key] = segments.slice(-1);
    if (!first || key === undefined || !remedy) {
      rest.push(problem);
      continue;
    }
    assumed.push({
      kind: 'assumption',
      place: findPlace(first),
      message: `${joinLines(message).replace(/\.$/, '')}.`,
      fix: 'Correct it. `redocly lint` reports it too.',
      outcome: remedy.outcome,
    });
    const { change } = remedy;
    if (!change) continue;
    const { parsed } = await readSource(resolver, first.source.absoluteRef);
    changes.push(() => {
      const parent = findNode(parsed, segments.slice(0, -1));
      if (typeof parent === 'object' && parent !== null && key in parent) change(parent, key);
    });
  }
  // From the last to the first, so removals do not shift the indices of the remaining changes.
  for (const change of changes.toReversed()) change();
  return { changed: changes.length > 0, assumed, rest };
}
