/** Finds keywords of schemas that contradict each other, or say nothing. */
import type { Document } from '../../src/openapi/document.js';
import type { Visited } from '../../src/openapi/walk.js';
import type { PointedProblem } from '../lib/problem.js';
import { findContradictions, listCombined } from './schema-facts.js';

type Node = Record<string, unknown>;

/** Returns the problems of a schema: an enum without values, `nullable` beside a reference, and contradictions. */
export function checkSchema(document: Document, { node, way, isSchema }: Visited): PointedProblem[] {
  const problems: PointedProblem[] = [];
  if (!isSchema) return problems;
  const report = (pointer: readonly string[], message: string, fix: string, outcome: string): void => {
    problems.push({ kind: 'assumption', pointer, message, fix, outcome });
  };
  if (Array.isArray(node['enum']) && !node['enum'].length)
    report([...way, 'enum'], 'The enum has no values.', 'List its values, or remove it.', 'It is ignored.');
  if (node['$ref'] !== undefined && node['nullable'] === true && document.openapi.startsWith('3.0')) {
    const fix = 'Put the reference into `allOf`, beside `nullable`.';
    report([...way, 'nullable'], 'OpenAPI 3.0 ignores nullable beside $ref.', fix, 'Null is allowed.');
  }
  for (const name of listContradicted(document, node)) {
    const message = `The declarations of ${name} that the schema combines contradict each other.`;
    report([...way], message, 'Make them agree, or declare the property once.', 'The last one is used.');
  }
  return problems;
}

function listContradicted(document: Document, schema: Node): string[] {
  if (!Array.isArray(schema['allOf'])) return [];
  return [...new Set([...findContradictions(document, listCombined(schema)).values()].flat())];
}
