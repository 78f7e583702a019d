/** Names the static page of a section by its URL fragment. */
import { createHash } from 'node:crypto';

/** The folder of the static pages, in that of the reference. */
export const STATIC_FOLDER = 'static';

/** The page that lists all others. */
export const INDEX_PAGE = 'index.html';

/** Fragments that are file names on every system, with a dot for each slash. */
const PLAIN = /^#\/[a-z\d_-]+(?:\/[a-z\d_-]+)*$/;

/** Names that Windows reserves, whatever follows the first dot, and that of the index. */
const TAKEN = /^#\/(?:con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d|index$)(?:\/|$)/;

/** The most characters of a name. */
const LONGEST = 100;

/**
 * Returns the name of a static page. Other fragments have other names, also on file systems without capitals: what a name
 * cannot show is in a digest after a `~`, which no other name has.
 */
export function nameStaticPage(anchor: string): string {
  const name = anchor.slice(2).replaceAll('/', '.');
  if (PLAIN.test(anchor) && !TAKEN.test(anchor) && name.length <= LONGEST) return `${name}.html`;
  const words = anchor.toLowerCase().match(/[a-z\d]+/g) ?? [];
  const digest = createHash('sha256').update(anchor).digest('hex').slice(0, 16);
  return `${words.join('-').slice(0, LONGEST)}~${digest}.html`;
}
