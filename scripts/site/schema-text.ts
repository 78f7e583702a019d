/** Says in a few words of Markdown what a schema allows. */
import { schemaAnchor } from '../model/anchor.js';
import { componentOf, isObject, resolve, type Document } from '../../src/openapi/document.js';

/** A field of an object. */
export interface Field {
  readonly name: string;
  readonly type: string;
  /** Whether it is required, and who alone may write or read it. */
  readonly notes: string;
  readonly description: string;
}

function code(value: unknown): string {
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

function listOf(node: Record<string, unknown>, key: string): unknown[] {
  return Array.isArray(node[key]) ? node[key] : [];
}

/** Returns the type of a schema; named schemas are links. */
export function typeText(node: unknown): string {
  if (!isObject(node)) return 'any';
  const name = componentOf(node, 'schemas');
  if (name !== undefined) return `[${name}](${schemaAnchor(name)})`;
  const parts = listOf(node, 'allOf');
  if (parts.length) return parts.map(typeText).join(' and ');
  const choices = [...listOf(node, 'oneOf'), ...listOf(node, 'anyOf')];
  if (choices.length) return choices.map(typeText).join(' or ');
  if (node['const'] !== undefined) return code(node['const']);
  const values = listOf(node, 'enum');
  if (values.length) return values.map(code).join(' or ');
  const types = [node['type'] ?? (node['properties'] ? 'object' : 'any')].flat() as string[];
  return [...types, ...(node['nullable'] ? ['null'] : [])].map((type) => simpleType(type, node)).join(' or ');
}

function simpleType(type: string, node: Record<string, unknown>): string {
  if (type === 'array') return `array of ${typeText(node['items'])}`;
  if (type === 'object' && isObject(node['additionalProperties'])) {
    return `object of ${typeText(node['additionalProperties'])}`;
  }
  return type === 'null' || typeof node['format'] !== 'string' ? type : `${type} (${node['format']})`;
}

function range(low: unknown, high: unknown, unit: string): string[] {
  if (low === undefined && high === undefined) return [];
  if (low === undefined) return [`up to ${high}${unit}`];
  if (high !== undefined) return [`${low} to ${high}${unit}`];
  return [low === 1 && unit ? 'not empty' : `at least ${low}${unit}`];
}

/** Returns the bounds that a schema sets, such as `1 to 256 characters`. */
export function boundsText(node: unknown): string {
  if (!isObject(node)) return '';
  return [
    ...range(node['minLength'], node['maxLength'], ' characters'),
    ...range(node['minItems'], node['maxItems'], ' items'),
    ...range(node['minimum'], node['maximum'], ''),
    ...(typeof node['pattern'] === 'string' ? [`matches ${code(node['pattern'])}`] : []),
  ].join(', ');
}

/** Returns the fields of an object, with those of the schemas that it is put together from. */
export function fieldsOf(document: Document, node: unknown, seen: ReadonlySet<unknown> = new Set()): Field[] {
  const schema = resolve<Record<string, unknown>>(document, node as Record<string, unknown>);
  if (!isObject(schema) || seen.has(schema)) return [];
  const inner = new Set([...seen, schema]);
  const required = new Set(listOf(schema, 'required'));
  const own = Object.entries(isObject(schema['properties']) ? schema['properties'] : {}).map(([name, field]) => {
    const facts = isObject(field) ? field : {};
    const target = resolve<Record<string, unknown>>(document, facts);
    return {
      name,
      type: [typeText(field), boundsText(target)].filter(Boolean).join(', '),
      notes: [required.has(name) && 'required', facts['readOnly'] && 'read-only', facts['writeOnly'] && 'write-only']
        .filter(Boolean)
        .join(', '),
      description: String(facts['description'] ?? target?.['description'] ?? ''),
    };
  });
  return [...listOf(schema, 'allOf').flatMap((part) => fieldsOf(document, part, inner)), ...own];
}
