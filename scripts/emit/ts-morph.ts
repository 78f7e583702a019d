/** Loads ts-morph; nothing else does. */
import { createRequire } from 'node:module';

// It is CommonJS inside: importing it would first search the whole compiler for the names that it exports.
const morph = createRequire(import.meta.url)('ts-morph') as typeof import('ts-morph');

export const { printStructure, StructureKind, VariableDeclarationKind } = morph;
