/** The compiler options that every consumer's file in a test is checked with. */
import path from 'node:path';
import { PROJECT } from './project.js';

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

/** Besides, for generated clients, whose runtime is the sources. */
export const GENERATED = {
  ...FROM_SOURCE,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  declaration: true,
  paths: { 'bimdata-cloud-api/runtime': [path.join(PROJECT, 'src/runtime.ts')] },
} as const;
