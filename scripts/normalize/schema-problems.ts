/** Finds keywords of schemas that contradict each other, or say nothing. */
import type { Document } from '../../src/openapi/document.js';
import type { Visited } from '../../src/openapi/walk.js';
import type { PointedProblem } from '../lib/problem.js';
import { findContradictions, listCombined } from '../../src/openapi/schema-facts.js';

type Node = Record<string, unknown>;

/** Returns the problems of a schema: an enum without values, `nullable` beside a reference, and contradictions. */
export function checkSchema(document: Document, { node, way, isSchema }: Visited): PointedProblem[] {
  const problems: PointedProblem[] = [];
  if (!isSchema) return problems;
  const kind = 'assumption';
  if (Array.isArray(node['enum']) && !node['enum'].length)
    problems.push({
      kind,
      pointer: [...way, 'enum'],
      message: 'The enum has no values.',
      fix: 'List its values, or remove it.',
      outcome: 'It is ignored.',
      many: 'enums have no values. They are ignored.',
    });
  if (node['$ref'] !== undefined && node['nullable'] === true && document.openapi.startsWith('3.0'))
    problems.push({
      kind,
      // The way to a keyword beside a reference leads to the target of the reference.
      pointer: [...way],
      message: 'OpenAPI 3.0 ignores nullable beside $ref.',
      fix: 'Put the reference into `allOf`, beside `nullable`.',
      outcome: 'Null is allowed.',
      many: 'schemas have nullable beside $ref, which OpenAPI 3.0 ignores. Null is allowed.',
    });
  for (const name of listContradicted(document, node))
    problems.push({
      kind,
      pointer: [...way],
      message: `The declarations of ${name} that the schema combines contradict each other.`,
      fix: 'Make them agree, or declare the property once.',
      outcome: 'The last one is used.',
      many: 'properties have declarations that contradict each other. The last ones are used.',
    });
  return problems;
}

function listContradicted(document: Document, schema: Node): string[] {
  if (!Array.isArray(schema['allOf'])) return [];
  return [...new Set([...findContradictions(document, listCombined(schema)).values()].flat())];
}
