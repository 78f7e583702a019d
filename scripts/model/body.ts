/** Builds the request body of an operation. */
import { removeDuplicates, reportXml, referToSchema, type Pointer } from './content.js';
import type { BuildContext } from './context.js';
import { chooseEncoding, isSameType, sortMedia } from '../../src/openapi/media-type.js';
import type { BodyChoice, BodyModel, FieldEncoding, FileForm } from './types.js';
import {
  isObject,
  resolve,
  readText,
  type OperationNode,
  type RequestBody,
  type Response,
} from '../../src/openapi/document.js';
import {
  hasOpenProperties,
  isObjectOnly,
  listDeclarations,
  requiresProperty,
  standsForFile,
} from '../../src/openapi/schema-facts.js';
import { toPascalCase } from '../lib/naming.js';
import { inferShape, readStyle } from './serialization.js';
import { BINARY, removeNull, referToOperation, STRING, wrapType } from './type-reference.js';

/** A media type object. */
type Media = NonNullable<Response['content']>[string];

/** Returns the body of an operation, in the preferred media type. */
export function buildBody(
  context: BuildContext,
  id: string,
  operation: OperationNode,
  pointer: Pointer,
): Omit<BodyModel, 'alias' | 'choicesType'> | undefined {
  const body = resolve<RequestBody>(context.document, operation.requestBody);
  const entries = sortMedia(body?.content);
  if (!body || !entries.length) return undefined;
  const required = body.required === true;
  const description = readText(body, 'description');
  const declared = referToOperation(id, 'requestBody');
  const choices = entries.map(([mediaType, media]): BodyChoice => {
    const encoding = chooseEncoding(mediaType);
    const type =
      encoding === 'text'
        ? STRING
        : encoding === 'binary'
          ? BINARY
          : (referToSchema(context, media?.schema) ??
            wrapType(required ? declared : removeNull(declared), 'content', mediaType));
    const fields = buildFields(context, media, [...pointer, 'requestBody', 'content', mediaType]);
    return { mediaType, type, encoding, fields };
  });
  const [preferred] = choices;
  const schemas = entries.flatMap(([mediaType, media]) => {
    const encoding = chooseEncoding(mediaType);
    return encoding === 'text' || encoding === 'binary' ? [] : [media?.schema];
  });
  const int64 = context.int64.declare(schemas, `${toPascalCase(id)}Body`);
  reportXml(context, choices, [...pointer, 'requestBody'], 'takes');
  const fileForm = findFileForm(context, entries, choices);
  return { ...preferred!, required, description, choices: removeDuplicates(choices, isSameType), fileForm, int64 };
}

/**
 * Returns the form that differs from the preferred body by its files, so that a value shows which of the two it is;
 * `undefined` if there is none.
 */
function findFileForm(
  { document }: BuildContext,
  entries: readonly (readonly [string, Media])[],
  choices: readonly BodyChoice[],
): FileForm | undefined {
  const usual = entries[0]![1]?.schema;
  if (choices[0]!.encoding !== 'json' || !isObjectOnly(document, usual)) return undefined;
  const known = listDeclarations(document, usual);
  for (const [index, [mediaType, media]] of entries.entries()) {
    const { encoding, fields } = choices[index]!;
    const declared = [...listDeclarations(document, media?.schema)];
    const texts = declared.filter(([, schema]) => !standsForFile(document, schema));
    const isMarked = encoding === 'multipart' && texts.length < declared.length;
    const isKnown = texts.every(([name]) => known.has(name));
    const isComplete = [...known.keys()].every(
      (name) => !requiresProperty(document, usual, name) || requiresProperty(document, media?.schema, name),
    );
    if (!isMarked || !isKnown || !isComplete) continue;
    const isFlat = texts.every(([, schema]) => inferShape(document, schema) !== 'any');
    const isClosed = !hasOpenProperties(document, media?.schema);
    return { mediaType, isPlain: isFlat && isClosed && !Object.keys(fields).length };
  }
  return undefined;
}

/** Returns the declared encodings of the fields of a form; reports headers, which are not sent. */
function buildFields(
  { document, report }: BuildContext,
  media: Media,
  pointer: Pointer,
): Record<string, FieldEncoding> {
  return Object.fromEntries(
    Object.entries(isObject(media?.encoding) ? media.encoding : {}).map(([name, node]) => {
      const { contentType, style, explode, allowReserved, headers } =
        resolve<FieldEncoding & { headers?: object }>(document, node as never) ?? {};
      if (headers && Object.keys(headers).some((header) => header.toLowerCase() !== 'content-type')) {
        report({
          pointer: [...pointer, 'encoding', name, 'headers'],
          message: `The part ${name} declares headers, which are not supported.`,
          fix: 'Remove the headers.',
          kind: 'unsupported',
          outcome: 'The part is sent without them.',
          many: 'parts of forms declare headers, which are not supported. They are sent without them.',
        });
      }
      const hasStyle = style !== undefined || explode !== undefined || allowReserved !== undefined;
      return [
        name,
        {
          ...(typeof contentType === 'string' && !hasStyle && { contentType: contentType.split(',')[0]!.trim() }),
          ...(hasStyle && { style: readStyle('query', style) }),
          ...(explode !== undefined && { explode }),
          ...(allowReserved !== undefined && { allowReserved }),
        },
      ];
    }),
  );
}
