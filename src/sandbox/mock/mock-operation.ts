/** How an operation without a handler responds for a document of others: with examples, whatever they are worth. */
import { findOperation, resolve, type Document, type Response } from '../../openapi/document.js';
import { chooseMediaReading, findPreferredMedia } from '../../openapi/media-type.js';
import { listParameterNodes } from '../../openapi/parameters.js';
import type { MockOperation, Outcome } from '../operate.js';
import type { Route } from '../route.js';
import { listOpaqueParameters } from './opaque-parameters.js';

/** Returns how the operation of a route responds. */
export function mockOperation(document: Document, route: Route): MockOperation {
  const { pathItem, operation } = findOperation(document, route);
  const parameters = listParameterNodes(document, pathItem, operation).map(({ parameter }) => parameter);
  const mediaTypeOf = (status: number): string | undefined => {
    const listed = operation.responses?.[route.listedAs(status) ?? ''];
    return findPreferredMedia(resolve<Response>(document, listed)?.content)[0];
  };
  return {
    opaque: listOpaqueParameters(document, parameters),
    succeed: () => {
      const { success: status } = route;
      return { ...describeBody(route.exampleOf(status), mediaTypeOf(status)), status, note: 'an example' };
    },
    refuse: ({ status, wording: { headers, body, detail, invalid } }) => {
      const reason = body ?? (detail === undefined ? undefined : { detail });
      const example = route.exampleOf(status);
      // The first one that the document allows.
      const fitting = [reason, example, undefined].find((each) => !route.checkAnswer(status, each).length);
      const chosen = fitting ?? example ?? reason;
      const described = describeBody(chosen, chosen === reason ? undefined : mediaTypeOf(status));
      const note = invalid === undefined ? '' : `invalid ${invalid}: ${JSON.stringify(reason)}`;
      return { ...described, headers: { ...described.headers, ...headers }, status, ...(note && { note }) };
    },
  };
}

/** Returns an example as it is sent in a media type: JSON unless it is a text of another type. */
function describeBody(body: unknown, mediaType: string | undefined): Pick<Outcome, 'headers' | 'body'> {
  if (body === undefined || mediaType === undefined || mediaType.includes('*')) return { headers: {}, body };
  const isPlain = typeof body === 'string' && chooseMediaReading(mediaType) !== 'json';
  return { headers: { 'Content-Type': mediaType }, body: isPlain ? Buffer.from(body) : body };
}
