/** Describes the file for tanstack-query. */
import { StructureKind, type FileStructure } from '../print.js';
import { locateRuntime, type IntegrationSource } from './source.js';

/** Returns the file. */
export function describeTanstackQuery({ origin }: IntegrationSource): FileStructure {
  return {
    path: 'tanstack-query.ts',
    statements: [{ kind: StructureKind.ExportDeclaration, moduleSpecifier: locateRuntime(origin, 'tanstack-query') }],
  };
}
