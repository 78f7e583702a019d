/** Builds the request of an operation's samples from the examples of the document. */
import { fillPath } from '../../../src/request/path.js';
import { chooseEncoding, findPreferredMedia } from '../../../src/openapi/media-type.js';
import { convertExample } from './literal.js';
import { readSmallExample, sampleSchema } from './sample-schema.js';
import { isRelativeUrl } from '../../model/server.js';
import type { ApiModel, ExampleFile, ExampleModel, ExampleValue, OperationModel } from '../../model/types.js';
import {
  parseComponentRef,
  isObject,
  findOperation,
  readRef,
  readText,
  resolve,
  type Document,
  type OperationNode,
  type Parameter,
  type RequestBody,
  type Schema,
} from '../../../src/openapi/document.js';
import { findExactInteger } from '../../../src/openapi/int64.js';
import { isFileSchema } from '../../../src/openapi/schema-facts.js';
import { listParameterNodes } from '../../../src/openapi/parameters.js';
import { listAcceptedCredentials } from '../../../src/openapi/security.js';

/** The server of samples if the document has none, and the page that a relative one is resolved against. */
const NO_SERVER = 'https://api.example.org';

/** Returns the request of an operation's samples; `document` has its schemas split into requests and responses. */
export function buildExample(document: Document, model: ApiModel, operation: OperationModel): ExampleModel {
  const { pathItem, operation: node } = findOperation(document, operation);
  const parameters = listParameterNodes(document, pathItem, node).map(({ parameter }) => parameter);
  const names = listSchemaNames(model);
  const valuesOf = (place: string, read: (parameter: Parameter) => unknown): Record<string, unknown> =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === place && (place === 'path' || parameter.required))
        .map((parameter) => [parameter.name, read(parameter)]),
    );
  const sent = (place: string): Record<string, unknown> =>
    valuesOf(place, (parameter) => readExampleValue(document, parameter));
  const passed = (place: string): Record<string, unknown> =>
    valuesOf(place, (parameter) => {
      const value = readExampleValue(document, parameter);
      return convertExample(nameValues({ document, model, names }, parameter.schema, value));
    });
  const credentials = listAcceptedCredentials(document, node);
  const server = new URL(operation.server ?? model.baseUrl ?? '', NO_SERVER).href.replace(/\/$/, '');
  return {
    operation,
    path: passed('path'),
    query: passed('query'),
    header: passed('header'),
    body: operation.body && buildExampleBody(document, model, node),
    url: `${server}${fillPath(operation.path, sent('path'))}${formatQuery(sent('query'))}`,
    baseUrl: model.baseUrl === undefined || isRelativeUrl(model.baseUrl) ? server : undefined,
    // A key is preferred, as it needs no login.
    credential: credentials.find(({ kind }) => kind === 'apiKey') ?? credentials[0],
  };
}

/** Returns an example of a parameter; one in the path is never empty. */
function readExampleValue(document: Document, parameter: Parameter): unknown {
  const value = readSmallExample(document, parameter) ?? sampleSchema(document, parameter.schema);
  if (parameter.in === 'query') return value ?? '';
  const text = Array.isArray(value) ? value.join(',') : value;
  return typeof text === 'number' || (typeof text === 'string' && /[^.]/.test(text)) ? text : parameter.name;
}

function formatQuery(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    const values = Array.isArray(value) ? value : [value];
    return values.map((item) => [name, isObject(item) ? JSON.stringify(item) : String(item)] as [string, string]);
  });
  return pairs.length ? `?${new URLSearchParams(pairs).toString()}` : '';
}

function buildExampleBody(document: Document, model: ApiModel, operation: OperationNode): ExampleValue | undefined {
  const body = resolve<RequestBody>(document, operation.requestBody);
  const [mediaType, media] = findPreferredMedia(body?.content);
  if (mediaType === undefined) return undefined;
  const encoding = chooseEncoding(mediaType);
  if (encoding === 'binary') return { value: '', file: describeFile('file', mediaType) };
  const value = readSmallExample(document, media) ?? sampleSchema(document, media.schema) ?? {};
  const names = listSchemaNames(model);
  return nameValues({ document, model, names, hasFiles: encoding === 'multipart' }, media.schema, value);
}

type Names = ReadonlyMap<string, ApiModel['schemas'][number]>;

function listSchemaNames({ schemas }: ApiModel): Names {
  return new Map(schemas.filter(({ members }) => members.length).map((schema) => [schema.key, schema]));
}

/** What is known of the values of a document. */
interface Known {
  readonly document: Document;
  readonly model: ApiModel;
  readonly names: Names;
  /** Whether a schema of a file stands for one. Default: false. */
  readonly hasFiles?: boolean;
}

/** Returns a value with the names of the enum members, the types of the integers and the files in it; `name` is its own. */
function nameValues(known: Known, node: unknown, value: unknown, name = 'file'): ExampleValue {
  const { document, model, names, hasFiles = false } = known;
  const schemas = buildParts(document, node);
  const file = hasFiles && typeof value === 'string' ? schemas.filter(isObject).find(isFileSchema) : undefined;
  if (file) return { value, file: describeFile(name, readText(file, 'contentMediaType')) };
  for (const key of schemas.flatMap((schema) => parseComponentRef(schema, 'schemas') ?? [])) {
    const schema = names.get(key);
    const member = schema?.members.find((enumMember) => enumMember.value === value);
    if (schema && member) return { value, constant: { object: schema.name, member: member.name } };
  }
  if (Number.isInteger(value)) {
    const integer = schemas.map((schema) => findExactInteger(document, schema, model.int64)).find(Boolean);
    return integer ? { value, int64: integer.type } : { value };
  }
  const resolved = schemas.map((schema) => resolve<Schema>(document, schema as Schema));
  const child = (key: string): unknown =>
    resolved.map((schema) => schema?.properties?.[key] ?? schema?.additionalProperties).find(Boolean);
  if (Array.isArray(value)) {
    const items = (index: number): unknown =>
      resolved.map((schema) => schema?.prefixItems?.[index] ?? schema?.items).find(Boolean);
    return { value, items: value.map((item, index) => nameValues(known, items(index), item, name)) };
  }
  if (!isObject(value)) return { value };
  const entries = Object.entries(value).map(([key, item]) => [key, nameValues(known, child(key), item, key)] as const);
  return { value, entries };
}

/** The ends of the names of files, where they are not the second part of the media type. */
const EXTENSIONS: Readonly<Record<string, string>> = { 'octet-stream': 'bin', plain: 'txt' };

/** Returns a file that a sample sends; `type` is its media type, or empty. */
function describeFile(name: string, type: string): ExampleFile {
  const [, kind = 'bin'] = /^\w+\/([\w-]+)/.exec(type) ?? [];
  return { name: `${name}.${EXTENSIONS[kind] ?? kind}`, type: type.includes('*') ? '' : type };
}

/** Returns a schema and its parts, with their references. */
function buildParts(document: Document, node: unknown, seen = new Set<unknown>()): unknown[] {
  if (!isObject(node) || seen.has(node)) return [];
  seen.add(node);
  const schema = resolve<Schema>(document, node as Schema);
  const inner = [schema?.allOf, schema?.oneOf, schema?.anyOf].flatMap((parts) => parts ?? []);
  const target = readRef(node) === undefined ? [] : buildParts(document, schema, seen);
  return [node, ...target, ...inner.flatMap((part) => buildParts(document, part, seen))];
}
