/** Finds references that only a validator can follow, for which there are no types. */
import { isObject, type Document } from './openapi.js';
import type { PointedProblem } from './problem.js';

const KEYWORDS = ['$dynamicRef', '$recursiveRef'] as const;

/** Returns a problem for each of them; only schemas of OpenAPI 3.1 and newer can have any. */
export const dynamicReferences = (document: Document): PointedProblem[] => {
  const problems: PointedProblem[] = [];
  const visit = (node: unknown, way: readonly string[]): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const keyword of isObject(node) ? KEYWORDS : []) {
      if (typeof (node as Record<string, unknown>)[keyword] !== 'string') continue;
      problems.push({
        pointer: [...way, keyword],
        message: `A ${keyword} is not followed.`,
        mend: 'Use $ref.',
        instead: 'What it refers to has the type unknown.',
      });
    }
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'object' && value !== null) visit(value, [...way, key]);
    }
  };
  if (!document.openapi.startsWith('3.0')) visit(document, []);
  return problems;
};
