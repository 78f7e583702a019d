/** Describes the functions of a tag, one an operation, of which a bundle holds only those that are used. */
import type { ExportDeclarationStructure, FunctionDeclarationStructure } from 'ts-morph';
import type { ApiModel, FormerName, GroupModel, OperationModel } from '../model/types.js';
import { callTypeOf, signatureOf, typeParametersOf } from '../model/signature.js';
import { callStatement } from './call.js';
import { describeParameters, importsOf, optionsParameter } from './client.js';
import { StructureKind, type FileStructure } from './print.js';
import type { Origin } from '../lib/output-file.js';
import { importTypes, importValues } from './imports.js';
import { comment, renamedTo } from './tsdoc.js';

/** Returns the file with the functions of a tag. */
export function describeFunctions(model: ApiModel, group: GroupModel, { runtime }: Origin): FileStructure {
  const { operations, fileName, className } = group;
  const statements = operations.map((operation) => callStatement(operation, 'transport'));
  const values = new Set(statements.flatMap(({ uses }) => [...uses]));
  const described = operations.map((operation, index) =>
    describeFunction(operation, className, statements[index]!.text),
  );
  return {
    path: `${fileName}-functions.ts`,
    statements: [
      ...(values.size ? [importValues(runtime, [...values].toSorted())] : []),
      ...importsOf(model, operations, runtime, ['Transport']),
      ...described,
      ...operations.flatMap((operation) => operation.formerNames.map((former) => describeFormer(operation, former))),
    ],
  };
}

function describeFunction(
  operation: OperationModel,
  className: string,
  statement: string,
): FunctionDeclarationStructure {
  const { functionName, methodName, method, path, deprecated } = operation;
  const tags = deprecated ? '@deprecated The contract marks this operation as deprecated.' : '';
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: functionName,
    docs: [comment(`\`${method} ${path}\`, as \`${className}.${methodName}\`.`, tags)],
    typeParameters: typeParametersOf(operation),
    parameters: [{ name: 'transport', type: 'Transport<paths>' }, ...describeParameters(signatureOf(operation))],
    returnType: callTypeOf(operation),
    statements: [statement],
  };
}

function describeFormer(operation: OperationModel, { functionName }: FormerName): FunctionDeclarationStructure {
  const signature = signatureOf(operation);
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: functionName,
    docs: [comment(`\`${operation.method} ${operation.path}\``, renamedTo(operation.functionName))],
    typeParameters: typeParametersOf(operation),
    parameters: [{ name: 'transport', type: 'Transport<paths>' }, ...describeParameters(signature)],
    returnType: callTypeOf(operation),
    statements: [
      `return ${operation.functionName}(${['transport', ...signature.map(({ name }) => name)].join(', ')});`,
    ],
  };
}

/** Returns the file that joins the functions, and makes what they send their calls by. */
export function describeFunctionIndex(model: ApiModel, { runtime }: Origin): FileStructure {
  return {
    path: 'functions.ts',
    statements: [
      importValues(runtime, ['createTransport']),
      ...importTypes(runtime, ['ClientOptions', 'Transport']),
      importValues('./operations.js', ['service']),
      ...importTypes('./schema.js', ['paths']),
      {
        kind: StructureKind.Function,
        isExported: true,
        name: 'connect',
        docs: [
          comment(
            'Returns what the functions send their calls by. It sends nothing until one is called.',
            '@param options - Settings of the client.\n@throws {@link InvalidArgumentError} The settings cannot be used.',
          ),
        ],
        parameters: [optionsParameter(model)],
        returnType: 'Transport<paths>',
        statements: ['return createTransport(service, options);'],
      },
      ...model.groups.map(({ fileName }): ExportDeclarationStructure => ({
        kind: StructureKind.ExportDeclaration,
        moduleSpecifier: `./${fileName}-functions.js`,
      })),
    ],
  };
}
