/** Builds the responses of an operation: its success and its errors. */
import type { SuccessStatus } from '../../src/operation.js';
import { removeDuplicates, reportXml, referToSchema, type Pointer } from './content.js';
import type { BuildContext } from './context.js';
import {
  isBodiless,
  isSameType,
  sortMedia,
  chooseMediaReading,
  type MediaReading,
} from '../../src/openapi/media-type.js';
import type { AnswerChoice, ErrorModel, ResponseModel, StatusModel, TypeReference } from './types.js';
import type { OperationSite } from './operation-site.js';
import { capitalize, toPascalCase } from '../lib/naming.js';
import { isObject, resolve, readText, type OperationNode, type Response } from '../../src/openapi/document.js';
import {
  wrapAsyncIterable,
  BLOB,
  referToOperation,
  wrapServerSentEvent,
  STRING,
  UNDEFINED,
  joinTypes,
  VOID,
} from './type-reference.js';

/** Returns the successful response of an operation: the union of the documented ones. */
export function buildResponse(
  context: BuildContext,
  id: string,
  { path, method, operation }: Pick<OperationSite, 'path' | 'method' | 'operation'>,
): Omit<ResponseModel, 'alias' | 'choicesType'> {
  const pointer = ['paths', path, method, 'responses'];
  const all = Object.entries(operation.responses ?? {}).map(([status, node]) =>
    buildContent(context, id, status, node),
  );
  const listed = all.filter(({ status }) => /^2(\d\d|XX)$/i.test(status));
  // `default` includes the successes if the document lists none.
  const successes = listed.length ? listed : all.filter(({ status }) => status === 'default');
  const responses = method === 'head' ? successes.map((success) => ({ ...success, media: [] })) : successes;
  const mediaTypes = new Set(responses.flatMap(({ media }) => media.map(({ mediaType }) => mediaType)));
  const ordered = sortMedia(Object.fromEntries([...mediaTypes].map((mediaType) => [mediaType, undefined])));
  const choices = ordered.map(([mediaType]) => buildChoice(context, id, mediaType, responses));
  const [preferred] = choices;
  reportXml(context, choices, pointer, 'returns');
  reportLinks(context, operation, pointer);
  return {
    success: successes.map(({ status }): SuccessStatus => (/^\d+$/.test(status) ? Number(status) : '2XX')),
    mediaType: preferred?.mediaType,
    accept: preferred?.accept,
    reading: preferred?.reading ?? 'nothing',
    type: preferred?.type ?? VOID,
    // Media types that are read as JSON are equal to the caller if their types are.
    choices: removeDuplicates(choices, (a, b) =>
      a.reading === 'json' && b.reading === 'json' ? a.type.text === b.type.text : isSameType(a, b),
    ),
    mayBeEmpty: preferred?.mayBeEmpty ?? false,
    int64: preferred?.int64,
    description: successes.find(({ description }) => description)?.description ?? '',
    headers: [...new Set(successes.flatMap(({ headers }) => headers))].filter(
      (name) => name.toLowerCase() !== 'content-type',
    ),
  };
}

/** Returns the response for a requested media type; a success without it is returned in its first media type. */
function buildChoice(
  { int64 }: BuildContext,
  id: string,
  mediaType: string,
  responses: readonly ContentModel[],
): AnswerChoice {
  const parts = responses.map(({ media }) => media.find((part) => part.mediaType === mediaType) ?? media[0]);
  const found = parts.filter((part) => part !== undefined);
  const readings = new Set(found.map(({ reading }) => reading));
  const types = new Map(parts.map((part) => part?.type ?? VOID).map((type) => [type.text, type]));
  const accept = [...new Set([mediaType, ...found.map((part) => part.mediaType)])].join(', ');
  return {
    mediaType,
    accept,
    reading: readings.size === 1 ? [...readings][0]! : 'any',
    type: joinTypes([...types.values()]),
    mayBeEmpty: found.length < parts.length,
    int64: int64.declare(
      found.map(({ schema }) => schema),
      `${toPascalCase(id)}Response`,
    ),
  };
}

/** Reports links between operations, which are not supported. */
function reportLinks({ document, report }: BuildContext, operation: OperationNode, pointer: Pointer): void {
  for (const [status, node] of Object.entries(operation.responses ?? {})) {
    const response = resolve<Response>(document, node as Response);
    for (const name of Object.keys(isObject(response?.links) ? response.links : {})) {
      report({
        pointer: [...pointer, status, 'links', name],
        message: `The link ${name} is not followed.`,
        fix: 'Remove it, or describe it in the documentation.',
        kind: 'unsupported',
        outcome: 'The caller must call the linked operation.',
        many: 'links are not followed. The caller must call the linked operations.',
      });
    }
  }
}

/** Returns the errors that an operation documents, in the order of the document. */
export function buildErrors(context: BuildContext, id: string, operation: OperationNode): ErrorModel[] {
  return Object.entries(operation.responses ?? {})
    .filter(([status]) => /^([345](\d\d|XX)|default)$/i.test(status))
    .map(([status, node]) => buildContent(context, id, status, node))
    .map(({ status, description, media: [first] }) => ({
      status: status === 'default' ? status : status.toUpperCase(),
      description,
      int64:
        first?.reading === 'json'
          ? context.int64.declare([first.schema], `${toPascalCase(id)}Error${capitalize(status)}`)
          : undefined,
      // An error body that is not JSON is a string.
      body: first === undefined ? UNDEFINED : first.reading === 'json' ? first.type : STRING,
    }));
}

/** Returns the documented responses of an operation, each in its preferred media type. */
export function buildStatuses(
  context: BuildContext,
  id: string,
  { method, operation }: Pick<OperationSite, 'method' | 'operation'>,
): StatusModel[] {
  return Object.entries(operation.responses ?? {})
    .filter(([status]) => /^([2345](\d\d|XX)|default)$/i.test(status))
    .map(([key, node]) => {
      const status = key === 'default' ? key : key.toUpperCase();
      const { media } = buildContent(context, id, key, node);
      const [first] = method === 'head' || isBodiless(status) ? [] : media;
      const { mediaType, reading = 'nothing', type = UNDEFINED } = first ?? {};
      return { status, mediaType, reading, type };
    });
}

interface ContentModel {
  readonly status: string;
  readonly description: string;
  readonly headers: readonly string[];
  readonly media: readonly MediaModel[];
}

interface MediaModel {
  readonly mediaType: string;
  readonly reading: MediaReading;
  readonly type: TypeReference;
  /** The schema of its JSON. */
  readonly schema: unknown;
}

function buildContent(context: BuildContext, id: string, status: string, node: unknown): ContentModel {
  const response = resolve<Response>(context.document, node as Response);
  const media = sortMedia(response?.content).map(([mediaType, { schema }]): MediaModel => {
    const reading = chooseReading(context, mediaType, schema);
    const declared = (): TypeReference =>
      referToSchema(context, schema) ?? referToOperation(id, 'responses', status, 'content', mediaType);
    const isJson = reading !== 'text' && reading !== 'blob' && reading !== 'textEvents';
    return { mediaType, reading, type: chooseType(reading, declared), schema: isJson ? schema : undefined };
  });
  return {
    status,
    description: readText(response, 'description'),
    headers: Object.keys(isObject(response?.headers) ? response.headers : {}),
    media,
  };
}

/** Returns how a response body is read; the data of events is JSON if it has a schema other than a string. */
function chooseReading({ document }: BuildContext, mediaType: string, schema: unknown): MediaReading {
  const reading = chooseMediaReading(mediaType);
  const type = resolve<{ type?: unknown }>(document, schema as never)?.type;
  return reading === 'events' && (schema === undefined || type === 'string') ? 'textEvents' : reading;
}

function chooseType(reading: MediaReading, declared: () => TypeReference): TypeReference {
  if (reading === 'text') return STRING;
  if (reading === 'blob') return BLOB;
  if (reading === 'textEvents') return wrapAsyncIterable(wrapServerSentEvent(STRING));
  if (reading === 'events') return wrapAsyncIterable(wrapServerSentEvent(declared()));
  return reading === 'lines' ? wrapAsyncIterable(declared()) : declared();
}
