/** Builds the parameters of an operation: those in its path one by one, the others as one object. */
import type { BuildContext } from './context.js';
import { placesOf, type ParameterModel, type PathParameterModel, type TypeReference } from './types.js';
import { pascalCase } from '../lib/naming.js';
import {
  componentOf,
  namesInPath,
  PARAMETER_PLACES,
  resolve,
  textIn,
  type Document,
  type Operation,
  type PathItem,
  type Schema,
} from '../../src/openapi/document.js';
import { parameterNodes } from '../../src/openapi/parameters.js';
import { serializationOf } from './serialization.js';
import { nonNullable, operationType, reference } from './type-reference.js';

/** A parameter with what the document says of its type. */
export interface DeclaredParameter {
  readonly model: ParameterModel;
  /** The name of the component that declares it, if one does. */
  readonly component: string | undefined;
  readonly schema: Schema | undefined;
}

/** Where the path parameters belong. */
interface Owner {
  readonly path: string;
  readonly id: string;
  readonly typeName: string;
}

/** Returns the parameters of an operation as a client takes them. */
export function parametersOf(document: Document, pathItem: PathItem, operation: Operation): DeclaredParameter[] {
  return parameterNodes(document, pathItem, operation).flatMap(({ node, parameter }) => {
    const { name, in: place } = parameter;
    const [required, description] = [parameter.required === true, textIn(parameter, 'description')];
    if (!PARAMETER_PLACES.includes(place as never)) return [];
    return {
      model: {
        name,
        in: place as ParameterModel['in'],
        required,
        description,
        serialization: serializationOf(document, parameter),
      },
      component: componentOf(node, 'parameters'),
      schema: resolve<Schema>(document, parameter.schema),
    };
  });
}

/** Returns the path parameters in the order of the template. */
export function pathParametersOf(
  { parameterTypes, claim }: BuildContext,
  { path, id, typeName }: Owner,
  declared: readonly DeclaredParameter[],
): PathParameterModel[] {
  return namesInPath(path).flatMap((name) => {
    const parameter = declared.find(({ model }) => model.in === 'path' && model.name === name);
    if (!parameter) return [];
    const { model, component, schema } = parameter;
    const isOwn = component === undefined;
    const key = isOwn ? `${id} ${name}` : component;
    const wanted = isOwn ? typeName + pascalCase(name) : pascalCase(component);
    const declaration = isOwn
      ? operationType(id, 'parameters', 'path', name)
      : reference('components', 'parameters', component);
    const type = parameterTypes.get(key) ?? {
      name: claim(wanted, `${wanted}Parameter`),
      type: widened(declaration, schema),
      description: model.description,
    };
    parameterTypes.set(key, type);
    return [{ ...model, in: 'path' as const, type }];
  });
}

/** Returns the type of the object that holds an operation's query, header and cookie parameters. */
export function parametersObject(id: string, parameters: readonly ParameterModel[]): TypeReference {
  const types = placesOf(parameters).map((place) => {
    const type = operationType(id, 'parameters', place);
    return parameters.some((parameter) => parameter.in === place && parameter.required) ? type : nonNullable(type);
  });
  return { text: types.map(({ text }) => text).join(' & '), uses: ['operations'] };
}

/** A number and its digits are the same in a path, so that a plain string parameter takes both. */
function widened(type: TypeReference, schema: Schema | undefined): TypeReference {
  return schema?.type === 'string' && !schema.enum && schema.const === undefined
    ? { ...type, text: `${type.text} | number` }
    : type;
}
