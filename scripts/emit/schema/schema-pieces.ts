/** Decides which parts of an intersection its type needs. */
import type { Document } from '../../../src/openapi/document.js';
import { isNeverObject, isObjectOnly } from '../../../src/openapi/schema-facts.js';

type Node = Record<string, unknown>;

/** A part of an intersection: as it is in the document, and in canonical form. */
export interface Piece {
  readonly source: Node;
  readonly form: Node;
  /** Whether it is what the schema says itself, apart from what it combines. */
  readonly isOwn?: boolean;
  /** The alternatives, if it is a union. */
  readonly alternatives?: readonly Node[];
}

/**
 * Keywords of objects say nothing of other values. Returns the pieces of a schema without a type in which they stand beside
 * the alternatives that can be objects only.
 */
export function spareOthers(document: Document, pieces: readonly Piece[]): readonly Piece[] {
  const own = pieces.find(({ isOwn }) => isOwn);
  const union = pieces.find(({ alternatives }) => alternatives);
  if (!own || !union) return pieces;
  const forms = union.form['anyOf'] as Node[];
  const isOther = union.alternatives!.map((branch) => isNeverObject(document, branch));
  if (!isOther.includes(true)) return pieces;
  const objects = { anyOf: forms.filter((_, index) => !isOther[index]) };
  const hasProperties = own.form['properties'] !== undefined;
  const form = {
    anyOf: [
      ...forms.filter((_, index) => isOther[index]),
      ...(objects.anyOf.length ? [hasProperties ? { allOf: [own.form, objects] } : objects] : []),
    ],
  };
  return [{ ...union, form }, ...pieces.filter((piece) => piece !== own && piece !== union)];
}

/** Whether a canonical form allows any value. */
export function isAnything(form: Node): boolean {
  const hasProperties = Object.keys(form['properties'] ?? {}).length > 0;
  const keys = ['$ref', 'allOf', 'anyOf', 'enum', 'const', 'type', 'additionalProperties', 'patternProperties'];
  return !hasProperties && !keys.some((key) => form[key]);
}

/** Returns the pieces without those that only repeat a type, of which another one says more. */
export function removeSuperfluous(document: Document, pieces: readonly Piece[]): Piece[] {
  const isBare = ({ source, form }: Piece): boolean => isBareObject(source, form) || isBareScalar(form);
  const telling = pieces.filter((piece) => !isBare(piece));
  const isObjectToo = telling.some(({ source }) => isObjectOnly(document, source, { orNull: true }));
  return pieces.filter(({ source, form }, index) => {
    const isClosed = source['additionalProperties'] === false;
    const isTold = isBareObject(source, form) && !isClosed ? isObjectToo : telling.length > 0;
    const isRepeated = pieces.slice(0, index).some((other) => isBare(other) && other.form['type'] === form['type']);
    return !isBare({ source, form }) || (!isTold && !isRepeated);
  });
}

/** Whether a canonical form is a type without anything about it, and not an object. */
function isBareScalar({ type, items, prefixItems }: Node): boolean {
  return typeof type === 'string' && type !== 'object' && !items && !prefixItems;
}

/** Whether a schema says of a value only that it is an object, and its canonical form does not say more. */
function isBareObject(schema: Node, form: Node): boolean {
  const types = [schema['type'] ?? []].flat();
  const hasMore = ['properties', 'patternProperties'].some((key) => Object.keys(schema[key] ?? {}).length);
  return (
    types.includes('object') &&
    types.every((type) => type === 'object' || type === 'null') &&
    !hasMore &&
    !form['properties'] &&
    !schema['additionalProperties'] &&
    !['$ref', 'allOf', 'oneOf', 'anyOf', 'enum', 'const'].some((key) => key in schema)
  );
}
