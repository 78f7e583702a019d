/** The judge of documents: `redocly diff`, which finds and rates the changes. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isObject, type Document } from '../../src/openapi/document.js';
import { findNode, parseRef } from '../../src/openapi/pointer.js';
import { walkObjects } from '../../src/openapi/walk.js';
import { findPlaces } from '../read/source.js';
import type { Place } from '../lib/problem.js';
import { formatPath } from '../lib/paths.js';
import { runRedocly } from '../lib/redocly.js';
import { createSystemFolder, removeTemporaryFolder } from '../lib/temporary-folder.js';
import type { Base } from './base.js';
import type { Impact } from './impact.js';

/** A change of the document. */
export interface DocumentChange {
  readonly kind: 'added' | 'removed' | 'modified';
  /** The segments of the JSON Pointer to the changed node. */
  readonly pointer: readonly string[];
  /** The changed member of the node, if the node exists in both versions. */
  readonly property: string | undefined;
  readonly before: unknown;
  readonly after: unknown;
  /** Its place in the newer document, or in the older one (`isInBase`). */
  readonly place: Place;
  readonly isInBase: boolean;
  readonly impact: Impact;
  /** The messages of the rules of `redocly diff`. */
  readonly reasons: readonly string[];
}

interface Side {
  readonly file: string;
  readonly line: number;
  readonly col: number;
  readonly value?: unknown;
}

interface Report {
  readonly changes: readonly {
    readonly path: string;
    readonly kind: DocumentChange['kind'];
    readonly impact: Impact;
    readonly verdicts: readonly { readonly ruleId: string; readonly message: string }[];
    readonly property?: string;
    readonly base?: Side;
    readonly revision?: Side;
  }[];
}

/** Returns the changes between two documents, except of the version, as `redocly diff` rates them by all of its rules. */
export async function listDocumentChanges(base: Base, revision: string): Promise<DocumentChange[]> {
  const folder = createSystemFolder('diff');
  try {
    // A redocly.yaml next to the documents would disable the rules that it does not list.
    const config = path.join(folder, 'redocly.yaml');
    await writeFile(config, 'extends:\n  - diff-recommended\n');
    const options = [`--config=${config}`, '--format=json', '--fail-on=none'];
    const { changes } = JSON.parse(await runRedocly(['diff', base.spec, revision, ...options])) as Report;
    return changes
      .map((change) => readChange(change, base))
      .filter(({ pointer, property }) => !(pointer[0] === 'info' && property === 'version'));
  } finally {
    removeTemporaryFolder(folder);
  }
}

function readChange(change: Report['changes'][number], { originOf }: Base): DocumentChange {
  const { base, revision, path: ref, property, kind, impact, verdicts } = change;
  const { file, line, col } = revision ?? base!;
  const place = path.resolve(file);
  return {
    kind,
    pointer: parseRef(ref),
    property,
    before: base?.value,
    after: revision?.value,
    place: { file: formatPath(revision ? place : originOf(place)), line, column: col },
    isInBase: !revision,
    impact,
    reasons: verdicts.map(({ message }) => message),
  };
}

/**
 * Returns the changes of extensions whose values are objects or arrays, such as the names of enum members, which
 * `redocly diff` ignores.
 */
export async function listExtensionChanges(
  base: Document,
  revision: Document,
  spec: string,
): Promise<DocumentChange[]> {
  const found: Omit<DocumentChange, 'place'>[] = [];
  walkObjects(revision, (node, pointer) => {
    const old = findNode(base, pointer);
    if (!isObject(old)) return;
    for (const property of new Set([...Object.keys(node), ...Object.keys(old)])) {
      const [before, after] = [old[property], node[property]];
      const isPlain = [before, after].every((value) => typeof value !== 'object');
      if (!property.startsWith('x-') || isPlain || isDeepStrictEqual(before, after)) continue;
      found.push({
        kind: 'modified',
        pointer: [...pointer],
        property,
        before,
        after,
        isInBase: false,
        impact: 'patch',
        reasons: [],
      });
    }
  });
  const places = await findPlaces(
    spec,
    found.map(({ pointer, property }) => [...pointer, property!]),
  );
  return found.map((change, index) => ({ ...change, place: places[index]! }));
}
