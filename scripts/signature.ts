/** Which arguments a method takes, in which order, and which of them may be left out. */
import type { OperationModel, TypeReference } from './model.js';
import { camelCase, isReservedWord } from './naming.js';
import { shortest } from './type-reference.js';

/** An argument of a method. */
export interface Argument {
  /** What the argument becomes in the request. */
  readonly kind: 'path' | 'body' | 'parameters' | 'options';
  /** Its name in TypeScript. */
  readonly name: string;
  readonly type: TypeReference;
  readonly optional: boolean;
  readonly description: string;
}

/** Returns the arguments: path parameters in the order of the path, the body, query and header parameters, options. */
export const signatureOf = (operation: OperationModel): Argument[] => {
  const { pathParameters, body, parameters, parametersType } = operation;
  const taken = new Set(['body', 'parameters', 'options']);
  const unique = (name: string): string => {
    let free = name;
    while (taken.has(free) || isReservedWord(free)) free += '_';
    taken.add(free);
    return free;
  };
  const signature: Argument[] = pathParameters.map(({ name, type, description }) => ({
    kind: 'path',
    name: unique(camelCase(name)),
    type: { text: type.name, uses: [type.name] },
    optional: false,
    description,
  }));
  if (body) {
    const { type, alias, required, description } = body;
    signature.push({ kind: 'body', name: 'body', type: shortest(type, alias), optional: !required, description });
  }
  if (parametersType) {
    signature.push({
      kind: 'parameters',
      name: 'parameters',
      type: { text: parametersType.name, uses: [parametersType.name] },
      optional: !parameters.some(({ required }) => required),
      description: 'Query and header parameters.',
    });
  }
  signature.push({
    kind: 'options',
    name: 'options',
    type: { text: 'CallOptions', uses: [] },
    optional: true,
    description: 'Settings of this call.',
  });
  return signature;
};

/** Whether an argument can be left out of a call: it is optional, and so is all that follows. */
export const isOmissible = (signature: readonly Argument[], index: number): boolean =>
  signature.slice(index).every(({ optional }) => optional);

/** Returns a call of the method as a reader is shown it: its name, and its arguments but for the options. */
export const callOf = (operation: OperationModel): string => {
  const shown = signatureOf(operation).filter(({ kind }) => kind !== 'options');
  return `${operation.methodName}(${shown.map(({ name }) => name).join(', ')})`;
};
