/** Builds the calls of the samples from the examples of the document. */
import { chooseEncoding, findPreferredMedia } from '../../../src/openapi/media-type.js';
import { sampleSchema } from '../../../src/openapi/sample-schema.js';
import { readSmallExample } from './sample-schema.js';
import { buildServer, isRelativeUrl } from '../../model/server.js';
import { buildSignature } from '../../model/signature.js';
import {
  listOperations,
  listPlaces,
  type ApiModel,
  type BodyModel,
  type ExampleFile,
  type ExampleValue,
  type OperationModel,
} from '../../model/types.js';
import { isReservedWord, toCamelCase } from '../../lib/naming.js';
import {
  parseComponentRef,
  isObject,
  findOperation,
  listPathNames,
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
import { isFileSchema, listParts, listValues } from '../../../src/openapi/schema-facts.js';
import { listParameterNodes } from '../../../src/openapi/parameters.js';
import { listAcceptedCredentials, type SecurityCredential } from '../../../src/openapi/security.js';
import {
  describeValue,
  type CallBody,
  type CallContext,
  type CallModel,
  type CallParameter,
  type CallServer,
  type ValueNote,
} from './call-model.js';

/** The server of samples if the document has none, and the page that a relative one is resolved against. */
const NO_SERVER = 'https://api.example.org';

/** The longest label of a server. */
const LABEL_LENGTH = 60;

/** The most characters of an example that an optional parameter has. */
const OPTIONAL_LENGTH = 200;

/** Returns what the calls of a document share; `module` is the module of the client. */
export function buildCallContext(document: Document, model: ApiModel, module: string): CallContext {
  const hasDefaultServer = model.baseUrl !== undefined && !isRelativeUrl(model.baseUrl);
  return {
    module,
    servers: listCallServers(document.servers, model.baseUrl),
    hasDefaultServer,
    credentials: listCredentials(document, model),
    enums: Object.fromEntries(
      [...listSchemaNames(model).values()].map(({ name, members }) => [
        name,
        Object.fromEntries(members.map((member) => [member.name, member.value])),
      ]),
    ),
  };
}

/** Returns all credentials of a document, without duplicates. */
function listCredentials(document: Document, model: ApiModel): SecurityCredential[] {
  const used = listOperations(model).map((operation) => chooseCredential(document, operation));
  const all = [...model.credentials, ...used].flatMap((credential) => credential ?? []);
  return [...new Map(all.map((credential) => [JSON.stringify(credential), credential])).values()];
}

/** Returns the credential of an operation's samples. A key is preferred, as it needs no login. */
function chooseCredential(document: Document, operation: OperationModel): SecurityCredential | undefined {
  const credentials = listAcceptedCredentials(document, findOperation(document, operation).operation);
  return credentials.find(({ kind }) => kind === 'apiKey') ?? credentials[0];
}

/** Returns the servers that can be used, of which the first is the default. */
function listCallServers(servers: Document['servers'], base: string | undefined): CallServer[] {
  const list = (Array.isArray(servers) ? servers : []).flatMap((server, index) => {
    const url = buildServer([server], index === 0 ? undefined : base);
    return url === undefined ? [] : [{ url, description: readText(server, 'description') }];
  });
  const [first] = list;
  // What the client takes for its own is first, even if it is not one of these.
  const all = first?.url === base || base === undefined ? list : [{ url: base, description: '' }, ...list];
  const unique = [...new Map(all.toReversed().map((server) => [server.url, server])).values()].toReversed();
  const resolved = unique.map(({ url, description }) => ({ url: resolveServer(url), label: nameServer(description) }));
  const labels = resolved.map(({ label }) => label);
  return resolved.length
    ? resolved.map(({ url, label }) => {
        const isUnique = label !== '' && labels.indexOf(label) === labels.lastIndexOf(label);
        return { url, label: isUnique ? label : url };
      })
    : [{ url: NO_SERVER, label: NO_SERVER }];
}

function resolveServer(url: string): string {
  return new URL(url, NO_SERVER).href.replace(/\/$/, '');
}

/** Returns the name of a server: the first line or sentence of its description. */
function nameServer(description: string): string {
  const [line = ''] = description.trim().split(/\n|(?<=\w)\.(?:\s|$)/);
  return line.length > LABEL_LENGTH ? '' : line;
}

/** What the calls of a document are built from; it has its schemas split into requests and responses. */
export interface CallSource {
  readonly document: Document;
  readonly model: ApiModel;
  readonly context: CallContext;
}

/** Returns the call of an operation. */
export function buildCall(
  { document, model, context }: CallSource,
  className: string,
  operation: OperationModel,
): CallModel {
  const { pathItem, operation: node } = findOperation(document, operation);
  const known = { document, model, names: listSchemaNames(model) };
  const indexOf = (credential: SecurityCredential | undefined): number =>
    context.credentials.findIndex((each) => JSON.stringify(each) === JSON.stringify(credential));
  const credential = chooseCredential(document, operation);
  const [own, client] = [indexOf(credential), indexOf(credential ?? model.credentials[0])];
  const body = operation.body && buildCallBody(known, node, operation.body);
  const signature = buildSignature(operation).map(({ kind }) => kind);
  const { server, response } = operation;
  const servers = [node.servers, pathItem.servers].find(
    (list) => Array.isArray(list) && list.length,
  ) as Document['servers'];
  const code = body ? collectObjects(body.note) : [];
  return {
    id: operation.id,
    method: operation.method,
    path: operation.path,
    className,
    methodName: operation.methodName,
    arguments: signature.filter((kind) => kind !== 'options'),
    parameters: buildCallParameters(known, operation, listParameterNodes(document, pathItem, node)),
    ...(body && { body }),
    reading: response.reading,
    result: response.reading === 'nothing' ? '' : chooseResultName(response.type.text, [className, ...code]),
    ...(own >= 0 && { credential: own }),
    ...(client >= 0 && { clientCredential: client }),
    ...(server !== undefined && { servers: listCallServers(servers, server) }),
  };
}

/** Returns the parameters that samples can send, those in the path first. */
function buildCallParameters(
  known: Known,
  { path, pathParameters, parameters }: OperationModel,
  nodes: ReturnType<typeof listParameterNodes>,
): CallParameter[] {
  const inPath = listPathNames(path).flatMap((name) => pathParameters.find((each) => each.name === name) ?? []);
  const places = listPlaces(parameters).flatMap((place) => parameters.filter((each) => each.in === place));
  return [...inPath, ...places].flatMap((model): CallParameter[] => {
    const found = nodes.find(({ parameter }) => parameter.in === model.in && parameter.name === model.name);
    if (!found || model.in === 'cookie') return [];
    const { parameter } = found;
    const isRequired = model.in === 'path' || model.required;
    const value = isRequired
      ? readExampleValue(known.document, parameter)
      : readOptionalValue(known.document, parameter);
    const note = describeValue(removeConstants(nameValues(known, parameter.schema, value)));
    const choices = listValues(known.document, parameter.schema)?.filter(
      (each): each is string | number => typeof each === 'string' || typeof each === 'number',
    );
    return [
      {
        name: model.name,
        in: model.in,
        ...(isRequired && { required: true as const }),
        type: chooseType(known.document, parameter),
        ...(choices?.length && { choices }),
        ...(value !== undefined && { value }),
        ...(note && { note }),
        ...(model.serialization && { serialization: model.serialization }),
      },
    ];
  });
}

/** Returns how the value of a parameter is entered. */
function chooseType(document: Document, { schema }: Parameter): CallParameter['type'] {
  const types = listParts(document, schema)
    .flatMap((part) => [part['type']].flat())
    .filter((type) => type !== 'null');
  const [type] = types;
  if (type === 'integer' || type === 'number' || type === 'boolean') return types.length === 1 ? type : 'string';
  return type === 'array' || type === 'object' ? 'json' : 'string';
}

/** Returns the example that an optional parameter has, if it is small. */
function readOptionalValue(document: Document, parameter: Parameter): unknown {
  const value = readSmallExample(document, parameter) ?? readExampleOf(document, parameter.schema);
  return JSON.stringify(value ?? '').length > OPTIONAL_LENGTH ? undefined : value;
}

function readExampleOf(document: Document, schema: Parameter['schema']): unknown {
  const { example, examples, default: standard } = (resolve(document, schema) ?? {}) as Record<string, unknown>;
  return example ?? (Array.isArray(examples) ? (examples as unknown[])[0] : undefined) ?? standard;
}

/** Returns a value without the names of its enum members: a parameter is written as it is sent. */
function removeConstants({ constant: _, items, entries, ...rest }: ExampleValue): ExampleValue {
  return {
    ...rest,
    ...(items && { items: items.map(removeConstants) }),
    ...(entries && { entries: entries.map(([name, entry]) => [name, removeConstants(entry)] as const) }),
  };
}

function collectObjects(note: ValueNote | undefined): string[] {
  if (!note) return [];
  const parts = [note.items, ...(note.tuple ?? []), ...Object.values(note.fields ?? {})];
  return [note.constant ?? [], ...parts.map((part) => collectObjects(part ?? undefined))].flat();
}

/** Returns a name for the result of a call: `pet` for `Pet`, `pets` for `Pet[]`. */
function chooseResultName(type: string, taken: readonly string[]): string {
  const [, single, array] = /^(\w+?)(\[])?$/.exec(type) ?? [];
  const name = single && toCamelCase(single) + (array ? 's' : '');
  const isFree =
    name && /^[A-Z]/.test(single) && !isReservedWord(name) && ![...taken, 'api', 'process', 'console'].includes(name);
  return isFree ? name : 'result';
}

/** Returns an example of a parameter; one in the path is never empty. */
function readExampleValue(document: Document, parameter: Parameter): unknown {
  const value = readSmallExample(document, parameter) ?? sampleSchema(document, parameter.schema);
  if (parameter.in === 'query') return value ?? '';
  const text = Array.isArray(value) ? value.join(',') : value;
  return typeof text === 'number' || (typeof text === 'string' && /^(?!\.*$)\P{Cs}*$/u.test(text))
    ? text
    : parameter.name;
}

function buildCallBody(
  { document, model, names }: Known,
  operation: OperationNode,
  of: BodyModel,
): CallBody | undefined {
  const body = resolve<RequestBody>(document, operation.requestBody);
  const [mediaType, media] = findPreferredMedia(body?.content);
  if (mediaType === undefined) return undefined;
  const kind = { mediaType: of.mediaType, ...(of.required && { required: true as const }) };
  const encoding = chooseEncoding(mediaType);
  if (encoding === 'binary') return { ...kind, value: '', note: { file: describeFile('file', mediaType) } };
  const value = readSmallExample(document, media) ?? sampleSchema(document, media.schema) ?? {};
  const hasFiles = encoding === 'multipart';
  const note = describeValue(nameValues({ document, model, names, hasFiles }, media.schema, value));
  return { ...kind, value, ...(note && { note }) };
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
