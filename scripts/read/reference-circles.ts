/** Breaks circles of references that only lead to each other, which no linter can follow. */
import type { Document as SourceDocument, LocationObject } from '@redocly/openapi-core';
import { readRef, type Document } from '../../src/openapi/document.js';
import { formatRef, parseRef } from '../../src/openapi/pointer.js';
import { walkObjects } from '../../src/openapi/walk.js';
import { BadInputError, type Problem } from '../lib/problem.js';
import { findPlace } from './source.js';

/** References that lead to each other. */
class Circle {
  readonly references: readonly string[];

  constructor(references: Iterable<string>) {
    this.references = [...references];
  }

  /** Whether a pointer leads to one of the nodes that contain the references. */
  has(pointer: string): boolean {
    return this.references.some((ref) => ref === pointer || ref.startsWith(`${pointer}/`));
  }
}

/** The maximum length of a chain of references that lead to references; linters take quadratic time for longer ones. */
export const LONGEST_CHAIN = 100;

class LongChain extends Error {}

/** Refuses a document for a chain of references that is too long. */
export function refuseChain(location: LocationObject): never {
  const message = `The reference starts a chain of more than ${LONGEST_CHAIN} references.`;
  const fix = 'Refer to the end of the chain.';
  throw new BadInputError([{ kind: 'error', place: findPlace(location), message, fix }]);
}

/** Returns the final target of a local reference, through other references on its path. */
function follow(root: unknown, ref: string, trail: ReadonlySet<string>): unknown {
  if (trail.has(ref)) return new Circle(trail);
  if (trail.size > LONGEST_CHAIN) throw new LongChain();
  const inside = new Set([...trail, ref]);
  let node: unknown = root;
  for (const key of [...parseRef(ref), undefined]) {
    const next = readRef(node);
    if (next?.startsWith('#') && (key === undefined || !(key in (node as object)))) node = follow(root, next, inside);
    if (node instanceof Circle || key === undefined) return node;
    node = (node as Record<string, unknown> | null | undefined)?.[key];
  }
  return node;
}

/**
 * Removes such references from a source document; returns the assumptions.
 *
 * @throws {BadInputError} If a chain of references is too long.
 */
export function openReferenceCircles({ source, parsed }: SourceDocument<Document>): Problem[] {
  const problems: Problem[] = [];
  const known = new Map<string, Circle | undefined>();
  const circleOf = (ref: string, way: readonly string[]): Circle | undefined => {
    try {
      if (!known.has(ref)) {
        const end = follow(parsed, ref, new Set());
        known.set(ref, end instanceof Circle ? end : undefined);
      }
      return known.get(ref);
    } catch (error) {
      if (!(error instanceof LongChain)) throw error;
      return refuseChain({ source, pointer: formatRef([...way, '$ref']) });
    }
  };
  walkObjects(parsed, (node, way) => {
    const ref = readRef(node);
    if (!ref?.startsWith('#') || !circleOf(ref, way)?.has(formatRef(way))) return;
    problems.push({
      place: findPlace({ source, pointer: formatRef([...way, '$ref']), reportOnKey: false }),
      message: 'The reference leads back to itself.',
      fix: 'Refer to something else.',
      kind: 'assumption',
      outcome: 'Its target is treated as unknown.',
    });
    delete node['$ref'];
    known.clear();
  });
  return problems;
}
