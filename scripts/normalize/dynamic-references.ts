/** Finds dynamic references, which only a validator can follow, so they have no types. */
import { type Document } from '../../src/openapi/document.js';
import type { Visited } from '../../src/openapi/walk.js';
import type { PointedProblem } from '../lib/problem.js';

const KEYWORDS = ['$dynamicRef', '$recursiveRef'] as const;

/** Returns a problem for each dynamic reference of a node; OpenAPI 3.0 has none. */
export function checkDynamicReferences(document: Document, { node, way }: Visited): PointedProblem[] {
  return KEYWORDS.filter((keyword) => typeof node[keyword] === 'string' && !document.openapi.startsWith('3.0')).map(
    (keyword) => ({
      pointer: [...way, keyword],
      message: `${keyword} is not supported.`,
      fix: 'Use $ref.',
      kind: 'unsupported',
      outcome: 'Its target has the type unknown.',
      many: 'dynamic references are not supported. Their targets have the type unknown.',
    }),
  );
}
