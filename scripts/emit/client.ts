/** Describes the class of a tag: one delegating method for each operation. */
import type {
  ClassDeclarationStructure,
  ImportDeclarationStructure,
  MethodDeclarationStructure,
  ParameterDeclarationStructure,
} from 'ts-morph';
import { isJoined, type ApiModel, type FormerName, type GroupModel, type OperationModel } from '../model/types.js';
import { buildCallType, buildDataType, buildSignature, listTypeParameters, type Argument } from '../model/signature.js';
import { describeCall } from './call.js';
import { importShapes } from './int64.js';
import { StructureKind, type FileStructure } from './print.js';
import type { Origin } from '../lib/output-file.js';
import { importTypes, importValues, groupUsesByFile } from './statements.js';
import { formatComment, formatDeprecation, formatMethodComment, GENERIC_ERRORS, OPTIONS_TAGS } from './tsdoc.js';

/** Returns the file with the class of a tag. */
export function describeClient(model: ApiModel, group: GroupModel, { runtime }: Origin): FileStructure {
  const statements = group.operations.map((operation) => describeCall(operation, 'this.#transport'));
  const values = new Set(['createTransport', ...statements.flatMap(({ uses }) => [...uses])]);
  return {
    path: `${group.fileName}-api.ts`,
    statements: [
      importValues(runtime, [...values].toSorted()),
      ...listImports(model, group.operations, runtime, ['ClientOptions', 'Transport']),
      ...importShapes(values),
      importValues('./operations.js', ['service']),
      describeClass(
        model,
        group,
        statements.map(({ text }) => text),
      ),
    ],
  };
}

/** Returns the imports of the types that calls of operations use, and of further ones of the runtime. */
export function listImports(
  model: ApiModel,
  operations: readonly OperationModel[],
  runtime: string,
  names: readonly string[],
): ImportDeclarationStructure[] {
  const calls = operations.map(({ pagination }) => (pagination ? 'PagedCall' : 'ApiCall'));
  return importOperationTypes(model, operations, runtime, ['CallOptions', ...calls, ...names]);
}

/** Returns the imports of the types of operations: their arguments, data and errors, and further ones of the runtime. */
export function importOperationTypes(
  model: ApiModel,
  operations: readonly OperationModel[],
  runtime: string,
  names: readonly string[],
): ImportDeclarationStructure[] {
  const uses = groupUsesByFile(
    model,
    operations.flatMap((operation) => [...buildSignature(operation).map(({ type }) => type), buildDataType(operation)]),
  );
  const choices = operations.flatMap(({ body, response }) => [body?.choicesType, response.choicesType]);
  const aliases = choices.flatMap((alias) => alias?.name ?? []);
  return [
    ...importTypes(runtime, [...names, ...uses.runtime]),
    ...importTypes('./schema.js', uses.schema),
    ...importTypes('./types.js', [...uses.types, ...aliases, ...operations.map(({ errorName }) => errorName)]),
  ];
}

function describeClass(
  model: ApiModel,
  { tag, description, className, operations }: GroupModel,
  statements: readonly string[],
): ClassDeclarationStructure {
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: className,
    docs: [
      formatComment(`${model.title || 'The API'}: the operations tagged \`${tag}\`.`, description, GENERIC_ERRORS),
    ],
    properties: [{ name: '#transport', isReadonly: true, type: 'Transport' }],
    ctors: [
      {
        docs: [formatComment('Creates a client. It sends nothing until a method is called.', OPTIONS_TAGS)],
        parameters: [describeOptionsParameter(model, isJoined(model))],
        statements: [
          isJoined(model)
            ? "this.#transport = 'call' in options ? options : createTransport(service, options);"
            : 'this.#transport = createTransport(service, options);',
        ],
      },
    ],
    methods: [
      ...operations.map((operation, index) => describeMethod(operation, model.referenceUrl, statements[index]!)),
      ...operations.flatMap((operation) =>
        operation.formerNames.map((former) => describeFormerMethod(operation, className, former)),
      ),
    ],
  };
}

function describeMethod(
  operation: OperationModel,
  referenceUrl: string | undefined,
  statement: string,
): MethodDeclarationStructure {
  const signature = buildSignature(operation);
  return {
    kind: StructureKind.Method,
    name: operation.methodName,
    docs: [formatMethodComment(operation, signature, referenceUrl)],
    typeParameters: listTypeParameters(operation),
    parameters: describeMethodParameters(signature),
    returnType: buildCallType(operation),
    statements: [statement],
  };
}

function describeFormerMethod(
  operation: OperationModel,
  className: string,
  { methodName }: FormerName,
): MethodDeclarationStructure {
  const signature = buildSignature(operation);
  return {
    kind: StructureKind.Method,
    name: methodName,
    docs: [
      formatComment(
        `\`${operation.method} ${operation.path}\``,
        formatDeprecation(`${className}.${operation.methodName}`),
      ),
    ],
    typeParameters: listTypeParameters(operation),
    parameters: describeMethodParameters(signature),
    returnType: buildCallType(operation),
    statements: [`return this.${operation.methodName}(${signature.map(({ name }) => name).join(', ')});`],
  };
}

/** Returns the parameters of a method or a function. */
export function describeMethodParameters(signature: readonly Argument[]): ParameterDeclarationStructure[] {
  return signature.map(({ name, type, optional }) => ({
    kind: StructureKind.Parameter,
    name,
    type: type.text,
    hasQuestionToken: optional,
  }));
}

/** Returns the parameter that takes the settings of a client, or of one that it shares with others. */
export function describeOptionsParameter(
  { credentials }: ApiModel,
  isShared = false,
): { readonly name: string; readonly type: string; readonly initializer?: string } {
  const or = isShared ? ' | Transport' : '';
  return credentials.length
    ? { name: 'options', type: `ClientOptions<${credentials.map(({ kind }) => `'${kind}'`).join(' | ')}>${or}` }
    : { name: 'options', type: `ClientOptions<never>${or}`, initializer: '{}' };
}
