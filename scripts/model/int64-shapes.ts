/** Describes where values have 64-bit integers, as the runtime reads and writes them. */
import { findMarks } from '../../src/openapi/alternatives.js';
import { isObject, lookUp, parseComponentRef, readRef, resolve, type Document } from '../../src/openapi/document.js';
import { walkNodes } from '../../src/openapi/walk.js';
import { claimNames } from '../lib/naming.js';
import type { SchemaModel, ShapeDeclaration, ShapeModel } from './types.js';
import { findExactInteger, TYPE_EXTENSION, type Int64Type } from '../../src/openapi/int64.js';

type Node = Record<string, unknown>;

/** A value without integers. */
const NOTHING: ShapeModel = { kind: 'parts', fields: [], rest: undefined, tuple: [], items: undefined };

/** Keywords whose schemas all apply, or one of them. */
const PARTS = ['allOf', 'oneOf', 'anyOf'] as const;

/** Collects the shapes of the bodies of a document. */
export class Int64ShapeBuilder {
  /** Whether the document can have such integers. */
  readonly #isUsed: boolean;
  readonly #document: Document;
  readonly #fallback: Int64Type;
  /** The components that have such integers, directly or by references. */
  readonly #carriers: ReadonlySet<string>;
  readonly #schemas: ReadonlyMap<string, SchemaModel>;
  #claim: ReturnType<typeof claimNames> | undefined;
  readonly #declared = new Map<string, ShapeModel>();
  /** The names of shapes that are not those of components. */
  readonly #inline = new Map<string, string>();

  /** `schemas` gets its names before a shape is declared. */
  constructor(document: Document, fallback: Int64Type, schemas: ReadonlyMap<string, SchemaModel>) {
    this.#document = document;
    this.#fallback = fallback;
    this.#schemas = schemas;
    this.#isUsed = fallback !== 'number' || choosesTypes(document);
    this.#carriers = this.#isUsed ? this.#listCarriers() : new Set();
  }

  /** Returns the shapes that have a name. */
  list(): ShapeDeclaration[] {
    return [...this.#declared].map(([name, shape]) => ({ name, shape }));
  }

  /** Returns the name of the shape of values that are of one of the schemas; `undefined` if they have no such integers. */
  declare(schemas: readonly unknown[], wanted: string): string | undefined {
    if (!this.#isUsed) return undefined;
    const shape = this.#join(schemas.map((schema) => this.#build(schema)));
    if (shape === undefined) return undefined;
    if (typeof shape === 'object' && shape.kind === 'reference') return shape.name;
    this.#claim ??= claimNames([...this.#schemas.values()].map(({ name }) => name));
    // A body can have several media types with one schema.
    const key = JSON.stringify([wanted, shape]);
    const name = this.#inline.get(key) ?? this.#claim(wanted);
    this.#inline.set(key, name);
    this.#declared.set(name, shape);
    return name;
  }

  #build(node: unknown): ShapeModel | undefined {
    // Listed values have literal types.
    if (!isObject(node) || 'enum' in node || 'const' in node) return undefined;
    const integer = findExactInteger(this.#document, node, this.#fallback);
    if (integer) return integer.type === 'string' && integer.others.includes('string') ? 'text' : integer.type;
    const parts = PARTS.flatMap((keyword) => this.#buildParts(node, keyword));
    return this.#join([this.#refer(node), this.#buildPlaces(node), ...parts]);
  }

  /** Returns the shape of the target of a reference. */
  #refer(node: Node): ShapeModel | undefined {
    const ref = readRef(node);
    if (ref === undefined) return undefined;
    const key = parseComponentRef(node, 'schemas');
    const name = this.#carriers.has(key ?? '') ? this.#schemas.get(key!)?.name : undefined;
    if (name === undefined) return undefined;
    if (!this.#declared.has(name)) {
      // The name comes first: the schema can refer to itself.
      this.#declared.set(name, NOTHING);
      this.#declared.set(name, this.#build(lookUp(this.#document, ref)) ?? NOTHING);
    }
    return { kind: 'reference', name };
  }

  #buildParts(node: Node, keyword: (typeof PARTS)[number]): (ShapeModel | undefined)[] {
    const list = Array.isArray(node[keyword]) ? (node[keyword] as unknown[]) : [];
    const shapes = list.map((part) => this.#build(part));
    if (keyword === 'allOf' || !shapes.some(Boolean)) return shapes;
    const isText = (part: unknown): boolean => resolve<Node>(this.#document, part as Node)?.['type'] === 'string';
    // Beside a string that can be anything, one of digits need not be an integer.
    const isOpen = list.some(isText);
    const marks = findMarks(this.#document, list);
    return shapes.map((shape, index) => {
      if (shape === undefined || typeof shape === 'string') return isOpen && shape === 'string' ? 'text' : shape;
      const only = [...marks[index]!];
      return only.length ? { kind: 'alternative', only, shape } : shape;
    });
  }

  /** Returns the shape of the properties and the items of a schema. */
  #buildPlaces(node: Node): ShapeModel | undefined {
    const { properties, patternProperties, additionalProperties, items, prefixItems } = node;
    const rest = this.#join([
      this.#build(additionalProperties),
      ...Object.values(isObject(patternProperties) ? patternProperties : {}).map((schema) => this.#build(schema)),
    ]);
    const fields = Object.entries(isObject(properties) ? properties : {}).flatMap(([name, schema]) => {
      const shape = this.#build(schema) ?? (rest && NOTHING);
      return shape === undefined ? [] : [[name, shape] as const];
    });
    const others = this.#build(items);
    const first = [prefixItems, items].find(Array.isArray) ?? [];
    const tuple = first.map((schema: unknown) => this.#build(schema) ?? NOTHING);
    const isList = others !== undefined || tuple.some((shape) => shape !== NOTHING);
    if (!fields.length && !rest && !isList) return undefined;
    return { kind: 'parts', fields, rest, tuple: isList ? tuple : [], items: others };
  }

  #join(shapes: readonly (ShapeModel | undefined)[]): ShapeModel | undefined {
    const found = shapes.filter((shape) => shape !== undefined);
    const distinct = [...new Map(found.map((shape) => [JSON.stringify(shape), shape])).values()];
    return distinct.length > 1 ? { kind: 'union', parts: distinct } : distinct[0];
  }

  #listCarriers(): ReadonlySet<string> {
    const users = new Map<string, Set<string>>();
    const found = new Set<string>();
    for (const [owner, schema] of Object.entries(this.#document.components?.schemas ?? {})) {
      if (!isObject(schema)) continue;
      walkNodes(schema, {
        enter: ({ node }) => {
          const target = parseComponentRef(node, 'schemas');
          if (target !== undefined) users.set(target, (users.get(target) ?? new Set()).add(owner));
          if (findExactInteger(this.#document, node, this.#fallback)) found.add(owner);
        },
      });
    }
    // Iterating a set visits members added on the way, so this also reaches indirect users.
    for (const name of found) for (const user of users.get(name) ?? []) found.add(user);
    return found;
  }
}

/** Whether a schema of a document names its type. */
function choosesTypes(document: Document): boolean {
  let isFound = false;
  walkNodes(document, { enter: ({ node }) => void (isFound ||= TYPE_EXTENSION in node) });
  return isFound;
}
