/** Finds dynamic references, which only a validator can follow, so they have no types. */
import { type Document } from '../../src/openapi/document.js';
import { walkNodes } from '../../src/openapi/walk.js';
import type { PointedProblem } from '../lib/problem.js';

const KEYWORDS = ['$dynamicRef', '$recursiveRef'] as const;

/** Returns a problem for each dynamic reference; OpenAPI 3.0 has none. */
export function findDynamicReferences(document: Document): PointedProblem[] {
  const problems: PointedProblem[] = [];
  if (document.openapi.startsWith('3.0')) return problems;
  walkNodes(document, {
    enter: ({ node, way }) => {
      for (const keyword of KEYWORDS.filter((item) => typeof node[item] === 'string'))
        problems.push({
          pointer: [...way, keyword],
          message: `${keyword} is not supported.`,
          fix: 'Use $ref.',
          kind: 'unsupported',
          outcome: 'Its target has the type unknown.',
        });
    },
  });
  return problems;
}
