/** The compiler, TypeScript 5. */
import { createRequire } from 'node:module';

// As it is CommonJS, `import` would first scan all of it for its export names.
export const ts = createRequire(import.meta.url)('typescript') as typeof import('typescript');
