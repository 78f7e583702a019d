/** Finds enums without values. */
import { type Document } from '../../src/openapi/document.js';
import { walkNodes } from '../../src/openapi/walk.js';
import type { PointedProblem } from '../lib/problem.js';

/** Returns a problem for each enum without values, which says nothing. */
export function findEmptyEnums(document: Document): PointedProblem[] {
  const problems: PointedProblem[] = [];
  walkNodes(document, {
    enter: ({ node, way, isSchema }) => {
      if (!isSchema || !Array.isArray(node['enum']) || node['enum'].length) return;
      problems.push({
        pointer: [...way, 'enum'],
        message: 'The enum has no values.',
        fix: 'List its values, or remove it.',
        kind: 'assumption',
        outcome: 'It is ignored.',
      });
    },
  });
  return problems;
}
