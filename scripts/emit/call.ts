/** Writes the one statement of a method: the call of the runtime, with all that the document says of it. */
import { JSON_TYPE, type Encoding, type MediaReading } from '../../src/openapi/media-type.js';
import type {
  AnswerChoice,
  BodyChoice,
  BodyModel,
  OperationModel,
  ParameterModel,
  ResponseModel,
} from '../model/types.js';
import { formatKey, formatProperties } from '../lib/naming.js';
import { referToShape } from './int64.js';
import { listCallArguments, buildSignature, type Argument } from '../model/signature.js';

/** A statement, and the values of the runtime that it uses. */
export interface CallStatement {
  readonly text: string;
  readonly uses: ReadonlySet<string>;
}

/** Returns the statement that makes a call of an operation by a transport. */
export function describeCall(operation: OperationModel, transport: string): CallStatement {
  const uses = new Set<string>();
  const use = (name: string): string => {
    uses.add(name);
    return name;
  };
  const { id, method, path, pagination } = operation;
  const fixed = [id, method, path].map((text) => JSON.stringify(text));
  const entries = listArguments(operation, use);
  const values = listPathValues(operation, buildSignature(operation));
  const parts = [...fixed, values, 'options', ...(entries.length ? [`{ ${entries.join(', ')} }`] : [])];
  const call = `${transport}.call(${parts.join(', ')})`;
  if (!pagination) return { text: `return ${call};`, uses };
  const { next, parameter } = pagination;
  const pointer = [next, parameter].filter((text) => text !== undefined).map((text) => JSON.stringify(text));
  const nextPage = next === undefined ? use('nextByLink') : `${use('nextByPointer')}(${pointer.join(', ')})`;
  return { text: `return ${use('paged')}${listCallArguments(operation)}(${nextPage}, (cursor) => ${call});`, uses };
}

type Use = (name: string) => string;

function formatProperty(key: string, value: string): string {
  return key === value ? key : `${formatKey(key)}: ${value}`;
}

function listPathValues({ pathParameters }: OperationModel, signature: readonly Argument[]): string {
  const names = signature.filter(({ kind }) => kind === 'path').map(({ name }) => name);
  const values = pathParameters.map(({ name }, index) => formatProperty(name, names[index]!));
  return `{ ${values.join(', ')} }`;
}

/** Returns the format of a parameter, without what the runtime takes for granted. */
function describeFormat({ in: place, serialization }: ParameterModel): string {
  const { style, explode, allowReserved, json } = serialization ?? {};
  const ownPlace = place === 'path' || place === 'query' ? undefined : place;
  const usual = place === 'path' || place === 'header' ? 'simple' : 'form';
  return JSON.stringify({
    in: ownPlace,
    style: style === usual ? undefined : style,
    explode: explode === (style === 'form' || style === 'deepObject') ? undefined : explode,
    allowReserved: allowReserved || undefined,
    json: json || undefined,
  });
}

/** Returns the entries of the runtime's `CallArguments`; what it takes for granted is left out. */
function listArguments(operation: OperationModel, use: Use): string[] {
  const { body, parameters, pagination, server, anonymous, idempotencyKey } = operation;
  const given = parameters.length
    ? pagination
      ? '{ ...parameters, ...cursor }'
      : 'parameters'
    : pagination && 'cursor';
  const tunes = [
    body && describeBody(body, use),
    describePath(operation, use),
    given && describeParameters(operation, given, use),
    // After the parameters, which can have the caller's own key.
    idempotencyKey === undefined ? undefined : `${use('idempotencyKey')}(${JSON.stringify(idempotencyKey)})`,
    server === undefined ? undefined : `${use('atServer')}(${JSON.stringify(server.replace(/\/?$/, '/'))})`,
    anonymous ? use('anonymous') : undefined,
  ].filter((tune) => tune !== undefined);
  return [
    ...(body ? ['body'] : []),
    ...listResponseEntries(operation, use),
    ...(idempotencyKey === undefined ? [] : ['isRepeatable: true']),
    ...(tunes.length ? [`tune: ${tunes.length > 1 ? `${use('tunes')}(${tunes.join(', ')})` : tunes[0]!}`] : []),
  ];
}

/** Returns a choice by what the caller's options say. */
function chooseContentType<Choice extends { readonly mediaType: string }>(
  option: string,
  fallback: string,
  choices: readonly Choice[],
  textOf: (choice: Choice) => string,
): string {
  const table = choices.map((choice) => `${JSON.stringify(choice.mediaType)}: ${textOf(choice)}`);
  return `({ ${table.join(', ')} })[options?.${option} ?? ${fallback}]`;
}

function describeBody(body: BodyModel, use: Use): string | undefined {
  const { fileForm, choices } = body;
  const isUsual = choices.map(({ mediaType }) => mediaType).join() === `${JSON_TYPE},multipart/form-data`;
  if (fileForm?.isPlain && isUsual) return `${use('jsonOrForm')}(options?.contentType)`;
  const [usual, file] = [body.mediaType, fileForm?.mediaType].map((type) => JSON.stringify(type));
  return body.choicesType
    ? chooseContentType(
        'contentType',
        file === undefined ? usual! : `(${use('hasFile')}(body) ? ${file} : ${usual})`,
        body.choices,
        (choice) => chooseEncoder(choice, use) ?? 'undefined',
      )
    : chooseEncoder(body, use);
}

/** The functions of the runtime that write a body. */
const ENCODERS: Readonly<Record<Encoding, string>> = {
  json: 'jsonBody',
  form: 'formBody',
  multipart: 'multipartBody',
  text: 'plainBody',
  binary: 'plainBody',
};

/** What bytes are called whose media type the document leaves open. */
const OCTETS = 'application/octet-stream';

function chooseEncoder({ mediaType, encoding, fields }: BodyChoice, use: Use): string | undefined {
  if (mediaType === JSON_TYPE || mediaType.includes('*'))
    return encoding === 'json' ? undefined : `${use('plainBody')}(${JSON.stringify(OCTETS)})`;
  const formats = Object.entries(fields).filter(([, field]) => Object.keys(field).length);
  const isForm = encoding === 'form' || encoding === 'multipart';
  const table =
    isForm && formats.length
      ? `, ${formatProperties(formats.map(([name, field]) => [name, JSON.stringify(field)]))}`
      : '';
  return `${use(ENCODERS[encoding])}(${JSON.stringify(mediaType)}${table})`;
}

function describePath({ pathParameters }: OperationModel, use: Use): string | undefined {
  const styled = pathParameters.filter(({ serialization }) => serialization);
  const formats = styled.map((parameter) => [parameter.name, describeFormat(parameter)] as const);
  return formats.length ? `${use('stylePath')}(${formatProperties(formats)})` : undefined;
}

function describeParameters({ parameters, headers }: OperationModel, given: string, use: Use): string {
  if (parameters.some(({ serialization }) => serialization)) {
    const formats = parameters
      .map((parameter) => [parameter.name, describeFormat(parameter)] as const)
      .filter(([, format]) => format !== '{}');
    return `${use('serializeParameters')}(${given}, ${formatProperties(formats)})`;
  }
  return headers.length
    ? `${use('addParameters')}(${given}, ${JSON.stringify(headers)})`
    : `${use('addQuery')}(${given})`;
}

/** The readers of the runtime; JSON is what it takes for granted. */
const READERS: Readonly<Record<Exclude<MediaReading, 'json'>, string>> = {
  text: 'text',
  blob: 'blob',
  nothing: 'unread',
  events: 'events',
  textEvents: 'textEvents',
  lines: 'lines',
  any: 'byContentType',
};

function listResponseEntries(operation: OperationModel, use: Use): string[] {
  const { choices, choicesType, mediaType } = operation.response;
  const list = (choice: ResponseModel | AnswerChoice): string[] => [
    ...listReaders(choice, use),
    ...listCodecs(operation, choice.int64, use),
  ];
  if (!choicesType) return list(operation.response);
  return [
    `...${chooseContentType('accept', JSON.stringify(mediaType), choices, (choice) => `{ ${list(choice).join(', ')} }`)}`,
  ];
}

/** Returns what reads and writes the JSON of an operation with 64-bit integers; `success` is the shape of its success. */
function listCodecs(
  { body, int64Parameters, errors }: OperationModel,
  success: string | undefined,
  use: Use,
): string[] {
  const shapes = new Map<string, string | undefined>([
    ['body', body?.int64],
    ['parameters', int64Parameters],
    ['2XX', success],
    ...errors.map(({ status, int64 }) => [status, int64] as const),
  ]);
  // What has no such integers must not get the shape of its range, or of the default.
  const isShadow = (key: string): boolean =>
    /^\d/.test(key) && (shapes.get('default') ?? shapes.get(`${key.charAt(0)}XX`)) !== undefined;
  const entries = [...shapes].flatMap(([key, shape]) => {
    if (shape !== undefined) return [`${JSON.stringify(key)}: ${referToShape(shape)}`];
    return isShadow(key) ? [`${JSON.stringify(key)}: {}`] : [];
  });
  return entries.length ? [`json: ${use('int64')}({ ${entries.join(', ')} })`] : [];
}

function listReaders(
  { accept, reading, mayBeEmpty }: Pick<ResponseModel, 'accept' | 'reading' | 'mayBeEmpty'>,
  use: Use,
): string[] {
  const optional = mayBeEmpty ? 'optionalJson' : undefined;
  const reader = reading === 'json' ? optional : READERS[reading];
  return [
    ...(accept === undefined || accept === JSON_TYPE ? [] : [`accept: ${JSON.stringify(accept)}`]),
    ...(reader === undefined ? [] : [`read: ${use(reader)}`]),
  ];
}
