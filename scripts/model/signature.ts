/** The arguments of a method: their order, their types, and whether they can be omitted. */
import { RESERVED_FUNCTIONS } from './context.js';
import { listPlaces, type NamedType, type OperationModel, type TypeReference } from './types.js';
import { toCamelCase, capitalize, isReservedWord } from '../lib/naming.js';
import { shortenReference } from './type-reference.js';

/** An argument of a method. */
export interface Argument {
  /** The part of the request that the argument becomes. */
  readonly kind: 'path' | 'body' | 'parameters' | 'options';
  /** Its name in TypeScript. */
  readonly name: string;
  readonly type: TypeReference;
  readonly optional: boolean;
  readonly description: string;
}

/**
 * Returns the arguments: path parameters in the order of the path, the body, query and header parameters, options. An
 * optional body comes after parameters that are required.
 */
export function buildSignature(operation: OperationModel): Argument[] {
  const { pathParameters, body, parameters, parametersType } = operation;
  // A method uses the values of the runtime by their names.
  const taken = new Set([...RESERVED_FUNCTIONS, 'body', 'cursor', 'options', 'parameters']);
  const unique = (name: string): string => {
    let free = name;
    while (taken.has(free) || isReservedWord(free)) free += '_';
    taken.add(free);
    return free;
  };
  const signature: Argument[] = pathParameters.map(({ name, type, description }) => ({
    kind: 'path',
    name: unique(toCamelCase(name)),
    type: { text: type.name, uses: [type.name] },
    optional: false,
    description,
  }));
  if (body) {
    const { type, alias, required, description } = body;
    const chosen = body.choicesType && chooseDataType(body.choicesType, 'ContentType');
    signature.push({
      kind: 'body',
      name: 'body',
      type: chosen ?? shortenReference(type, alias),
      optional: !required,
      description,
    });
  }
  if (parametersType) {
    signature.push({
      kind: 'parameters',
      name: 'parameters',
      type: { text: parametersType.name, uses: [parametersType.name] },
      optional: !parameters.some(({ required }) => required),
      description: `${capitalize(describeArgument(listPlaces(parameters)))} parameters.`,
    });
  }
  signature.push({
    kind: 'options',
    name: 'options',
    type: { text: chooseOptionsType(operation), uses: [] },
    optional: true,
    description: 'Settings of this call.',
  });
  return signature.toSorted((a, b) => Number(a.optional) - Number(b.optional));
}

/** Joins places, as in `query and header`. */
function describeArgument(places: readonly string[]): string {
  return places.join(places.length > 2 ? ', ' : ' and ');
}

function chooseOptionsType({ body, response }: OperationModel): string {
  const choices = [
    ...(response.choicesType ? ['readonly accept?: Accept | undefined'] : []),
    ...(body?.choicesType ? ['readonly contentType?: ContentType | undefined'] : []),
  ];
  return choices.length ? `CallOptions & { ${choices.join('; ')} }` : 'CallOptions';
}

function chooseDataType({ name }: NamedType, parameter: string): TypeReference {
  return {
    text: `${name}[${parameter}]`,
    uses: [name],
  };
}

/** A type parameter of a method: a media type that the caller chooses. */
export interface TypeParameter {
  readonly name: string;
  readonly constraint: string;
  readonly default: string;
}

/** Returns the type parameters; empty if there is nothing to choose. */
export function listTypeParameters({ body, response }: OperationModel): TypeParameter[] {
  return [
    ['Accept', response, [response.mediaType]] as const,
    // Without a choice, the value decides.
    ['ContentType', body, [body?.mediaType, body?.fileForm?.mediaType]] as const,
  ].flatMap(([name, model, defaults]) => {
    const types = defaults.filter((type) => type !== undefined).map((type) => JSON.stringify(type));
    return model?.choicesType && types.length
      ? { name, constraint: `keyof ${model.choicesType.name}`, default: types.join(' | ') }
      : [];
  });
}

/** Returns the type that a call resolves with. */
export function buildDataType({ response }: OperationModel): TypeReference {
  return response.choicesType
    ? chooseDataType(response.choicesType, 'Accept')
    : shortenReference(response.type, response.alias);
}

/** Returns the type arguments of a call: its data, its errors, and the names of its headers, if there are any. */
export function listCallArguments(operation: OperationModel): string {
  const { errorName, response } = operation;
  const names = response.headers.map((name) => JSON.stringify(name)).join(' | ');
  return `<${[buildDataType(operation).text, errorName, ...(names ? [names] : [])].join(', ')}>`;
}

/** Returns the type of a call. */
export function buildCallType(operation: OperationModel): string {
  return `${operation.pagination ? 'PagedCall' : 'ApiCall'}${listCallArguments(operation)}`;
}

/** Returns a call of the method for documentation: its name, and its arguments without the options. */
export function formatCall(operation: OperationModel): string {
  const shown = buildSignature(operation).filter(({ kind }) => kind !== 'options');
  return `${operation.methodName}(${shown.map(({ name }) => name).join(', ')})`;
}
