/** Says in a sentence what a change is. */
import { parseRef } from '../../src/openapi/pointer.js';
import { listFormerNames, RENAMED_FROM } from '../../src/openapi/renames.js';
import { makeVisible } from '../../src/openapi/visible.js';
import type { Change } from './compare.js';
import { cutText, describeValues, listNamed } from './values.js';

/** The most characters of a sentence. */
const LONGEST = 300;

/** What a node is if a keyword of it is true. */
const STATES: ReadonlyMap<string | undefined, string> = new Map([
  ['deprecated', 'deprecated'],
  ['readOnly', 'read-only'],
  ['required', 'required'],
  ['writeOnly', 'write-only'],
]);

/** Returns the sentence, on one line, for a report that lists changes without their groups. */
export function formatTitle(change: Change): string {
  return formatSentence(change, change.label);
}

/** Returns the sentence, on one line, for a list of the changes of its group. */
export function formatTitleInGroup(change: Change): string {
  return formatSentence(change, change.part);
}

/** Whether an operation or a type itself was added or removed. */
export function isWholeGroup({ document, group, part }: Change): boolean {
  return document.kind !== 'modified' && part === '' && group.kind !== 'api';
}

/** Returns the names of the methods of an operation, without their classes. */
export function listOwnMethods({ methods, group }: Change): string[] {
  return group.kind === 'operation' ? [...new Set(methods.map((name) => name.replace(/^.*\./, '')))] : [];
}

/** Whether a value is true on one side only; left out, it is false. */
function isSwitched(before: unknown, after: unknown): boolean {
  return [before, after].includes(true) && [before, after].some((value) => value === undefined || value === false);
}

function formatSentence(change: Change, subject: string): string {
  return cutText(makeVisible(describeChange(change, subject)), LONGEST);
}

/** Returns the sentence; an empty subject is the group itself. */
function describeChange(change: Change, subject: string): string {
  const { label, document } = change;
  const { kind, property, before, after } = document;
  if (kind !== 'modified') {
    const methods = isWholeGroup(change) ? listOwnMethods(change).map((name) => `\`${name}\``) : [];
    return `${subject || label}${methods.length ? ` (${listNamed(methods)})` : ''} was ${kind}.`;
  }
  if ((property === 'operationId' || property === 'key') && typeof before === 'string' && typeof after === 'string') {
    return `\`${before}\` was renamed to \`${after}\`.`;
  }
  const owner = subject && ` of ${subject}`;
  if (property === RENAMED_FROM && (before === undefined || after === undefined)) {
    const names = listFormerNames({ [RENAMED_FROM]: before ?? after }).map((name) => `\`${name}\``);
    if (names.length)
      return `The former name ${names.join(', ')}${owner} was ${before === undefined ? 'added' : 'removed'}.`;
  }
  const state = STATES.get(property);
  if (state !== undefined && isSwitched(before, after)) {
    return `${subject || label} is ${after === true ? 'now' : 'no longer'} ${state}.`;
  }
  if (property === '$ref' && typeof before === 'string' && typeof after === 'string') {
    return `${subject || label} is now ${nameTarget(after)}, not ${nameTarget(before)}.`;
  }
  const what = property === undefined ? subject || label : `\`${property}\`${owner}`;
  return `${what} ${describeValues(before, after)}.`;
}

/** Returns the name of the component that a reference refers to. */
function nameTarget(ref: string): string {
  return `\`${parseRef(ref).at(-1) ?? ref}\``;
}
