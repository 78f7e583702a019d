/** Finds integers that lose digits, and `x-typescript-type` where it has no meaning. */
import type { Document } from '../../src/openapi/document.js';
import { findInt64Flaw, TYPE_EXTENSION, type Int64Type } from '../../src/openapi/int64.js';
import { walkNodes } from '../../src/openapi/walk.js';
import type { PointedProblem } from '../lib/problem.js';

/** Returns a problem for each `x-typescript-type` without a meaning, and one for all integers that lose digits. */
export function findInt64(document: Document, fallback: Int64Type): PointedProblem[] {
  const problems: PointedProblem[] = [];
  const lossy: string[][] = [];
  walkNodes(document, {
    enter: ({ node, isSchema, way }) => {
      const flaw = isSchema ? findInt64Flaw(node, fallback) : undefined;
      if (flaw === 'lossy') lossy.push([...way]);
      else if (flaw) {
        // The way to a keyword beside a reference leads to the target of the reference.
        const pointer = '$ref' in node ? [...way] : [...way, TYPE_EXTENSION];
        problems.push(describeInvalid(pointer, flaw, node[TYPE_EXTENSION]));
      }
    },
  });
  const [first] = lossy;
  return first ? [...problems, describeLoss(first, lossy.length)] : problems;
}

function describeInvalid(pointer: string[], flaw: 'unknown' | 'misplaced', wanted: unknown): PointedProblem {
  const kind = 'assumption';
  const outcome = 'It is ignored.';
  if (flaw === 'misplaced') {
    const message = `${TYPE_EXTENSION} is only for integers and numbers.`;
    return { pointer, message, fix: 'Move it to a schema with `type: integer`.', kind, outcome };
  }
  const message = `${TYPE_EXTENSION} must be number, bigint or string; got ${JSON.stringify(wanted)}.`;
  return { pointer, message, fix: 'Choose one of them, or remove it.', kind, outcome };
}

function describeLoss(pointer: string[], count: number): PointedProblem {
  return {
    pointer,
    message: `${count === 1 ? '1 schema has' : `${count} schemas have`} the format int64, and the type number.`,
    fix:
      `Set \`${TYPE_EXTENSION}: bigint\` (or \`string\`) in such a schema, or generate with \`--int64 bigint\`. ` +
      `\`${TYPE_EXTENSION}: number\` accepts the loss.`,
    kind: 'unsupported',
    outcome: `Values beyond 2^53 lose digits, unless ${TYPE_EXTENSION} or --int64 is set.`,
  };
}
