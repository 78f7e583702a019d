/** Describes a schema in a few words of Markdown. */
import type { Anchors } from '../../model/anchor.js';
import { parseComponentRef, isObject, resolve, type Document } from '../../../src/openapi/document.js';

/** A field of an object. */
export interface SchemaField {
  readonly name: string;
  readonly type: string;
  /** Whether it is required, read-only or write-only. */
  readonly notes: string;
  readonly description: string;
}

function formatCode(value: unknown): string {
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

function formatAlternatives(node: Record<string, unknown>, key: string): unknown[] {
  return Array.isArray(node[key]) ? node[key] : [];
}

/** Returns the type of a schema; named schemas are links. */
export function describeType(node: unknown, anchors: Anchors): string {
  if (!isObject(node)) return 'any';
  const describe = (part: unknown): string => describeType(part, anchors);
  const name = parseComponentRef(node, 'schemas');
  if (name !== undefined) return `[${name}](${anchors.schemas.get(name)})`;
  const parts = formatAlternatives(node, 'allOf');
  if (parts.length) return parts.map(describe).join(' and ');
  const choices = [...formatAlternatives(node, 'oneOf'), ...formatAlternatives(node, 'anyOf')];
  if (choices.length) return choices.map(describe).join(' or ');
  if (node['const'] !== undefined) return formatCode(node['const']);
  const values = formatAlternatives(node, 'enum');
  if (values.length) return values.map(formatCode).join(' or ');
  const types = [node['type'] ?? (node['properties'] ? 'object' : 'any')].flat() as string[];
  return [...types, ...(node['nullable'] ? ['null'] : [])]
    .map((type) => describeSimpleType(type, node, describe))
    .join(' or ');
}

function describeSimpleType(type: string, node: Record<string, unknown>, describe: (part: unknown) => string): string {
  if (type === 'array') return `array of ${describe(node['items'])}`;
  if (type === 'object' && isObject(node['additionalProperties'])) {
    return `object of ${describe(node['additionalProperties'])}`;
  }
  return type === 'null' || typeof node['format'] !== 'string' ? type : `${type} (${node['format']})`;
}

function describeRange(low: unknown, high: unknown, unit: string): string[] {
  if (low === undefined && high === undefined) return [];
  if (low === undefined) return [`up to ${high}${unit}`];
  if (high !== undefined) return [`${low} to ${high}${unit}`];
  return [low === 1 && unit ? 'not empty' : `at least ${low}${unit}`];
}

/** Returns the bounds that a schema sets, such as `1 to 256 characters`. */
export function describeBounds(node: unknown): string {
  if (!isObject(node)) return '';
  return [
    ...describeRange(node['minLength'], node['maxLength'], ' characters'),
    ...describeRange(node['minItems'], node['maxItems'], ' items'),
    ...describeRange(node['minimum'], node['maximum'], ''),
    ...(typeof node['pattern'] === 'string' ? [`matches ${formatCode(node['pattern'])}`] : []),
  ].join(', ');
}

/** Returns the fields of an object, those of its `allOf` schemas included, each schema once. */
export function listSchemaFields(
  document: Document,
  anchors: Anchors,
  node: unknown,
  seen = new Set<unknown>(),
): SchemaField[] {
  const schema = resolve<Record<string, unknown>>(document, node as Record<string, unknown>);
  if (!isObject(schema) || seen.has(schema)) return [];
  seen.add(schema);
  const required = new Set(formatAlternatives(schema, 'required'));
  const own = Object.entries(isObject(schema['properties']) ? schema['properties'] : {}).map(([name, field]) => {
    const facts = isObject(field) ? field : {};
    const target = resolve<Record<string, unknown>>(document, facts);
    return {
      name,
      type: [describeType(field, anchors), describeBounds(target)].filter(Boolean).join(', '),
      notes: [required.has(name) && 'required', facts['readOnly'] && 'read-only', facts['writeOnly'] && 'write-only']
        .filter(Boolean)
        .join(', '),
      description: String(facts['description'] ?? target?.['description'] ?? ''),
    };
  });
  return [
    ...formatAlternatives(schema, 'allOf').flatMap((part) => listSchemaFields(document, anchors, part, seen)),
    ...own,
  ];
}
