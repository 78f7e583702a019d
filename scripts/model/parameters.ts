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
  { parameterTypes, claim }: BuildContext,
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
      type: widenType(declaration, schema),
      description: model.description,
    };
    parameterTypes.set(key, type);
    return [{ ...model, in: 'path' as const, type }];
  });
}

/** Returns the type of the object that holds an operation's query, header and cookie parameters. */
export function buildParameters(id: string, parameters: readonly ParameterModel[]): TypeReference {
  const types = listPlaces(parameters).map((place) => {
    const type = referToOperation(id, 'parameters', place);
    return parameters.some((parameter) => parameter.in === place && parameter.required) ? type : removeNull(type);
  });
  return { text: types.map(({ text }) => text).join(' & '), uses: ['operations'] };
}

/** A number and its digits are the same in a path, so a plain string parameter accepts both. */
function widenType(type: TypeReference, schema: Schema | undefined): TypeReference {
  return schema?.type === 'string' && !schema.enum && schema.const === undefined
    ? { ...type, text: `${type.text} | number` }
    : type;
}
