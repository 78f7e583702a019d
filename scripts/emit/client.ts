/** Describes the class of a tag: one delegating method an operation. */
import type { ClassDeclarationStructure, MethodDeclarationStructure } from 'ts-morph';
import type { ApiModel, GroupModel, OperationModel, TypeReference } from '../model.js';
import { isOmissible, signatureOf } from '../signature.js';
import { shortest } from '../type-reference.js';
import type { FileStructure, Origin } from './file.js';
import { importTypes, importValues, usesByFile } from './imports.js';
import { comment, methodComment } from './tsdoc.js';
import { StructureKind } from './ts-morph.js';

/** Returns the file with the class of a tag. */
export const describeClient = (model: ApiModel, group: GroupModel, { runtime }: Origin): FileStructure => {
  const uses = usesByFile(
    model,
    group.operations.flatMap((operation) => [...signatureOf(operation).map(({ type }) => type), responseOf(operation)]),
  );
  return {
    path: `${group.fileName}-api.ts`,
    statements: [
      importValues(runtime, ['Transport']),
      ...importTypes(runtime, ['ApiCall', 'CallOptions', 'Client', 'ClientOptions']),
      importValues('./operations.js', ['operations', 'service']),
      ...importTypes('./schema.js', ['paths', ...uses.schema]),
      ...importTypes('./types.js', [...uses.types, ...group.operations.map(({ errorName }) => errorName)]),
      describeClass(model, group),
    ],
  };
};

const describeClass = (
  { title }: ApiModel,
  { tag, description, className, operations }: GroupModel,
): ClassDeclarationStructure => ({
  kind: StructureKind.Class,
  isExported: true,
  name: className,
  docs: [comment(`${title || 'The API'}: the operations tagged \`${tag}\`.`, description)],
  properties: [{ name: '#transport', isReadonly: true, type: 'Transport<paths>' }],
  ctors: [
    {
      docs: [
        comment(
          'Makes a client. It sends nothing until a method is called.',
          '@param options - Settings of the client.\n@throws {@link InvalidArgumentError} The settings cannot be used.',
        ),
      ],
      parameters: [{ name: 'options', type: 'ClientOptions', initializer: '{}' }],
      statements: ['this.#transport = new Transport(service, options);'],
    },
  ],
  getAccessors: [
    {
      docs: ['The openapi-fetch client underneath, typed by the contract, for what the methods do not cover.'],
      name: 'client',
      returnType: 'Client<paths>',
      statements: ['return this.#transport.client;'],
    },
  ],
  methods: operations.map(describeMethod),
});

const describeMethod = (operation: OperationModel): MethodDeclarationStructure => {
  const signature = signatureOf(operation);
  const path = signature.filter(({ kind }) => kind === 'path').map(({ name }) => name);
  const rest = signature.filter(({ kind }) => kind === 'body' || kind === 'parameters').map(({ name }) => name);
  const args = [`operations.${operation.methodName}`, `[${path.join(', ')}]`, 'options'];
  if (rest.length) args.push(`{ ${rest.join(', ')} }`);
  return {
    kind: StructureKind.Method,
    name: operation.methodName,
    docs: [methodComment(operation, signature)],
    parameters: signature.map(({ name, type, optional }, index) => ({
      name,
      type: optional && !isOmissible(signature, index) ? `${type.text} | undefined` : type.text,
      hasQuestionToken: isOmissible(signature, index),
    })),
    returnType: `ApiCall<${responseOf(operation).text}, ${operation.errorName}>`,
    statements: [`return this.#transport.call(${args.join(', ')});`],
  };
};

const responseOf = ({ response }: OperationModel): TypeReference => shortest(response.type, response.alias);
