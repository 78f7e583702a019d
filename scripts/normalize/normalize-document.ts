/** Corrects small errors of a bundled document to their most likely meaning, and reports each. */
import { breakAliasCycles } from './alias-cycles.js';
import { normalizeOperations } from './operations.js';
import type { Document } from '../../src/openapi/document.js';
import type { PointedProblem } from '../lib/problem.js';

/** A document in which every operation has an ID and declares its path parameters, and no schema only refers to itself. */
export interface NormalizedDocument {
  readonly root: Document;
  readonly problems: PointedProblem[];
}

/** Returns the corrected document, with a problem for each assumption. */
export function normalizeDocument(document: Document): NormalizedDocument {
  const problems: PointedProblem[] = [];
  const report = (problem: PointedProblem): void => void problems.push(problem);
  const root = breakAliasCycles(normalizeOperations(document, report), report);
  return { root, problems };
}
