/** The judge of documents: what differs, with its place, its names, and what it reaches. */
import path from 'node:path';
import { findPlaces, type Sources } from '../read/source.js';
import type { Place } from '../lib/problem.js';
import { formatPath } from '../lib/paths.js';
import type { Base } from './base.js';
import { findNode, formatRef } from '../../src/openapi/pointer.js';
import { findChanges } from './document/find-changes.js';
import { findRewrites } from './document/find-rewrites.js';
import type { Finding } from './schema/finding.js';
import type { Version } from './reach.js';

/** A change of the document. */
export interface DocumentChange extends Finding {
  /** Its place in the newer document, or in the older one (`isInBase`). */
  readonly place: Place;
}

/** A version of a document, with the places of its nodes. */
export interface LocatedVersion extends Version {
  /** The absolute path of the document, or its URL. */
  readonly spec: string;
  readonly sources: Sources;
}

/**
 * Returns the changes between two bundled documents, except of the version; `originOf` returns the original path of a file of
 * the older one.
 */
export async function listDocumentChanges(
  base: LocatedVersion,
  revision: LocatedVersion,
  originOf: Base['originOf'],
): Promise<DocumentChange[]> {
  return locateFindings(findChanges(base.root, revision.root), [base, revision], originOf);
}

/** Returns what is only written in another way, in the form of changes without an impact; not what has changed as well. */
export async function listRewrites(
  base: LocatedVersion,
  revision: LocatedVersion,
  documents: readonly DocumentChange[],
  originOf: Base['originOf'],
): Promise<DocumentChange[]> {
  const known = new Set(documents.map(identify));
  const found = findRewrites(base.root, revision.root).filter((finding) => !known.has(identify(finding)));
  return locateFindings(found, [base, revision], originOf);
}

function identify({ pointer, property, isInBase }: Finding): string {
  return `${isInBase} ${formatRef(pointer)} ${property}`;
}

async function locateFindings(
  found: readonly Finding[],
  [base, revision]: readonly [base: LocatedVersion, revision: LocatedVersion],
  originOf: Base['originOf'],
): Promise<DocumentChange[]> {
  // Of what a node does not have, such as a keyword that was removed, the place is the node.
  const pointers = found.map(({ pointer, property, isInBase }) => {
    const way = property === undefined ? pointer : [...pointer, property];
    return findNode(isInBase ? base.root : revision.root, way) === undefined ? pointer : way;
  });
  const locate = async ({ spec, sources }: LocatedVersion, isInBase: boolean): Promise<Place[]> =>
    findPlaces(
      spec,
      pointers.filter((_, index) => found[index]!.isInBase === isInBase),
      sources,
    );
  const [before, after] = await Promise.all([locate(base, true), locate(revision, false)]);
  return found.map((change) => {
    if (!change.isInBase) return { ...change, place: after.shift()! };
    const place = before.shift()!;
    return { ...change, place: { ...place, file: formatPath(originOf(path.resolve(place.file))) } };
  });
}
