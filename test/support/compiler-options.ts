/** The compiler options that every consumer's file in a test is checked with. */

export const STRICT = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  types: [] as string[],
} as const;

/** Besides, for files that import what has not been built: the sources stand in for it. */
export const FROM_SOURCE = {
  ...STRICT,
  module: 'ESNext',
  moduleResolution: 'Bundler',
  skipLibCheck: true,
  noEmit: true,
} as const;
