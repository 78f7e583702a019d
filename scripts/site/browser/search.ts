/** Lets the page follow the keys while Redoc's search ranks what it found: see `page/redoc-changes.ts`. */

declare global {
  /** Called for each document that a search ranks; resolves when it may go on. */
  var pauseSearch: ((query: object) => Promise<void> | undefined) | undefined;
}

/** How long the search may keep the page busy at a time, in milliseconds. */
const SLICE_MS = 12;

/** The searches that have begun. */
const begun = new WeakSet<object>();

/** The last one of them. */
let latest: object | undefined;

/** When the slice ends. */
let end = 0;

/** Gives Redoc's search its pauses; must run before Redoc. */
export function pauseSearches(): void {
  globalThis.pauseSearch = pauseSearch;
}

/** Resolves at once within a slice, else after the page had its turn; never if there is a later search. */
function pauseSearch(query: object): Promise<void> | undefined {
  if (!begun.has(query)) {
    begun.add(query);
    latest = query;
  }
  // Nobody waits for the results of an earlier one.
  if (query !== latest) return new Promise(() => {});
  if (performance.now() < end) return undefined;
  return new Promise((resolve) => {
    setTimeout(() => {
      end = performance.now() + SLICE_MS;
      resolve();
    });
  });
}
