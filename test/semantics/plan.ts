/** Plans a value: decides all choices of a schema, so that what is left is a schema without references and combinations. */
import { generateSync, type JsonSchema as FakerSchema } from 'json-schema-faker';
import { isObject } from '../../src/openapi/document.js';
import { isUnion, type Discriminators, type Tag } from './discriminators.js';
import type { JsonSchema } from './json-schema.js';
import { isImpossible, mergeSchemas, NoValueError } from './merge.js';

/** Which optional properties a value has. */
export type Extent = 'required' | 'all' | 'some';

/** What a plan is made from. */
export interface PlanSource {
  readonly components: ReadonlyMap<string, JsonSchema>;
  readonly discriminators: Discriminators;
  /** Whether parts of a form are files. */
  readonly isForm: boolean;
}

/** Stands for a file in a value. */
export const FILE = '\u0000file';

/** Stands for a value of which it is not known whether it is a file. */
export const UNKNOWN = '\u0000unknown';

/**
 * The depth below which values only have what is required, and the depth that no value exceeds. A reference counts as a
 * level: what it refers to has values of its own.
 */
const DEPTH = { full: 4, limit: 20 } as const;

/** The number of properties after which a value only has what is required. */
const MOST_PROPERTIES = 100;

/** The depth of combinations that include each other. */
const MOST_COMBINATIONS = 40;

/** Where a schema is. */
interface Place {
  /** Whether it is a part of an `allOf`. */
  readonly isPart?: boolean;
  /** What else is known of the value. */
  readonly outer?: JsonSchema;
}

/** Plans values. Takes the alternatives of each choice in turn, so that a few values cover them. */
export class Planner {
  private readonly source: PlanSource;
  private readonly turns = new Map<unknown, number>();
  private extent: Extent = 'all';
  private properties = 0;

  constructor(source: PlanSource) {
    this.source = source;
  }

  /**
   * Returns a schema for a single value of a schema.
   *
   * @throws {NoValueError} If there is none.
   */
  plan(schema: JsonSchema, extent: Extent): FakerSchema {
    this.extent = extent;
    this.properties = 0;
    return this.build(schema, 0) as FakerSchema;
  }

  /** Returns the items, beginning with the one whose turn it is. */
  private takeTurns<Item>(list: readonly Item[], owner: unknown = list): readonly Item[] {
    const turn = this.turns.get(owner) ?? 0;
    this.turns.set(owner, turn + 1);
    const start = turn % Math.max(list.length, 1);
    return [...list.slice(start), ...list.slice(0, start)];
  }

  /** Returns the result for the first item that has one. */
  private first<Item, Result>(items: readonly Item[], make: (item: Item) => Result): Result {
    const reasons = new Set<string>();
    for (const item of items) {
      try {
        return make(item);
      } catch (error) {
        if (!(error instanceof NoValueError)) throw error;
        reasons.add(error.message);
      }
    }
    throw new NoValueError(`No alternative is left: ${[...reasons].slice(0, 3).join(' ')}`);
  }

  /**
   * Returns a schema without references and combinations; its properties and items still have them. Alternatives that
   * contradict `outer`, what else is known of the value, are not taken.
   */
  private flatten(schema: JsonSchema, depth: number, { isPart = false, outer = {} }: Place = {}): JsonSchema {
    if (depth > MOST_COMBINATIONS) throw new NoValueError('The schema includes itself.');
    if (isImpossible(schema)) throw new NoValueError('The schema allows no value.');
    const { $ref, allOf, anyOf, oneOf, if: condition, then, else: otherwise, ...own } = schema;
    const parts: JsonSchema[] = [own];
    const known = (): JsonSchema => mergeSchemas([outer, ...parts]);
    if (typeof $ref === 'string') parts.push(this.flattenComponent($ref, depth, { isPart, outer: known() }));
    for (const part of (allOf ?? []) as JsonSchema[]) {
      parts.push(this.flatten(part, depth + 1, { isPart: true, outer: known() }));
    }
    for (const union of [anyOf, oneOf] as (JsonSchema[] | undefined)[]) {
      if (!union) continue;
      const branches = this.takeTurns(union);
      parts.push(
        this.first(branches, (branch) => {
          const flat = this.tagBranch(schema, branch, this.flatten(branch, depth + 1, { outer: known() }));
          mergeSchemas([known(), flat]);
          return flat;
        }),
      );
    }
    if (condition) {
      const ways = [[condition, then ?? {}], [otherwise ?? {}]] as JsonSchema[][];
      parts.push(
        this.first(this.takeTurns(ways, schema), (way) => {
          const flat = mergeSchemas(way.map((item) => this.flatten(item, depth + 1, { outer: known() })));
          mergeSchemas([known(), flat]);
          return flat;
        }),
      );
    }
    return mergeSchemas(parts);
  }

  /** A value of a schema with a discriminator is one of a schema that extends it, unless it is a part of that schema. */
  private flattenComponent(key: string, depth: number, place: Place): JsonSchema {
    const { components, discriminators } = this.source;
    const schema = components.get(key) ?? {};
    if (place.isPart) return this.flatten(schema, depth + 1, place);
    const isBase = isObject(schema['discriminator']) && !isUnion(schema);
    const descendants = isBase ? discriminators.listDescendants(key) : [];
    if (!descendants.length)
      return this.tagComponent(key, this.flatten(schema, depth + 1, { ...place, isPart: isBase }));
    return this.first(this.takeTurns(descendants, schema), (child) => {
      const flat = this.flatten(components.get(child)!, depth + 1, { ...place, isPart: true });
      const tag = discriminators.readTag(schema, child);
      return this.tagComponent(child, tag ? this.addTag(tag, flat) : flat);
    });
  }

  private tagComponent(key: string, flat: JsonSchema): JsonSchema {
    return this.source.discriminators.listTags(key).reduce((tagged, tag) => this.addTag(tag, tagged), flat);
  }

  private tagBranch(union: JsonSchema, branch: JsonSchema, flat: JsonSchema): JsonSchema {
    const tag = this.source.discriminators.readBranchTag(union, branch);
    return tag ? this.addTag(tag, flat) : flat;
  }

  /** Sets the discriminating property, unless the schema itself says what it is. */
  private addTag({ property, values }: Tag, flat: JsonSchema): JsonSchema {
    const properties = flat['properties'] as Record<string, JsonSchema> | undefined;
    const declared = properties?.[property];
    if (!declared) return flat;
    const own = this.flatten(declared, 0);
    const known = own['enum'] as unknown[] | undefined;
    const possible = known ? values.filter((value) => known.includes(value)) : values;
    if (!possible.length) return flat;
    const tagged = { ...own, enum: [this.takeTurns(possible, values)[0]] };
    return { ...flat, properties: { ...properties, [property]: tagged } };
  }

  private build(schema: JsonSchema, above: number): JsonSchema {
    const depth = '$ref' in schema ? above + 1 : above;
    if (depth > DEPTH.limit) throw new NoValueError('The value is too deep.');
    const flat = this.flatten(schema, 0);
    const types = flat['type'] as readonly string[] | undefined;
    if (Array.isArray(flat['enum'])) {
      const values = flat['enum'].filter((value) => !types || types.some((type) => isOfType(value, type)));
      if (!values.length) throw new NoValueError('No value of the enum is left.');
      return { const: this.takeTurns(values, flat['enum'])[0] };
    }
    const possible = types ?? [inferType(flat)];
    // Null ends the recursion.
    const ordered = depth > DEPTH.full && possible.includes('null') ? ['null'] : this.takeTurns(possible, schema);
    return this.first(ordered, (type) => this.buildType(flat, type, depth));
  }

  private buildType(flat: JsonSchema, type: string, depth: number): JsonSchema {
    switch (type) {
      case 'object':
        return this.buildObject(flat, depth);
      case 'array':
        return this.buildArray(flat, depth);
      case 'string':
        return this.buildString(flat);
      case 'any':
        return { const: this.takeTurns(ANYTHING)[0] };
      default:
        return { ...pick(flat, NUMBERS), type };
    }
  }

  private buildString(flat: JsonSchema): JsonSchema {
    const { format, contentMediaType, contentEncoding } = flat;
    const isOctets = contentMediaType === 'application/octet-stream' && contentEncoding === undefined;
    if (format === 'binary' || isOctets) return { const: FILE };
    const isText = /^text\/|[/+](json|xml)$/.test(String(contentMediaType));
    if (contentMediaType !== undefined && contentEncoding === undefined && !isText) {
      return { const: this.source.isForm ? FILE : UNKNOWN };
    }
    const { minLength = 0, maxLength = Infinity } = flat as { minLength?: number; maxLength?: number };
    // Long texts say nothing more about a type.
    const length =
      flat['pattern'] === undefined && format === undefined ? { maxLength: Math.min(maxLength, minLength + 10) } : {};
    return { ...pick(flat, ['minLength', 'maxLength', 'pattern', 'format']), ...length, type: 'string' };
  }

  private buildArray(flat: JsonSchema, depth: number): JsonSchema {
    const {
      items,
      prefixItems = [],
      minItems = 0,
      maxItems = Infinity,
    } = flat as {
      items?: JsonSchema;
      prefixItems?: JsonSchema[];
      minItems?: number;
      maxItems?: number;
    };
    const isFull = this.isFull(depth);
    const first = isFull ? prefixItems : prefixItems.slice(0, minItems);
    const planned = first.slice(0, maxItems).map((item) => this.build(item, depth + 1));
    // Items after the documented ones are undeclared.
    const hasMore = isFull && (items !== undefined || !prefixItems.length);
    const wanted = Math.min(maxItems, Math.max(minItems, hasMore ? planned.length + 1 : 0));
    const rest: JsonSchema[] = [];
    try {
      for (let index = planned.length; index < Math.min(wanted, planned.length + 3); index += 1) {
        rest.push(this.build(items ?? {}, depth + 1));
      }
    } catch (error) {
      if (!(error instanceof NoValueError) || planned.length + rest.length < minItems) throw error;
    }
    const all = [...planned, ...rest];
    return { type: 'array', prefixItems: all, minItems: all.length, maxItems: all.length };
  }

  private buildObject(flat: JsonSchema, depth: number): JsonSchema {
    const properties = (flat['properties'] ?? {}) as Record<string, JsonSchema>;
    const required = (flat['required'] ?? []) as string[];
    const planned: Record<string, JsonSchema> = {};
    for (const name of required) {
      planned[name] = this.build(properties[name] ?? findOther(flat, name), depth + 1);
    }
    for (const [name, property] of Object.entries(properties)) {
      if (name in planned || !this.isFull(depth)) continue;
      if (this.extent === 'some' && this.takeTurns([true, false], property)[0]) continue;
      if (Object.keys(planned).length >= Number(flat['maxProperties'] ?? Infinity)) continue;
      this.properties += 1;
      try {
        planned[name] = this.build(property, depth + 1);
      } catch (error) {
        if (!(error instanceof NoValueError)) throw error;
      }
    }
    this.addOthers(flat, planned, depth);
    return { type: 'object', properties: planned, required: Object.keys(planned), additionalProperties: false };
  }

  /** Adds properties without a name in the schema, if it says that there are some. */
  private addOthers(flat: JsonSchema, planned: Record<string, JsonSchema>, depth: number): void {
    const { additionalProperties: others, patternProperties, properties, propertyNames } = flat;
    const missing = Number(flat['minProperties'] ?? 0) - Object.keys(planned).length;
    const isOpen = others !== undefined || (properties === undefined && patternProperties === undefined);
    const isFree = isOpen && !isImpossible(others);
    if (missing <= 0 && !this.isFull(depth)) return;
    const wanted = Math.min(Math.max(missing, 1), Number(flat['maxProperties'] ?? Infinity));
    const patterns = Object.entries((patternProperties ?? {}) as Record<string, JsonSchema>);
    const names = isFree
      ? [...Array(wanted).keys()].map((index) => [
          isObject(propertyNames) ? String(this.makeText(propertyNames, index)) : `other${index}`,
          (others ?? {}) as JsonSchema,
        ])
      : [];
    const matching = patterns.map(([pattern, schema], index) => [this.makeText({ pattern }, index), schema]);
    for (const [name, schema] of [...matching, ...names] as [string, JsonSchema][]) {
      if (name in planned) continue;
      try {
        planned[name] = this.build(schema, depth + 1);
      } catch (error) {
        if (!(error instanceof NoValueError)) throw error;
      }
    }
  }

  private makeText(schema: JsonSchema, seed: number): unknown {
    return generateSync({ ...this.build({ type: ['string'], ...schema }, 0) } as FakerSchema, { seed: seed + 1 });
  }

  private isFull(depth: number): boolean {
    return this.extent !== 'required' && depth <= DEPTH.full && this.properties < MOST_PROPERTIES;
  }
}

const ANYTHING = ['text', { nested: 'text' }, 7, ['item'], true, null];

const NUMBERS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'];

/** Returns the schema of a property that is required but not declared. */
function findOther(flat: JsonSchema, name: string): JsonSchema {
  const patterns = Object.entries((flat['patternProperties'] ?? {}) as Record<string, JsonSchema>);
  const found = patterns.find(([pattern]) => new RegExp(pattern).test(name));
  return found?.[1] ?? ((flat['additionalProperties'] ?? {}) as JsonSchema);
}

/** Keywords that only apply to values of a type. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  object: [
    'properties',
    'required',
    'additionalProperties',
    'patternProperties',
    'propertyNames',
    'minProperties',
    'maxProperties',
  ],
  array: ['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems'],
  string: ['pattern', 'minLength', 'maxLength', 'format', 'contentMediaType', 'contentEncoding'],
  number: NUMBERS,
};

function inferType(flat: JsonSchema): string {
  const found = Object.entries(TELLING).find(([, keywords]) => keywords.some((keyword) => keyword in flat));
  return found?.[0] ?? 'any';
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function pick(schema: JsonSchema, keywords: readonly string[]): JsonSchema {
  return Object.fromEntries(
    keywords.filter((keyword) => keyword in schema).map((keyword) => [keyword, schema[keyword]]),
  );
}
