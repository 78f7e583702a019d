/** Describes the functions of a tag, one for each operation; a bundle contains only those that are used. */
import type { ExportDeclarationStructure, FunctionDeclarationStructure } from 'ts-morph';
import type { ApiModel, FormerName, GroupModel, OperationModel } from '../model/types.js';
import { buildCallType, buildSignature, listTypeParameters } from '../model/signature.js';
import { describeCall } from './call.js';
import { describeMethodParameters, listImports, describeOptionsParameter } from './client.js';
import { importShapes } from './int64.js';
import { StructureKind, type FileStructure } from './print.js';
import type { Origin } from '../lib/output-file.js';
import { importTypes, importValues } from './statements.js';
import { formatComment, formatDeprecation, formatFunctionComment, OPTIONS_TAGS } from './tsdoc.js';

/** Returns the file with the functions of a tag. */
export function describeFunctions(model: ApiModel, group: GroupModel, { runtime }: Origin): FileStructure {
  const { operations, fileName, className } = group;
  const statements = operations.map((operation) => describeCall(operation, 'transport'));
  const values = new Set(statements.flatMap(({ uses }) => [...uses]));
  const described = operations.map((operation, index) =>
    describeFunction(operation, className, statements[index]!.text),
  );
  return {
    path: `${fileName}-functions.ts`,
    statements: [
      ...(values.size ? [importValues(runtime, [...values].toSorted())] : []),
      ...listImports(model, operations, runtime, ['Transport']),
      ...importShapes(values),
      ...described,
      ...operations.flatMap((operation) =>
        operation.formerNames.map((former) => describeFormerFunction(operation, former)),
      ),
    ],
  };
}

function describeFunction(
  operation: OperationModel,
  className: string,
  statement: string,
): FunctionDeclarationStructure {
  const { functionName } = operation;
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: functionName,
    docs: [formatFunctionComment(operation, className)],
    typeParameters: listTypeParameters(operation),
    parameters: [{ name: 'transport', type: 'Transport' }, ...describeMethodParameters(buildSignature(operation))],
    returnType: buildCallType(operation),
    statements: [statement],
  };
}

function describeFormerFunction(operation: OperationModel, { functionName }: FormerName): FunctionDeclarationStructure {
  const signature = buildSignature(operation);
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: functionName,
    docs: [formatComment(`\`${operation.method} ${operation.path}\``, formatDeprecation(operation.functionName))],
    typeParameters: listTypeParameters(operation),
    parameters: [{ name: 'transport', type: 'Transport' }, ...describeMethodParameters(signature)],
    returnType: buildCallType(operation),
    statements: [
      `return ${operation.functionName}(${['transport', ...signature.map(({ name }) => name)].join(', ')});`,
    ],
  };
}

/** Returns the file that joins the functions, and creates their transport. */
export function describeFunctionIndex(model: ApiModel, { runtime }: Origin): FileStructure {
  return {
    path: 'functions.ts',
    statements: [
      importValues(runtime, ['createTransport']),
      ...importTypes(runtime, ['ClientOptions', 'Transport']),
      importValues('./operations.js', ['service']),
      {
        kind: StructureKind.Function,
        isExported: true,
        name: 'connect',
        docs: [
          formatComment(
            'Creates the transport that the functions use. It sends nothing until one of them is called.',
            OPTIONS_TAGS,
          ),
        ],
        parameters: [describeOptionsParameter(model)],
        returnType: 'Transport',
        statements: ['return createTransport(service, options);'],
      },
      ...model.groups.map(({ fileName }): ExportDeclarationStructure => ({
        kind: StructureKind.ExportDeclaration,
        moduleSpecifier: `./${fileName}-functions.js`,
      })),
    ],
  };
}
