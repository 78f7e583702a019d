/** Finds references that only a validator can follow, for which there are no types. */
import { type Document } from '../../src/openapi/document.js';
import { walkNodes } from '../../src/openapi/walk.js';
import type { PointedProblem } from '../lib/problem.js';

const KEYWORDS = ['$dynamicRef', '$recursiveRef'] as const;

/** Returns a problem for each of them; only schemas of OpenAPI 3.1 and newer can have any. */
export function findDynamicReferences(document: Document): PointedProblem[] {
  const problems: PointedProblem[] = [];
  if (document.openapi.startsWith('3.0')) return problems;
  walkNodes(document, {
    enter: ({ node, way }) => {
      for (const keyword of KEYWORDS.filter((item) => typeof node[item] === 'string'))
        problems.push({
          pointer: [...way, keyword],
          message: `A ${keyword} is not followed.`,
          fix: 'Use $ref.',
          kind: 'unsupported',
          outcome: 'What it refers to has the type unknown.',
        });
    },
  });
  return problems;
}
