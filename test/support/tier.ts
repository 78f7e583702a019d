/** The scope of a test: all cases in a full run, some of them in a normal run. */

/** Whether this is a full run; see vitest.config.ts. */
export const IS_FULL: boolean = process.env['FULL'] !== undefined;

/** Returns the items to test: all in a full run, else every `nth`. */
export function takeSome<Item>(items: readonly Item[], nth: number): Item[] {
  return IS_FULL ? [...items] : items.filter((_, index) => index % nth === 0);
}

/** The TypeScript versions that check generated code: in a full run, also the older one. */
export const COMPILERS: readonly (5 | 7)[] = IS_FULL ? [7, 5] : [7];
