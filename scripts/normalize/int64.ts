/** Finds integers that lose digits, and `x-typescript-type` where it has no meaning. */
import { formatRef } from '../../src/openapi/pointer.js';
import { findInt64Flaw, TYPE_EXTENSION, type Int64Type } from '../../src/openapi/int64.js';
import type { Visited } from '../../src/openapi/walk.js';
import type { PointedProblem } from '../lib/problem.js';

/** Finds the integers of a document, node by node. */
export class Int64Finder {
  readonly #fallback: Int64Type;
  #first: string[] | undefined;
  #count = 0;

  /** `fallback` is the type of those without an `x-typescript-type`. */
  constructor(fallback: Int64Type) {
    this.#fallback = fallback;
  }

  /** Returns a problem for an `x-typescript-type` without a meaning. */
  check({ node, isSchema, way }: Visited): PointedProblem[] {
    const flaw = isSchema ? findInt64Flaw(node, this.#fallback) : undefined;
    if (flaw === undefined) return [];
    if (flaw === 'lossy') {
      this.#first ??= [...way];
      this.#count += 1;
      return [];
    }
    // The way to a keyword beside a reference leads to the target of the reference.
    const pointer = '$ref' in node ? [...way] : [...way, TYPE_EXTENSION];
    return [describeInvalid(pointer, flaw, node[TYPE_EXTENSION])];
  }

  /** Returns one problem for all integers that lose digits. */
  listLosses(): PointedProblem[] {
    return this.#first ? [describeLoss(this.#first, this.#count)] : [];
  }
}

function describeInvalid(pointer: string[], flaw: 'unknown' | 'misplaced', wanted: unknown): PointedProblem {
  const kind = 'assumption';
  const outcome = 'It is ignored.';
  if (flaw === 'misplaced') {
    const message = `${TYPE_EXTENSION} is only for integers and numbers.`;
    const many = `uses of ${TYPE_EXTENSION} are not in integers or numbers. They are ignored.`;
    return { pointer, message, fix: 'Move it to a schema with `type: integer`.', kind, outcome, many };
  }
  const message = `${TYPE_EXTENSION} must be number, bigint or string; got ${JSON.stringify(wanted)}.`;
  const many = `uses of ${TYPE_EXTENSION} are not number, bigint or string. They are ignored.`;
  return { pointer, message, fix: 'Choose one of them, or remove it.', kind, outcome, many };
}

/** Describes a loss at the top of the document: to find a line takes longer than all the rest in a large document. */
function describeLoss(first: string[], count: number): PointedProblem {
  const place = formatRef(first);
  const subject = count === 1 ? `The schema ${place} has` : `${count} schemas have`;
  const example = count === 1 ? '' : `, such as ${place}`;
  return {
    pointer: [],
    message: `${subject} the format int64, and the type number${example}.`,
    fix:
      `Set \`${TYPE_EXTENSION}: bigint\` (or \`string\`) in such a schema, or generate with \`--int64 bigint\`. ` +
      `\`${TYPE_EXTENSION}: number\` accepts the loss.`,
    kind: 'unsupported',
    outcome: `Values beyond 2^53 lose digits, unless ${TYPE_EXTENSION} or --int64 is set.`,
  };
}
