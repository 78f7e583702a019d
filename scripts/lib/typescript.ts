/** The compiler, TypeScript 5. */
import { createRequire } from 'node:module';

// It is CommonJS: importing it would first search all of it for the names that it exports.
export const ts = createRequire(import.meta.url)('typescript') as typeof import('typescript');
