/** Describes the file for validators. */
import { StructureKind, type FileStructure } from '../print.js';
import { locateRuntime, type IntegrationSource } from './source.js';

/** Returns the file. */
export function describeValidators({ origin }: IntegrationSource): FileStructure {
  return {
    path: 'validators.ts',
    statements: [{ kind: StructureKind.ExportDeclaration, moduleSpecifier: locateRuntime(origin, 'validators') }],
  };
}
