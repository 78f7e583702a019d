/** What prints described code. */
export { printStructure, StructureKind, VariableDeclarationKind } from 'ts-morph';
