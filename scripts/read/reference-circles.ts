/** Opens circles of references that lead to each other and to nothing else, which no linter can follow. */
import type { Document as SourceDocument } from '@redocly/openapi-core';
import { readRef, type Document } from '../../src/openapi/document.js';
import { formatRef, parseRef } from '../../src/openapi/pointer.js';
import { walkObjects } from '../../src/openapi/walk.js';
import type { Problem } from '../lib/problem.js';
import { findPlace } from './source.js';

/** The references that lead to each other. */
class Circle {
  readonly references: readonly string[];

  constructor(references: Iterable<string>) {
    this.references = [...references];
  }

  /** Whether a pointer leads to one of the nodes that hold them. */
  has(pointer: string): boolean {
    return this.references.some((ref) => ref === pointer || ref.startsWith(`${pointer}/`));
  }
}

/** Returns what a local reference leads to in the end, by way of other references on each of its steps. */
function follow(root: unknown, ref: string, trail: ReadonlySet<string>): unknown {
  if (trail.has(ref)) return new Circle(trail);
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

/** Takes such references out of a document as it is written; returns what that makes of it. */
export function openReferenceCircles({ source, parsed }: SourceDocument<Document>): Problem[] {
  const problems: Problem[] = [];
  const known = new Map<string, Circle | undefined>();
  const circleOf = (ref: string): Circle | undefined => {
    if (!known.has(ref)) {
      const end = follow(parsed, ref, new Set());
      known.set(ref, end instanceof Circle ? end : undefined);
    }
    return known.get(ref);
  };
  walkObjects(parsed, (node, way) => {
    const ref = readRef(node);
    if (!ref?.startsWith('#') || !circleOf(ref)?.has(formatRef(way))) return;
    problems.push({
      place: findPlace({ source, pointer: formatRef([...way, '$ref']), reportOnKey: false }),
      message: 'The reference leads back to where it stands.',
      fix: 'Refer to something that is there.',
      kind: 'assumption',
      outcome: 'What it refers to is taken as unknown.',
    });
    delete node['$ref'];
    known.clear();
  });
  return problems;
}
