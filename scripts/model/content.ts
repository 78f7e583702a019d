/** Helpers that bodies and responses share: media type choices, named schemas, XML. */
import type { BuildContext } from './context.js';
import type { TypeReference } from './types.js';
import { parseComponentRef, isObject, readRef } from '../../src/openapi/document.js';

/** The segments of a JSON Pointer. */
export type Pointer = readonly string[];

/** Returns the choices without those that are like an earlier one. */
export function removeDuplicates<Choice>(
  choices: readonly Choice[],
  isAlike: (a: Choice, b: Choice) => boolean,
): Choice[] {
  return choices.filter((choice, index) => !choices.slice(0, index).some((other) => isAlike(other, choice)));
}

/** Reports XML, which a method takes or returns as a string. */
export function reportXml(
  { report }: BuildContext,
  choices: readonly { readonly mediaType: string }[],
  pointer: Pointer,
  verb: 'takes' | 'returns',
): void {
  for (const { mediaType } of choices) {
    if (!/[/+]xml *(;|$)/i.test(mediaType)) continue;
    const message = `The media type ${mediaType} is not parsed or serialized.`;
    const outcome = `The method ${verb} it as a string.`;
    const many = `XML media types are not parsed or serialized. Each method ${verb} a string.`;
    report({ kind: 'unsupported', pointer, message, fix: 'Offer JSON as well.', outcome, many });
  }
}

/** Keywords that change nothing about the type. */
const BESIDE_REFERENCE = new Set(['allOf', 'title', 'description', 'example', 'examples']);

/** Returns the name of a schema, or of the array of it; `undefined` if it has none. */
export function referToSchema(context: BuildContext, schema: unknown): TypeReference | undefined {
  if (!isObject(schema)) return undefined;
  const { allOf } = schema;
  // Before OpenAPI 3.1, this was the only way to describe a reference.
  if (Array.isArray(allOf) && allOf.length === 1 && Object.keys(schema).every((key) => BESIDE_REFERENCE.has(key)))
    return referToSchema(context, allOf[0]);
  if (readRef(schema) === undefined) {
    const element = schema['type'] === 'array' ? referToSchema(context, schema['items']) : undefined;
    return element && { ...element, text: `${element.text}[]` };
  }
  const name = context.schemas.get(parseComponentRef(schema, 'schemas') ?? '')?.name;
  return name === undefined ? undefined : { text: name, uses: [name] };
}
