/** Describes the file for msw. */
import { StructureKind, type FileStructure } from '../print.js';
import { locateRuntime, type IntegrationSource } from './source.js';

/** Returns the file. */
export function describeMsw({ origin }: IntegrationSource): FileStructure {
  return {
    path: 'msw.ts',
    statements: [{ kind: StructureKind.ExportDeclaration, moduleSpecifier: locateRuntime(origin, 'msw') }],
  };
}
