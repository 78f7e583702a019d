/** Describes the file for TanStack Query: a key and options for each query, options for each mutation. */
import type { FunctionDeclarationStructure, ImportDeclarationStructure, StatementStructures } from 'ts-morph';
import type { Document } from '../../../src/openapi/document.js';
import { TYPE_EXTENSION } from '../../../src/openapi/int64.js';
import { walkNodes } from '../../../src/openapi/walk.js';
import { claimNames } from '../../lib/naming.js';
import {
  buildDataType,
  buildSignature,
  listTypeParameters,
  type Argument,
  type TypeParameter,
} from '../../model/signature.js';
import type { ApiModel, GroupModel, OperationModel, PathParameterModel } from '../../model/types.js';
import { describeMethodParameters, importOperationTypes } from '../client.js';
import { StructureKind, type FileStructure } from '../print.js';
import { describeConstant, describeFormerConstant, importModule } from '../statements.js';
import { formatFunctionComment } from '../tsdoc.js';
import { locateRuntime, type IntegrationSource } from './source.js';

/** The methods that change nothing (RFC 9110, section 9.2.1). */
const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/** How a stream is read: once, so that a cache has nothing to keep. */
const STREAMS: ReadonlySet<string> = new Set(['events', 'textEvents', 'lines']);

/** What the file declares besides the operations. Modules are imported as a whole: no name of a document can hide theirs. */
const OWN_NAMES = ['apiQueryKey', 'call', 'functions', 'runtime', 'variables'];

/** An operation, and what its exports are called. */
interface Named {
  readonly operation: OperationModel;
  readonly className: string;
  /** The name of the options. */
  readonly name: string;
  /** The name of the key; `undefined` for a mutation. */
  readonly keyName: string | undefined;
}

/** Returns the file. */
export function describeTanstackQuery({ model, document, origin }: IntegrationSource): FileStructure {
  const claim = claimNames(OWN_NAMES);
  const hasBigInts = usesBigInt(model, document);
  const named = model.groups.flatMap((group) => group.operations.flatMap(nameExports(group, claim)));
  return {
    path: 'tanstack-query.ts',
    statements: [
      importModule(locateRuntime(origin, 'tanstack-query'), 'runtime'),
      ...(named.length ? [importModule('./functions.js', 'functions')] : []),
      ...importUsedTypes(model, named, origin.runtime),
      describeConstant(
        'apiQueryKey',
        'runtime.ApiKey',
        JSON.stringify([[model.title, model.version].filter(Boolean).join(' ')]),
        ['The start of all keys: two APIs of a page can have operations of the same name.'],
      ),
      ...named.flatMap((each): StatementStructures[] =>
        each.keyName === undefined
          ? [describeMutation(each)]
          : [describeKey(each, each.keyName, hasBigInts), describeQuery(each, each.keyName)],
      ),
      ...named.flatMap((each) => describeFormerNames(each, claim)),
    ],
  };
}

/** Whether values of an API can be bigints. */
function usesBigInt({ int64 }: ApiModel, document: Document): boolean {
  let isUsed = int64 === 'bigint';
  walkNodes(document, {
    enter: ({ node }) => {
      isUsed ||= node[TYPE_EXTENSION] === 'bigint';
      return !isUsed;
    },
  });
  return isUsed;
}

function nameExports(
  { className }: GroupModel,
  claim: ReturnType<typeof claimNames>,
): (operation: OperationModel) => Named[] {
  return (operation) => {
    const { functionName, method, response } = operation;
    const claimWith = (end: string): string => claimEnding(claim, functionName, end);
    if (!SAFE_METHODS.has(method)) return [{ operation, className, name: claimWith('Mutation'), keyName: undefined }];
    if (STREAMS.has(response.reading)) return [];
    return [{ operation, className, name: claimWith('Options'), keyName: claimWith('QueryKey') }];
  };
}

/** Claims a name with an end. What it has at its own end only to be free is not needed before another. */
function claimEnding(claim: ReturnType<typeof claimNames>, name: string, end: string): string {
  return claim(name.replace(/_+$/, '') + end, name + end);
}

/** Returns the exports of an operation by its former names. */
function describeFormerNames(
  { operation, name, keyName }: Named,
  claim: ReturnType<typeof claimNames>,
): StatementStructures[] {
  return operation.formerNames.flatMap(({ functionName }) =>
    keyName === undefined
      ? [describeFormerConstant(claimEnding(claim, functionName, 'Mutation'), name)]
      : [
          describeFormerConstant(claimEnding(claim, functionName, 'QueryKey'), keyName),
          describeFormerConstant(claimEnding(claim, functionName, 'Options'), name),
        ],
  );
}

function importUsedTypes(model: ApiModel, named: readonly Named[], runtime: string): ImportDeclarationStructure[] {
  const operations = named.map(({ operation }) => operation);
  const hasMutations = named.some(({ keyName }) => keyName === undefined);
  const names = [...(hasMutations ? ['CallOptions'] : []), ...(named.length ? ['Transport'] : [])];
  return importOperationTypes(model, operations, runtime, names);
}

/** Returns the arguments of an operation without its options. */
function listArguments(operation: OperationModel): Argument[] {
  return buildSignature(operation).filter(({ kind }) => kind !== 'options');
}

/** Returns the parameter for the options of a call. */
function describeOptions(operation: OperationModel): { name: string; type: string; hasQuestionToken: boolean } {
  const { name, type } = buildSignature(operation).find(({ kind }) => kind === 'options')!;
  return { name, type: type.text, hasQuestionToken: true };
}

/** Returns the arguments of a query, whose names hide nothing that its functions use. */
function nameArguments(operation: OperationModel, keyName: string): Argument[] {
  const claim = claimNames([...OWN_NAMES, keyName, 'accept']);
  return listArguments(operation).map((argument) => ({ ...argument, name: claim(argument.name, `${argument.name}_`) }));
}

/** Returns the type parameters of a query. A stream cannot be chosen. */
function listQueryTypes(operation: OperationModel): TypeParameter[] {
  const streams = operation.response.choices.filter(({ reading }) => STREAMS.has(reading));
  const excluded = streams.map(({ mediaType }) => JSON.stringify(mediaType)).join(' | ');
  return listTypeParameters(operation).map((parameter) =>
    parameter.name === 'Accept' && excluded
      ? { ...parameter, constraint: `Exclude<${parameter.constraint}, ${excluded}>` }
      : parameter,
  );
}

/** Returns the type of a key, of a query or of a mutation. */
function formatResultType(kind: string, operation: OperationModel, ...others: readonly string[]): string {
  return `runtime.${kind}<${[buildDataType(operation).text, operation.errorName, ...others].join(', ')}>`;
}

function describeKey({ operation, name }: Named, keyName: string, hasBigInts: boolean): FunctionDeclarationStructure {
  const signature = nameArguments(operation, keyName);
  const types = listQueryTypes(operation).filter((type) => type.name === 'Accept');
  const full = {
    typeParameters: types,
    parameters: [
      ...describeMethodParameters(signature),
      ...types.map(() => ({ name: 'accept', type: 'Accept', hasQuestionToken: true })),
    ],
    returnType: formatResultType('ApiQueryKey', operation),
    docs: [`The key of {@link ${name}}.`],
  };
  const all = { returnType: 'runtime.ApiKey', docs: [`The start of the keys of all {@link ${name}}.`] };
  // A single value in the path becomes a text in any case.
  const isPlain = ({ kind }: Argument): boolean => kind === 'path' && !operation.pathParameters.some(isStyled);
  const isExact = hasBigInts && !signature.every(isPlain);
  const creator = isExact ? 'createExactQueryKey' : 'createQueryKey';
  const create = (...args: readonly string[]): string[] => [
    `return runtime.${creator}(${['apiQueryKey', JSON.stringify(operation.id), ...args].join(', ')});`,
  ];
  const frame = { kind: StructureKind.Function, isExported: true, name: keyName } as const;
  if (signature.every(({ optional }) => optional)) {
    const names = full.parameters.map((parameter) => parameter.name);
    return { ...frame, ...full, statements: create(...(names.length ? [`[${names.join(', ')}]`] : [])) };
  }
  return {
    ...frame,
    overloads: [full, all],
    parameters: [{ name: 'args', type: 'unknown[]', isRestParameter: true }],
    returnType: 'any',
    statements: create('args'),
  };
}

function isStyled({ serialization }: PathParameterModel): boolean {
  return serialization !== undefined;
}

function describeQuery({ operation, className, name }: Named, keyName: string): FunctionDeclarationStructure {
  const signature = nameArguments(operation, keyName);
  const types = listQueryTypes(operation);
  const options = describeOptions(operation);
  const given = signature.map((argument) => argument.name);
  const keyed = [...given, ...types.flatMap((type) => (type.name === 'Accept' ? ['options?.accept'] : []))];
  return {
    kind: StructureKind.Function,
    isExported: true,
    name,
    docs: [formatFunctionComment(operation, className)],
    typeParameters: types,
    parameters: [
      { name: 'transport', type: 'Transport' },
      ...describeMethodParameters(signature),
      { ...options, type: options.type.replace('CallOptions', 'runtime.QueryCallOptions') },
    ],
    returnType: formatResultType('ApiQuery', operation),
    statements: [
      `return runtime.createQuery(${keyName}(${keyed.join(', ')}), (call) => functions.${operation.functionName}(${['transport', ...given, 'call'].join(', ')}), options);`,
    ],
  };
}

function describeMutation({ operation, className, name }: Named): FunctionDeclarationStructure {
  const signature = listArguments(operation);
  const members = signature.map((argument) => {
    const [mark, other] = argument.optional ? ['?', ' | undefined'] : ['', ''];
    return `readonly ${argument.name}${mark}: ${argument.type.text}${other}`;
  });
  const orNothing = signature.every(({ optional }) => optional) ? ' | void' : '';
  const variables = members.length ? [`{ ${members.join('; ')} }${orNothing}`] : [];
  const given = signature.map((argument) => `variables.${argument.name}`);
  return {
    kind: StructureKind.Function,
    isExported: true,
    name,
    docs: [formatFunctionComment(operation, className)],
    typeParameters: listTypeParameters(operation),
    parameters: [{ name: 'transport', type: 'Transport' }, describeOptions(operation)],
    returnType: formatResultType('ApiMutation', operation, ...variables),
    statements: [
      `return runtime.createMutation(apiQueryKey, ${JSON.stringify(operation.id)}, (${given.length ? 'variables' : ''}) => functions.${operation.functionName}(${['transport', ...given, 'options'].join(', ')}));`,
    ],
  };
}
