/** Names the components that a bundler takes from other files, by their files if their names are taken. */
import path from 'node:path';
import type { Document } from '../../src/openapi/document.js';
import { formatRef, parseRef } from '../../src/openapi/pointer.js';
import { walkObjects } from '../../src/openapi/walk.js';
import { toPascalCase } from '../lib/naming.js';
import { isUrl, toPosixPath } from '../lib/paths.js';
import type { NodeOrigin } from './source.js';

/** The keys of documents that only hold named nodes: they say nothing about a node. */
const HOLDERS = new Set(['components', 'schemas', 'definitions', '$defs', 'parameters', 'responses', 'properties']);

/** Returns the words that say where a node is from, the most precise last: folders, the file, and its pointer. */
function listWords({ document, pointer }: NodeOrigin, spec: string): string[] {
  const { absoluteRef } = document.source;
  const file = isUrl(absoluteRef) ? new URL(absoluteRef).pathname : toPosixPath(path.dirname(spec), absoluteRef);
  const folders = file.split('/').filter((word) => word && word !== '..');
  const { name } = path.parse(folders.pop() ?? '');
  return [...folders, name, ...pointer.filter((key) => !HOLDERS.has(key))];
}

/** Returns the shortest ends of lists of words that differ from each other, and from the taken names. */
function findShortNames(lists: readonly (readonly string[])[], taken: ReadonlySet<string>): string[] {
  const longest = Math.max(...lists.map((words) => words.length));
  for (let count = 2; count <= longest; count += 1) {
    const names = lists.map((words) => words.slice(-count).join('-'));
    const types = names.map(toPascalCase);
    if (new Set(types).size === names.length && !types.some((name) => taken.has(name))) return names;
  }
  return [];
}

/** Renames components that several files have under one name; returns the origins of those from other files by reference. */
export function nameComponents(
  root: Document,
  origins: ReadonlyMap<unknown, NodeOrigin>,
  spec: string,
): ReadonlyMap<string, NodeOrigin> {
  const renamed = new Map<string, string>();
  for (const [kind, components] of Object.entries(root.components ?? {}) as [string, Record<string, unknown>][]) {
    const names = chooseNames(components, origins, spec);
    if (!names.size) continue;
    for (const [key, name] of names)
      renamed.set(formatRef(['components', kind, key]), formatRef(['components', kind, name]));
    const entries = Object.entries(components).map(([key, node]) => [names.get(key) ?? key, node]);
    (root.components as Record<string, unknown>)[kind] = Object.fromEntries(entries);
  }
  if (renamed.size) renameReferences(root, renamed);
  return listOrigins(root, origins);
}

function listOrigins(root: Document, origins: ReadonlyMap<unknown, NodeOrigin>): Map<string, NodeOrigin> {
  const kinds = Object.entries(root.components ?? {}) as [string, Record<string, unknown>][];
  const listed = kinds.flatMap(([kind, components]) =>
    Object.entries(components).flatMap(([key, node]): [string, NodeOrigin][] => {
      const origin = origins.get(node);
      return origin ? [[formatRef(['components', kind, key]), origin]] : [];
    }),
  );
  return new Map(listed);
}

/** Returns the new names of components of one kind, by their names. */
function chooseNames(
  components: Readonly<Record<string, unknown>>,
  origins: ReadonlyMap<unknown, NodeOrigin>,
  spec: string,
): Map<string, string> {
  const groups = new Map<string, { key: string; words: string[] | undefined }[]>();
  for (const [key, node] of Object.entries(components)) {
    const origin = origins.get(node);
    const words = origin && origin.document.source.absoluteRef !== spec ? listWords(origin, spec) : undefined;
    const type = toPascalCase(words?.at(-1) ?? key);
    groups.set(type, [...(groups.get(type) ?? []), { key, words }]);
  }
  const taken = new Set(groups.keys());
  const names = new Map<string, string>();
  for (const group of groups.values()) {
    const moved = group.filter(({ words }) => words !== undefined);
    if (group.length === 1 || !moved.length) continue;
    const found = findShortNames(
      moved.map(({ words }) => words!),
      taken,
    );
    found.forEach((name, index) => {
      names.set(moved[index]!.key, name);
      taken.add(toPascalCase(name));
    });
  }
  return names;
}

function renameReferences(root: Document, renamed: ReadonlyMap<string, string>): void {
  walkObjects(root, (node, way) => {
    const keys = way.at(-1) === 'mapping' ? Object.keys(node) : ['$ref'];
    for (const key of keys) {
      const ref = node[key];
      if (typeof ref !== 'string' || !ref.startsWith('#/')) continue;
      const segments = parseRef(ref);
      const name = renamed.get(formatRef(segments.slice(0, 3)));
      if (name !== undefined) node[key] = name + formatRef(segments.slice(3)).slice(1);
    }
  });
}
