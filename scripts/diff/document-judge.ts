/** The judge of documents: `redocly diff`, which finds and rates the changes. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isObject, type Document } from '../../src/openapi/document.js';
import { findNode, parseRef } from '../../src/openapi/pointer.js';
import { mapObjects, walkObjects } from '../../src/openapi/walk.js';
import { findPlaces, type Sources } from '../read/source.js';
import type { Place } from '../lib/problem.js';
import { formatPath } from '../lib/paths.js';
import { runRedocly } from '../lib/redocly.js';
import type { Version } from './affected.js';
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
  /** Why it has this impact, as sentences. */
  readonly reasons: readonly string[];
}

interface Side {
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

/** A version of a document, with the places of its nodes. */
export interface LocatedVersion extends Version {
  /** The absolute path of the document, or its URL. */
  readonly spec: string;
  readonly sources: Sources;
}

/**
 * Returns the changes between two bundled documents, except of the version, as `redocly diff` rates them by all of its rules;
 * `originOf` returns the original path of a file of the older one.
 */
export async function listDocumentChanges(
  base: LocatedVersion,
  revision: LocatedVersion,
  originOf: Base['originOf'],
): Promise<DocumentChange[]> {
  const folder = createSystemFolder('diff');
  try {
    // A redocly.yaml next to the documents would disable the rules that it does not list.
    const config = path.join(folder, 'redocly.yaml');
    await writeFile(config, 'extends:\n  - diff-recommended\n');
    const options = [`--config=${config}`, '--format=json', '--fail-on=none'];
    // Bundled, as `redocly diff` would follow references and addresses that the document must not follow.
    const files = [base, revision].map((_, index) => path.join(folder, `${index}.json`));
    await Promise.all(
      [base, revision].map(({ root }, index) => writeFile(files[index]!, JSON.stringify(isolate(root)))),
    );
    const { changes } = JSON.parse(await runRedocly(['diff', ...files, ...options])) as Report;
    const found = changes
      .map(readChange)
      .filter(({ pointer, property }) => !(pointer[0] === 'info' && property === 'version'));
    return await locateChanges(found, [base, revision], originOf);
  } finally {
    removeTemporaryFolder(folder);
  }
}

function readChange(change: Report['changes'][number]): Omit<DocumentChange, 'place'> {
  const { base, revision, path: ref, property, kind, impact, verdicts } = change;
  return {
    kind,
    pointer: parseRef(ref),
    property,
    before: base?.value,
    after: revision?.value,
    isInBase: !revision,
    impact,
    reasons: verdicts.map(({ message }) => message),
  };
}

/** Returns the changes with their places: in the newer version, or in the older one for what is only there. */
async function locateChanges(
  changes: readonly Omit<DocumentChange, 'place'>[],
  versions: readonly [base: LocatedVersion, revision: LocatedVersion],
  originOf: Base['originOf'],
): Promise<DocumentChange[]> {
  const pointers = changes.map(({ pointer, property }) => [...pointer, ...(property === undefined ? [] : [property])]);
  const [before, after] = await Promise.all(versions.map(({ spec, sources }) => findPlaces(spec, pointers, sources)));
  return changes.map((change, index) => {
    if (!change.isInBase) return { ...change, place: after![index]! };
    const place = before![index]!;
    return { ...change, place: { ...place, file: formatPath(originOf(path.resolve(place.file))) } };
  });
}

/** Returns a bundled document without references in its data, and without addresses of examples, which would be fetched. */
function isolate(root: Document): Document {
  return mapObjects(root, ({ $ref, externalValue, ...node }) => ({
    ...node,
    ...(typeof $ref === 'string' && !$ref.startsWith('#') ? { $$ref: $ref } : $ref === undefined ? {} : { $ref }),
    ...(externalValue === undefined ? {} : { $$externalValue: externalValue }),
  })) as Document;
}

/**
 * Returns the changes of extensions whose values are objects or arrays, such as the names of enum members, which
 * `redocly diff` ignores.
 */
export async function listExtensionChanges(
  base: Document,
  { root, spec, sources }: LocatedVersion,
): Promise<DocumentChange[]> {
  const found: Omit<DocumentChange, 'place'>[] = [];
  walkObjects(root, (node, pointer) => {
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
    sources,
  );
  return found.map((change, index) => ({ ...change, place: places[index]! }));
}
