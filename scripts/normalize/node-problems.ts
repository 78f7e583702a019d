/** Finds the problems that single nodes of a document have. */
import type { Document } from '../../src/openapi/document.js';
import type { Int64Type } from '../../src/openapi/int64.js';
import { walkNodes } from '../../src/openapi/walk.js';
import type { PointedProblem } from '../lib/problem.js';
import { checkDynamicReferences } from './dynamic-references.js';
import { Int64Finder } from './int64.js';
import { checkSchema } from './schema-problems.js';

/** Returns the problems of all nodes; `int64` is the type of 64-bit integers without an `x-typescript-type`. */
export function findNodeProblems(document: Document, int64: Int64Type): PointedProblem[] {
  const problems: PointedProblem[] = [];
  const integers = new Int64Finder(int64);
  // One walk for all, as documents can be large.
  walkNodes(document, {
    enter: (visited) => {
      problems.push(
        ...checkDynamicReferences(document, visited),
        ...checkSchema(document, visited),
        ...integers.check(visited),
      );
    },
  });
  return [...problems, ...integers.listLosses()];
}
