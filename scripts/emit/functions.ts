/** Describes the functions of a tag, one an operation, of which a bundle holds only those that are used. */
import type { ExportDeclarationStructure, FunctionDeclarationStructure } from 'ts-morph';
import type { ApiModel, FormerName, GroupModel, OperationModel } from '../model/types.js';
import { buildCallType, buildSignature, listTypeParameters } from '../model/signature.js';
import { describeCall } from './call.js';
import { describeMethodParameters, listImports, describeOptionsParameter } from './client.js';
import { StructureKind, type FileStructure } from './print.js';
import type { Origin } from '../lib/output-file.js';
import { importTypes, importValues } from './imports.js';
import { formatComment, formatDeprecation } from './tsdoc.js';

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
  const { functionName, methodName, method, path, deprecated } = operation;
  const tags = deprecated ? '@deprecated The contract marks this operation as deprecated.' : '';
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: functionName,
    docs: [formatComment(`\`${method} ${path}\`, as \`${className}.${methodName}\`.`, tags)],
    typeParameters: listTypeParameters(operation),
    parameters: [
      { name: 'transport', type: 'Transport<paths>' },
      ...describeMethodParameters(buildSignature(operation)),
    ],
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
    parameters: [{ name: 'transport', type: 'Transport<paths>' }, ...describeMethodParameters(signature)],
    returnType: buildCallType(operation),
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
          formatComment(
            'Returns what the functions send their calls by. It sends nothing until one is called.',
            '@param options - Settings of the client.\n@throws {@link InvalidArgumentError} The settings cannot be used.',
          ),
        ],
        parameters: [describeOptionsParameter(model)],
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
