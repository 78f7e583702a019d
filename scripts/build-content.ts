/** Builds what an operation sends and receives: its body, its successful answer, its errors. */
import type { SuccessStatus } from '../src/operation.js';
import type { BuildContext } from './build-context.js';
import { preferredMedia, readingOf } from './media-type.js';
import type { BodyModel, ErrorModel, ResponseModel, TypeReference } from './model.js';
import { componentOf, isObject, refOf, resolve, type Operation, type RequestBody, type Response } from './openapi.js';
import { BLOB, nonNullable, operationType, STRING, UNDEFINED, union, VOID, within } from './type-reference.js';

/** Returns the body of an operation, in the media type that a client prefers. */
export const bodyOf = (
  context: BuildContext,
  id: string,
  operation: Operation,
): Omit<BodyModel, 'alias'> | undefined => {
  const body = resolve<RequestBody>(context.document, operation.requestBody);
  const [mediaType, media] = preferredMedia(body?.content);
  if (!body || mediaType === undefined) return undefined;
  const { required = false, description = '' } = body;
  const declared = operationType(id, 'requestBody');
  const type =
    schemaType(context, media.schema) ?? within(required ? declared : nonNullable(declared), 'content', mediaType);
  return { type, mediaType, required, description };
};

/** Returns the successful answer of an operation: the union of those that it documents. */
export const responseOf = (context: BuildContext, id: string, operation: Operation): Omit<ResponseModel, 'alias'> => {
  const successes = Object.entries(operation.responses ?? {})
    .filter(([status]) => /^2(\d\d|XX)$/i.test(status))
    .map(([status, node]) => answerOf(context, id, status, node, VOID));
  const types = new Map(successes.map(({ type }) => [type.text, type]));
  const mediaType = successes.find((success) => success.mediaType !== undefined)?.mediaType;
  return {
    success: successes.map(({ status }): SuccessStatus => (/xx/i.test(status) ? '2XX' : Number(status))),
    mediaType,
    reading: readingOf(mediaType),
    mayBeEmpty: mediaType !== undefined && successes.some((success) => success.mediaType === undefined),
    description: successes.find(({ description }) => description)?.description ?? '',
    type: union([...types.values()]),
  };
};

/** Returns the errors that an operation documents, in the order of the document. */
export const errorsOf = (context: BuildContext, id: string, operation: Operation): ErrorModel[] =>
  Object.entries(operation.responses ?? {})
    .filter(([status]) => !status.startsWith('2'))
    .map(([status, node]) => answerOf(context, id, status, node, UNDEFINED))
    .map(({ status, description, type }) => ({ status, description, body: type }));

interface AnswerModel {
  readonly status: string;
  readonly description: string;
  readonly mediaType: string | undefined;
  readonly type: TypeReference;
}

const answerOf = (
  context: BuildContext,
  id: string,
  status: string,
  node: unknown,
  nothing: TypeReference,
): AnswerModel => {
  const response = resolve<Response>(context.document, node as Response);
  const [mediaType, media] = preferredMedia(response?.content);
  const type = (): TypeReference => {
    if (mediaType === undefined) return nothing;
    const reading = readingOf(mediaType);
    if (reading !== 'json') return reading === 'text' ? STRING : BLOB;
    return schemaType(context, media?.schema) ?? operationType(id, 'responses', status, 'content', mediaType);
  };
  return { status, description: response?.description ?? '', mediaType, type: type() };
};

/** Returns the name of a schema, or of the array of it; `undefined` where it has none. */
const schemaType = (context: BuildContext, schema: unknown): TypeReference | undefined => {
  if (!isObject(schema)) return undefined;
  if (refOf(schema) === undefined) {
    const element = schema['type'] === 'array' ? schemaType(context, schema['items']) : undefined;
    return element && { ...element, text: `${element.text}[]` };
  }
  const name = context.schemas.get(componentOf(schema, 'schemas') ?? '')?.name;
  return name === undefined ? undefined : { text: name, uses: [name] };
};
