/** Finds keywords of schemas that contradict each other, or say nothing. */
import type { Document } from '../../src/openapi/document.js';
import { walkNodes } from '../../src/openapi/walk.js';
import type { PointedProblem } from '../lib/problem.js';
import { findContradictions, listCombined } from './schema-facts.js';

type Node = Record<string, unknown>;

/** Returns a problem for each enum without values, each `nullable` beside a reference, and each contradiction. */
export function findSchemaProblems(document: Document): PointedProblem[] {
  const problems: PointedProblem[] = [];
  const report = (pointer: readonly string[], message: string, fix: string, outcome: string): void => {
    problems.push({ kind: 'assumption', pointer, message, fix, outcome });
  };
  const isOld = document.openapi.startsWith('3.0');
  walkNodes(document, {
    enter: ({ node, way, isSchema }) => {
      if (!isSchema) return;
      if (Array.isArray(node['enum']) && !node['enum'].length)
        report([...way, 'enum'], 'The enum has no values.', 'List its values, or remove it.', 'It is ignored.');
      if (isOld && node['$ref'] !== undefined && node['nullable'] === true) {
        const fix = 'Put the reference into `allOf`, beside `nullable`.';
        report([...way, 'nullable'], 'OpenAPI 3.0 ignores nullable beside $ref.', fix, 'Null is allowed.');
      }
      for (const name of listContradicted(document, node)) {
        const message = `The declarations of ${name} that the schema combines contradict each other.`;
        report([...way], message, 'Make them agree, or declare the property once.', 'The last one is used.');
      }
    },
  });
  return problems;
}

function listContradicted(document: Document, schema: Node): string[] {
  if (!Array.isArray(schema['allOf'])) return [];
  return [...new Set([...findContradictions(document, listCombined(schema)).values()].flat())];
}
