/** Builds what an operation sends. */
import { distinct, reportXml, schemaType, type Pointer } from './content.js';
import type { BuildContext } from './context.js';
import { encodingOf, isSameType, mediaByPreference } from '../../src/openapi/media-type.js';
import type { BodyChoice, BodyModel, FieldEncoding } from './types.js';
import {
  isObject,
  resolve,
  textIn,
  type Operation,
  type RequestBody,
  type Response,
} from '../../src/openapi/document.js';
import { styleIn } from './serialization.js';
import { BINARY, nonNullable, operationType, STRING, within } from './type-reference.js';

/** A media type object, as far as it is read. */
type Media = NonNullable<Response['content']>[string];

/** Returns the body of an operation, in the media type that a client prefers. */
export function bodyOf(
  context: BuildContext,
  id: string,
  operation: Operation,
  pointer: Pointer,
): Omit<BodyModel, 'alias' | 'choicesType'> | undefined {
  const body = resolve<RequestBody>(context.document, operation.requestBody);
  const entries = mediaByPreference(body?.content);
  if (!body || !entries.length) return undefined;
  const required = body.required === true;
  const description = textIn(body, 'description');
  const declared = operationType(id, 'requestBody');
  const choices = entries.map(([mediaType, media]): BodyChoice => {
    const encoding = encodingOf(mediaType);
    const type =
      encoding === 'text'
        ? STRING
        : encoding === 'binary'
          ? BINARY
          : (schemaType(context, media?.schema) ??
            within(required ? declared : nonNullable(declared), 'content', mediaType));
    const fields = fieldsOf(context, media, [...pointer, 'requestBody', 'content', mediaType]);
    return { mediaType, type, encoding, fields };
  });
  const [preferred] = choices;
  reportXml(context, choices, [...pointer, 'requestBody'], 'The method takes its text.');
  return { ...preferred!, required, description, choices: distinct(choices, isSameType) };
}

/** Returns how the fields of a form are encoded, as far as the document says; reports headers, which are not sent. */
function fieldsOf({ document, report }: BuildContext, media: Media, pointer: Pointer): Record<string, FieldEncoding> {
  return Object.fromEntries(
    Object.entries(isObject(media?.encoding) ? media.encoding : {}).map(([name, node]) => {
      const { contentType, style, explode, allowReserved, headers } =
        resolve<FieldEncoding & { headers?: object }>(document, node as never) ?? {};
      if (headers && Object.keys(headers).some((header) => header.toLowerCase() !== 'content-type')) {
        report({
          pointer: [...pointer, 'encoding', name, 'headers'],
          message: `The part ${name} has headers of its own.`,
          fix: 'Remove the headers.',
          instead: 'The part is sent without them.',
        });
      }
      const hasStyle = style !== undefined || explode !== undefined || allowReserved !== undefined;
      return [
        name,
        {
          ...(typeof contentType === 'string' && !hasStyle && { contentType: contentType.split(',')[0]!.trim() }),
          ...(hasStyle && { style: styleIn('query', style) }),
          ...(explode !== undefined && { explode }),
          ...(allowReserved !== undefined && { allowReserved }),
        },
      ];
    }),
  );
}
