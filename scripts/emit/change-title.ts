/** Says in a sentence what changed in a document. */
import type { Change } from '../judge/compare.js';
import { isObject } from '../openapi.js';
import { RENAMED_FROM } from '../renames.js';

/** The longest value that is shown, in characters. */
const LONGEST = 60;

/** Returns what changed. */
export const titleOf = ({ label, document }: Change): string => {
  const { kind, property, before, after } = document;
  if (kind === 'added') return `${label} is new.`;
  if (kind === 'removed') return `${label} is gone.`;
  if (property === 'operationId' && before && after) return `\`${String(before)}\` is called \`${String(after)}\` now.`;
  if (property === 'key') return `\`${String(before)}\` is called \`${String(after)}\` now.`;
  if (property === RENAMED_FROM && after === undefined)
    return `The former name ${formerOf(before)} of ${label} is gone.`;
  const [old, now] = [before, after].map(shown);
  const what = `\`${property}\` of ${label}`;
  if (old === undefined) return now === undefined ? `${what} changed.` : `${what} is new: ${now}.`;
  return now === undefined ? `${what} is gone: ${old}.` : `${what} changed from ${old} to ${now}.`;
};

const formerOf = (names: unknown): string =>
  [names]
    .flat()
    .map((name) => `\`${String(name)}\``)
    .join(', ');

const shown = (value: unknown): string | undefined => {
  if (value === undefined || (isObject(value) && !Object.keys(value).length)) return undefined;
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};
