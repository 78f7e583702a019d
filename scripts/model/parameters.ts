/** Builds the parameters of an operation: those in its path one by one, the others as one object. */
import type { BuildContext } from './context.js';
import { listPlaces, type ParameterModel, type PathParameterModel, type TypeReference } from './types.js';
import { toPascalCase } from '../lib/naming.js';
import {
  parseComponentRef,
  listPathNames,
  PARAMETER_PLACES,
  resolve,
  readText,
  type Document,
  type OperationNode,
  type PathItem,
  type Schema,
} from '../../src/openapi/document.js';
import { listParameterNodes } from '../../src/openapi/parameters.js';
import { listAlternatives, listParts, listValues } from '../../src/openapi/schema-facts.js';
import { buildSerialization } from './serialization.js';
import { removeNull, referToOperation, referTo } from './type-reference.js';

/** A parameter with its declared type. */
export interface DeclaredParameter {
  readonly model: ParameterModel;
  /** The name of the component that declares it, if one does. */
  readonly component: string | undefined;
  readonly schema: Schema | undefined;
}

/** The operation that the path parameters belong to. */
interface Owner {
  readonly path: string;
  readonly id: string;
  readonly typeName: string;
}

/** Returns the parameters of an operation, those of its path included. */
export function listParameters(document: Document, pathItem: PathItem, operation: OperationNode): DeclaredParameter[] {
  return listParameterNodes(document, pathItem, operation).flatMap(({ node, parameter }) => {
    const { name, in: place } = parameter;
    const [required, description] = [parameter.required === true, readText(parameter, 'description')];
    if (!PARAMETER_PLACES.includes(place as never)) return [];
    return {
      model: {
        name,
        in: place as ParameterModel['in'],
        required,
        description,
        serialization: buildSerialization(document, parameter),
      },
      component: parseComponentRef(node, 'parameters'),
      schema: resolve<Schema>(document, parameter.schema),
    };
  });
}

/** Returns the path parameters in the order of the template. */
export function buildPathParameters(
  { document, parameterTypes, claim }: BuildContext,
  { path, id, typeName }: Owner,
  declared: readonly DeclaredParameter[],
): PathParameterModel[] {
  return listPathNames(path).flatMap((name) => {
    const parameter = declared.find(({ model }) => model.in === 'path' && model.name === name);
    if (!parameter) return [];
    const { model, component, schema } = parameter;
    const isOwn = component === undefined;
    const key = isOwn ? `${id} ${name}` : component;
    const wanted = isOwn ? typeName + toPascalCase(name) : toPascalCase(component);
    const declaration = isOwn
      ? referToOperation(id, 'parameters', 'path', name)
      : referTo('components', 'parameters', component);
    const type = parameterTypes.get(key) ?? {
      name: claim(wanted, `${wanted}Parameter`),
      type: widenType(document, declaration, schema),
      description: model.description,
    };
    parameterTypes.set(key, type);
    return [{ ...model, in: 'path' as const, type }];
  });
}

/** Returns the name of the header whose key tells a service that a request was sent before (draft-ietf-httpapi-idempotency-key-header). */
export function findIdempotencyKey(parameters: readonly ParameterModel[]): string | undefined {
  return parameters.find((each) => each.in === 'header' && /^(x-)?idempotency-key$/i.test(each.name))?.name;
}

/** Returns the type of the object that holds an operation's query, header and cookie parameters, of which one is optional. */
export function buildParameters(
  id: string,
  parameters: readonly ParameterModel[],
  optional: string | undefined,
): TypeReference {
  const types = listPlaces(parameters).map((place) => {
    const type = referToOperation(id, 'parameters', place);
    const required = parameters.filter((parameter) => parameter.in === place && parameter.required);
    if (!required.length) return removeNull(type);
    return required.some(({ name }) => name === optional) ? makeOptional(type, optional!) : type;
  });
  return { text: types.map(({ text }) => text).join(' & '), uses: ['operations'] };
}

function makeOptional({ text, uses }: TypeReference, name: string): TypeReference {
  const key = JSON.stringify(name);
  return { text: `Omit<${text}, ${key}> & Partial<Pick<${text}, ${key}>>`, uses };
}

/** A number and its digits are the same in a path, so a plain parameter of either accepts both. */
function widenType(document: Document, type: TypeReference, schema: Schema | undefined): TypeReference {
  const others = [
    ...(acceptsAny(document, schema, 'string') ? ['number'] : []),
    ...(acceptsAny(document, schema, 'integer') ? ['`${number}`'] : []),
  ];
  return { ...type, text: [type.text, ...others].join(' | ') };
}

/** Whether a schema accepts values of a type, and not only those that it lists. */
function acceptsAny(document: Document, schema: unknown, type: string, seen: Set<unknown> = new Set()): boolean {
  const isListed = (node: unknown): boolean => listValues(document, node) !== undefined;
  const parts = listParts(document, schema, seen);
  const alternatives = parts.flatMap(listAlternatives);
  if (isListed(schema) || alternatives.some((list) => list.every(isListed))) return false;
  return (
    parts.some((part) => [part['type']].flat().includes(type)) ||
    alternatives.flat().some((item) => acceptsAny(document, item, type, seen))
  );
}
