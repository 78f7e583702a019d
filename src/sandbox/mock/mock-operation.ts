/** How an operation without a handler responds for a document of others: with examples, whatever they are worth. */
import { findOperation, readExample, resolve, type Document, type Response } from '../../openapi/document.js';
import { chooseMediaReading, findPreferredMedia } from '../../openapi/media-type.js';
import { listParameterNodes } from '../../openapi/parameters.js';
import type { MockOperation, Outcome } from '../operate.js';
import type { Route } from '../route.js';
import { listOpaqueParameters } from './opaque-parameters.js';

/** Returns how the operation of a route responds. */
export function mockOperation(document: Document, route: Route): MockOperation {
  const { pathItem, operation } = findOperation(document, route);
  const parameters = listParameterNodes(document, pathItem, operation).map(({ parameter }) => parameter);
  const exampleOf = (status: number): Example => {
    const listed = operation.responses?.[route.listedAs(status) ?? ''];
    const [mediaType, media] = findPreferredMedia(resolve<Response>(document, listed)?.content);
    return { mediaType, value: route.exampleOf(status) ?? readExample(document, media) };
  };
  return {
    opaque: listOpaqueParameters(document, parameters),
    succeed: () => {
      const { success: status } = route;
      return { ...describeBody(exampleOf(status)), status, note: 'an example' };
    },
    refuse: ({ status, wording: { headers, body, detail, invalid } }) => {
      const reason = body ?? (detail === undefined ? undefined : { detail });
      // The first one that the document allows.
      const candidates: Example[] = [{ value: reason }, exampleOf(status), { value: undefined }];
      const fitting = candidates.find(({ value }) => !route.checkAnswer(status, value).length);
      const described = describeBody(fitting ?? exampleOf(status));
      const note = invalid === undefined ? '' : `invalid ${invalid}: ${JSON.stringify(reason)}`;
      return { ...described, headers: { ...described.headers, ...headers }, status, ...(note && { note }) };
    },
  };
}

/** The body of a response. */
interface Example {
  readonly value: unknown;
  /** Its media type, if the document has one. */
  readonly mediaType?: string | undefined;
}

/** Returns an example as it is sent: JSON, unless it is a text of another media type. */
function describeBody({ value: body, mediaType }: Example): Pick<Outcome, 'headers' | 'body'> {
  if (body === undefined || mediaType === undefined || mediaType.includes('*')) return { headers: {}, body };
  const isPlain = typeof body === 'string' && chooseMediaReading(mediaType) !== 'json';
  return { headers: { 'Content-Type': mediaType }, body: isPlain ? Buffer.from(body) : body };
}
