/** Suggests the name that a misspelled one was meant to be. */
import { distance } from 'fastest-levenshtein';

/** How many characters of a name can be wrong: a third of them. */
const WRONG_SHARE = 3;

/** Returns the nearest of some names as a question, after a space; an empty text if none is near. */
export function suggest(text: string, names: readonly string[]): string {
  const [nearest] = names
    .map((name) => ({ name, wrong: distance(text.toLowerCase(), name) }))
    .filter(({ name, wrong }) => wrong <= Math.max(1, Math.floor(name.length / WRONG_SHARE)))
    .toSorted((a, b) => a.wrong - b.wrong);
  return nearest ? ` Did you mean \`${nearest.name}\`?` : '';
}
