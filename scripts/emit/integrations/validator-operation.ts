/** Describes the validators of an operation: of its parameters, its bodies and its responses. */
import {
  findOperation,
  isObject,
  parseComponentRef,
  resolve,
  type Parameter,
  type PathItem,
  type RequestBody,
  type Response,
} from '../../../src/openapi/document.js';
import { chooseEncoding, chooseMediaReading, sortMedia } from '../../../src/openapi/media-type.js';
import { listParameterNodes } from '../../../src/openapi/parameters.js';
import { formatEntries, formatStatus } from '../../lib/naming.js';
import { joinTypes, referToOperation } from '../../model/type-reference.js';
import type { OperationModel, ParameterModel, TypeReference } from '../../model/types.js';
import { formatValidator, SPELLED, writeSchema, type SchemaContext } from './validator-schema.js';

/** The types of a file. */
export interface TypeUses {
  /** Returns the name of the type of a component. */
  readonly typeOf: (component: string) => string | undefined;
  /** The names that the file uses. */
  readonly used: Set<string>;
}

/** A property of the constant of an operation. */
export interface Member {
  readonly name: string;
  readonly type: string;
  readonly code: string;
}

/** What the validators of an operation are made from. */
interface Source {
  readonly context: SchemaContext;
  readonly uses: TypeUses;
  readonly operation: OperationModel;
}

/** A validator. */
interface Validator {
  readonly type: TypeReference;
  readonly code: string;
}

const UNKNOWN: TypeReference = { text: 'unknown', uses: [] };

const PLACES = ['path', 'query', 'header', 'cookie'] as const;

/** Returns the properties of the constant. */
export function describeMembers(source: Source): Member[] {
  return [...describeParameters(source), ...describeBodies(source), ...describeResponses(source)];
}

function addUses({ used }: TypeUses, { text, uses }: TypeReference): string {
  for (const name of uses) used.add(name);
  return text;
}

function formatType({ context, uses }: Source, type: TypeReference): string {
  return `${context.runtime}.StandardSchema<${addUses(uses, type)}>`;
}

/** Returns the validator of a schema of an operation: that of its component, if it is one. */
function describeValidator({ context, uses }: Source, schema: unknown, fallback: TypeReference): Validator {
  const component =
    isObject(schema) && Object.keys(schema).length === 1 ? parseComponentRef(schema, 'schemas') : undefined;
  const name = component === undefined ? undefined : uses.typeOf(component);
  const constant = component === undefined ? undefined : context.nameOf(component);
  if (name === undefined || constant === undefined) {
    return { type: fallback, code: formatValidator(context, writeSchema(context, schema)) };
  }
  return { type: { text: name, uses: [name] }, code: constant };
}

/** Returns the validator of the parameters: an object for each place that has some. */
function describeParameters(source: Source): Member[] {
  const { context, operation } = source;
  const models: readonly ParameterModel[] = [...operation.pathParameters, ...operation.parameters];
  if (!models.length) return [];
  const { pathItem, operation: node } = findOperation(context.document, operation);
  const declared = listParameterNodes(context.document, pathItem as PathItem, node).map(({ parameter }) => parameter);
  const places = PLACES.filter((place) => models.some((model) => model.in === place));
  const properties = places.map((place) => [
    place,
    buildPlace(
      models.filter((model) => model.in === place),
      declared,
    ),
  ]);
  const required = places.filter((place) => models.some((model) => model.in === place && model.required));
  const schema = { type: 'object', required, properties: Object.fromEntries(properties) as object };
  const type = referToOperation(operation.id, 'parameters');
  const code = formatValidator(context, writeSchema(context, schema));
  return [{ name: 'parameters', type: formatType(source, type), code }];
}

/** Returns the schema of the parameters of a place. */
function buildPlace(models: readonly ParameterModel[], declared: readonly Parameter[]): object {
  const properties = models.map(({ name, in: place }) => {
    const found = declared.find((parameter) => parameter.name === name && parameter.in === place);
    const schema = found?.schema ?? Object.values(found?.content ?? {})[0]?.schema ?? {};
    return [name, { [SPELLED]: schema }] as const;
  });
  return {
    type: 'object',
    required: models.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(properties),
  };
}

/** Returns the validators of the body: in the preferred media type, and in each if there are several. */
function describeBodies(source: Source): Member[] {
  const { context, operation } = source;
  const { body } = operation;
  if (!body) return [];
  const { operation: node } = findOperation(context.document, operation);
  const content = resolve<RequestBody>(context.document, node.requestBody)?.content ?? {};
  const choices = body.choices.map((choice) => {
    const isData = !['text', 'binary'].includes(chooseEncoding(choice.mediaType));
    const schema = isData ? content[choice.mediaType]?.schema : {};
    return { ...choice, ...describeValidator(source, schema, isData ? choice.type : UNKNOWN) };
  });
  const [preferred] = choices;
  if (!preferred) return [];
  const { runtime } = context;
  const usual = body.required
    ? preferred
    : {
        type: joinTypes([preferred.type, { text: 'undefined', uses: [] }]),
        code: `/* @__PURE__ */ ${runtime}.optional(${preferred.code})`,
      };
  const members = [{ name: 'body', type: formatType(source, usual.type), code: usual.code }];
  if (choices.length < 2) return members;
  const types = choices.map(
    ({ mediaType, type }) => `readonly ${JSON.stringify(mediaType)}: ${formatType(source, type)}`,
  );
  const code = formatEntries(choices.map((choice) => [choice.mediaType, choice.code]));
  return [...members, { name: 'bodies', type: `{ ${types.join('; ')} }`, code }];
}

/** Returns the validators of the responses that are JSON, by their statuses. */
function describeResponses(source: Source): Member[] {
  const { context, operation } = source;
  const { operation: node } = findOperation(context.document, operation);
  const found = Object.entries(node.responses ?? {}).flatMap(([status, response]) => {
    if (operation.method === 'HEAD' && status.startsWith('2')) return [];
    const validator = describeResponse(source, status, response as Response);
    return validator ? listStatuses(node.responses, status).map((key) => ({ key, ...validator })) : [];
  });
  if (!found.length) return [];
  const types = found.map(({ key, type }) => `readonly ${formatStatus(key)}: ${formatType(source, type)}`);
  const code = `{ ${found.map((each) => `${formatStatus(each.key)}: ${each.code}`).join(', ')} }`;
  return [{ name: 'responses', type: `{ ${types.join('; ')} }`, code }];
}

/** Returns the statuses of a response. `default` includes the successes if the document lists none. */
function listStatuses(responses: object, status: string): string[] {
  if (status !== 'default') return [status.toUpperCase()];
  return Object.keys(responses).some((other) => other.startsWith('2')) ? [status] : ['2XX', status];
}

/** Returns the validator of a response in any of its media types that are JSON. */
function describeResponse(source: Source, status: string, response: Response): Validator | undefined {
  const { context, operation } = source;
  const { content } = resolve<Response>(context.document, response) ?? {};
  const media = sortMedia(content)
    .filter(([type, value]) => chooseMediaReading(type) === 'json' && value?.schema !== undefined)
    .map(([type, { schema }]) => {
      return { schema: schema as unknown, type: referToOperation(operation.id, 'responses', status, 'content', type) };
    });
  const distinct = [...new Map(media.map((each) => [JSON.stringify(each.schema), each])).values()];
  const [first, ...others] = distinct;
  if (!first || !others.length) return first && describeValidator(source, first.schema, first.type);
  const type = joinTypes(distinct.map((each) => each.type));
  return describeValidator(source, { anyOf: distinct.map(({ schema }) => schema) }, type);
}
