/** Describes the class of a tag: one delegating method an operation. */
import type { ClassDeclarationStructure, MethodDeclarationStructure } from 'ts-morph';
import { JSON_TYPE } from '../media-type.js';
import type { ApiModel, GroupModel, OperationModel, TypeReference } from '../model.js';
import { isOmissible, signatureOf, type Argument } from '../signature.js';
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
  const splits = group.operations.some(({ headers }) => headers.length);
  return {
    path: `${group.fileName}-api.ts`,
    statements: [
      importValues(runtime, ['createTransport', ...(splits ? ['splitParameters'] : [])]),
      ...importTypes(runtime, ['ApiCall', 'CallOptions', 'Client', 'ClientOptions', 'Transport']),
      importValues('./operations.js', ['service']),
      ...importTypes('./schema.js', ['paths', ...uses.schema]),
      ...importTypes('./types.js', [...uses.types, ...group.operations.map(({ errorName }) => errorName)]),
      describeClass(model, group),
    ],
  };
};

const describeClass = (
  { title, credentials, referenceUrl }: ApiModel,
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
      parameters: [
        credentials.length
          ? { name: 'options', type: `ClientOptions<${credentials.map(({ kind }) => `'${kind}'`).join(' | ')}>` }
          : { name: 'options', type: 'ClientOptions<never>', initializer: '{}' },
      ],
      statements: ['this.#transport = createTransport(service, options);'],
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
  methods: operations.map((operation) => describeMethod(operation, referenceUrl)),
});

const describeMethod = (operation: OperationModel, referenceUrl: string | undefined): MethodDeclarationStructure => {
  const signature = signatureOf(operation);
  return {
    kind: StructureKind.Method,
    name: operation.methodName,
    docs: [methodComment(operation, signature, referenceUrl)],
    parameters: signature.map(({ name, type, optional }, index) => ({
      name,
      type: optional && !isOmissible(signature, index) ? `${type.text} | undefined` : type.text,
      hasQuestionToken: isOmissible(signature, index),
    })),
    returnType: `ApiCall<${responseOf(operation).text}, ${operation.errorName}>`,
    statements: [`return this.#transport.call(${callArguments(operation, signature).join(', ')});`],
  };
};

/** Returns the arguments of the runtime's `call`; what it takes for granted is left out. */
const callArguments = (operation: OperationModel, signature: readonly Argument[]): string[] => {
  const { id, method, path, pathParameters, parameters, headers, body, response } = operation;
  const names = signature.filter(({ kind }) => kind === 'path').map(({ name }) => name);
  const values = pathParameters.map(({ name }, index) => property(name, names[index]!));
  const rest = {
    body: body && 'body',
    contentType: body && body.mediaType !== JSON_TYPE && JSON.stringify(body.mediaType),
    query: parameters.length && !headers.length && 'parameters',
    accept: response.mediaType && response.mediaType !== JSON_TYPE && JSON.stringify(response.mediaType),
    parseAs:
      response.reading !== 'json' && JSON.stringify(response.reading === 'nothing' ? 'stream' : response.reading),
    mayBeEmpty: response.mayBeEmpty && 'true',
  };
  const entries = Object.entries(rest).flatMap(([key, value]) => (value ? [property(key, value)] : []));
  if (headers.length) entries.push(`...splitParameters(parameters, ${JSON.stringify(headers)})`);
  const fixed = [id, method, path].map((text) => JSON.stringify(text));
  return [...fixed, `{ ${values.join(', ')} }`, 'options', ...(entries.length ? [`{ ${entries.join(', ')} }`] : [])];
};

const property = (key: string, value: string): string => (key === value ? key : `${JSON.stringify(key)}: ${value}`);

const responseOf = ({ response }: OperationModel): TypeReference => shortest(response.type, response.alias);
