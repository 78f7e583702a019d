/** Gives a bundled document that is wrong in small ways the meaning that it most likely has, and says where and how. */
import { breakAliasCycles } from './alias-cycles.js';
import { normalizeOperations } from './operations.js';
import type { Document } from '../../src/openapi/document.js';
import type { PointedProblem } from '../lib/problem.js';

/** A document in which every operation has an id and declares its path parameters, and no schema is only itself. */
export interface NormalizedDocument {
  readonly root: Document;
  readonly problems: PointedProblem[];
}

/** Returns the document with its small faults fixed; each is a problem that says what was assumed. */
export function normalizeDocument(document: Document): NormalizedDocument {
  const problems: PointedProblem[] = [];
  const report = (problem: PointedProblem): void => void problems.push(problem);
  const root = breakAliasCycles(normalizeOperations(document, report), report);
  return { root, problems };
}
