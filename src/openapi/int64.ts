/** Chooses the types of integers that a number cannot hold. */
import { isObject, lookUp, readRef, type Document } from './document.js';
import { walkNodes } from './walk.js';

type Node = Record<string, unknown>;

/** The types of a 64-bit integer: `number` loses digits beyond 2^53. */
const INT64_TYPES = ['number', 'bigint', 'string'] as const;

/** A type of a 64-bit integer. */
export type Int64Type = (typeof INT64_TYPES)[number];

/** A type of a 64-bit integer that keeps all digits. */
export type ExactType = Exclude<Int64Type, 'number'>;

/** The extension that names the type of a schema. */
export const TYPE_EXTENSION = 'x-typescript-type';

/** The keyword with which {@link markInt64} passes the type on; that of an extension would be removed. */
export const INT64_KEYWORD = 'int64';

const FORMATS: ReadonlySet<unknown> = new Set(['int64', 'uint64']);

/** Keywords that say of a schema without `type` what its values are. */
const OTHERS = ['$ref', 'allOf', 'oneOf', 'anyOf', 'properties', 'items', 'additionalProperties'] as const;

/** Keywords that a marked schema loses: its type says the same. */
const REPLACED = ['$ref', 'allOf', 'nullable'] as const;

/** The most references that lead from a schema to an integer. */
const MOST_REFERENCES = 20;

function isInt64Type(value: unknown): value is Int64Type {
  return INT64_TYPES.includes(value as Int64Type);
}

/**
 * Returns the value of `--int64`.
 *
 * @throws {TypeError} If it is not a type.
 */
export function readInt64Type(value: string | undefined): Int64Type {
  if (value === undefined) return 'number';
  if (isInt64Type(value)) return value;
  throw new TypeError(`--int64 must be number, bigint or string; got ${JSON.stringify(value)}.`);
}

/** Returns the types of a schema other than numbers. */
function listOtherTypes({ type }: Node): unknown[] {
  return [type].flat().filter((name) => name !== undefined && name !== 'integer' && name !== 'number');
}

/** Whether the values of a schema are numbers that it does not list: listed ones have literal types. */
function isNumeric(node: Node): boolean {
  const { type, format } = node;
  if ('enum' in node || 'const' in node) return false;
  if (type === undefined) return FORMATS.has(format) && !OTHERS.some((keyword) => keyword in node);
  return [type].flat().some((name) => name === 'integer' || name === 'number');
}

/** Whether the values of a schema are numbers without loss. */
function isBounded({ minimum, maximum }: Node): boolean {
  return [minimum, maximum].every((limit) => typeof limit === 'number' && Math.abs(limit) <= Number.MAX_SAFE_INTEGER);
}

/** A schema of integers that keep all digits. */
export interface ExactInteger {
  readonly type: ExactType;
  /** The types of the other values that the schema allows, such as `null`. */
  readonly others: readonly unknown[];
}

/**
 * Returns what is known of the values of a schema, if they are integers that keep all digits: by `x-typescript-type`, or
 * else by the format. A reference has the type of its target, and an `allOf` that of its part.
 */
export function findExactInteger(
  document: Document,
  node: unknown,
  fallback: Int64Type,
  depth = 0,
): ExactInteger | undefined {
  if (!isObject(node) || 'enum' in node || 'const' in node || depth > MOST_REFERENCES) return undefined;
  const ref = readRef(node);
  const { allOf, format, nullable, [TYPE_EXTENSION]: wanted } = node;
  const isOptional = nullable === true;
  const targets = ref === undefined ? [] : [lookUp(document, ref)];
  for (const part of [...targets, ...(Array.isArray(allOf) ? (allOf as unknown[]) : [])]) {
    const found = findExactInteger(document, part, fallback, depth + 1);
    if (!found) continue;
    const others = node['type'] === undefined ? found.others : listOtherTypes(node);
    return { type: found.type, others: isOptional ? [...others, 'null'] : others };
  }
  if (!isNumeric(node)) return undefined;
  const type = isInt64Type(wanted) ? wanted : FORMATS.has(format) ? fallback : 'number';
  const others = listOtherTypes(node);
  return type === 'number' ? undefined : { type, others: isOptional ? [...others, 'null'] : others };
}

/** Marks the schemas of integers that keep all digits, for the emitter of types. The document is changed. */
export function markInt64(document: Document, fallback: Int64Type): void {
  const marked: [node: Node, integer: ExactInteger][] = [];
  walkNodes(document, {
    enter: ({ node, isSchema }) => {
      // A reference alone keeps the name of its target.
      const isAlias = '$ref' in node && node['type'] === undefined && node['allOf'] === undefined;
      const integer = isSchema && !isAlias ? findExactInteger(document, node, fallback) : undefined;
      if (integer) marked.push([node, integer]);
    },
  });
  for (const [node, { type, others }] of marked) {
    for (const keyword of REPLACED) delete node[keyword];
    // The emitter looks only at schemas with a type.
    node['type'] = ['integer', ...new Set(others)];
    node[INT64_KEYWORD] = type;
  }
}

/** What is wrong with an integer: its type is unknown, it is not an integer, or it loses digits. */
export type Int64Flaw = 'unknown' | 'misplaced' | 'lossy';

/** Returns what is wrong with the type of a schema. */
export function findInt64Flaw(node: Node, fallback: Int64Type): Int64Flaw | undefined {
  const { format, [TYPE_EXTENSION]: wanted } = node;
  if (wanted !== undefined) return !isInt64Type(wanted) ? 'unknown' : isNumeric(node) ? undefined : 'misplaced';
  const isLossy = fallback === 'number' && FORMATS.has(format) && isNumeric(node) && !isBounded(node);
  return isLossy ? 'lossy' : undefined;
}
