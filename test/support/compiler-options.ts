/** The compiler options for consumer files in tests. */
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

/** For files that import the sources instead of the built package. */
export const FROM_SOURCE = {
  ...STRICT,
  module: 'ESNext',
  moduleResolution: 'Bundler',
  skipLibCheck: true,
  noEmit: true,
} as const;

/** For generated clients; their runtime is imported from the sources. */
export const GENERATED = {
  ...FROM_SOURCE,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  declaration: true,
  paths: {
    'bimdata-cloud-api/runtime': [path.join(PROJECT, 'src/runtime.ts')],
    'bimdata-cloud-api/runtime/*': [path.join(PROJECT, 'src/runtime/*.ts')],
  },
} as const;
