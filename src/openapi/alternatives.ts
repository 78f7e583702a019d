/** Finds what tells the alternatives of a union apart: properties with literal values. */
import { isObject, resolve, type Document } from './document.js';

type Node = Record<string, unknown>;

/** The values of the properties that tell an alternative from others. */
export type Marks = ReadonlyMap<string, readonly unknown[]>;

/** The most references and parts of `allOf` on the way to a property. */
const DEEPEST = 20;

/** Returns the marks of each alternative; a property counts if it has other values in another alternative. */
export function findMarks(document: Document, alternatives: readonly unknown[]): Marks[] {
  const all = alternatives.map((part) => listLiterals(document, part));
  const isTelling = (name: string): boolean => {
    const lists = all.flatMap((literals) => (literals.has(name) ? [JSON.stringify(literals.get(name))] : []));
    return new Set(lists).size > 1;
  };
  return all.map((literals) => new Map([...literals].filter(([name]) => isTelling(name))));
}

function listLiterals(document: Document, node: unknown, depth = 0): Map<string, readonly unknown[]> {
  const schema = resolve<Node>(document, node as Node);
  const literals = new Map<string, readonly unknown[]>();
  if (!isObject(schema) || depth > DEEPEST) return literals;
  const { allOf, properties } = schema;
  for (const part of Array.isArray(allOf) ? allOf : []) {
    for (const [name, values] of listLiterals(document, part, depth + 1)) literals.set(name, values);
  }
  for (const [name, property] of Object.entries(isObject(properties) ? properties : {})) {
    const { enum: list, const: single } = resolve<Node>(document, property as Node) ?? {};
    const values = Array.isArray(list) ? (list as unknown[]) : [single];
    if (values.every((value) => ['string', 'number', 'boolean'].includes(typeof value))) literals.set(name, values);
  }
  return literals;
}
