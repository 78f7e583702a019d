/** How much a test tries: all in a full run, a part of it in a shorter one. */

/** Whether this is a full run; see vitest.config.ts. */
export const IS_FULL: boolean = process.env['FULL'] !== undefined;

/** Returns what of many alike is tried: each in a full run, else each `nth`. */
export function takeSome<Item>(items: readonly Item[], nth: number): Item[] {
  return IS_FULL ? [...items] : items.filter((_, index) => index % nth === 0);
}

/** The compilers that check what a test generates: in a full run, also the one that consumers may still have. */
export const COMPILERS: readonly (5 | 7)[] = IS_FULL ? [7, 5] : [7];
