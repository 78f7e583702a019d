/** Compares the components: their names, and the schemas that no operation transfers. */
import { isDeepStrictEqual } from 'node:util';
import { isObject, type Document } from '../../../src/openapi/document.js';
import { listFormerNames } from '../../../src/openapi/renames.js';
import { compareWaitingSchemas } from '../schema/compare-schemas.js';
import { compareUnusedSchemes } from './compare-security.js';
import { listNodes, type Located } from '../schema/located.js';
import { removeTexts } from './texts.js';
import type { Walk } from '../schema/walk.js';

/** The components of a kind, by their names. */
type Components = ReadonlyMap<string, Located>;

/** Compares the names of components, and the schemas that have not been compared yet. */
export function compareComponents(walk: Walk): void {
  const [old, now] = [listComponents(walk.before, 'schemas'), listComponents(walk.after, 'schemas')];
  for (const [name, schema] of old) {
    const other = now.get(name);
    if (!other || walk.hasMet([schema], [other])) continue;
    walk.add([schema], [other], 'none');
    // One at a time: what a schema leads to is then compared already.
    compareWaitingSchemas(walk);
  }
  compareNames(walk, old, now);
  compareUnusedSchemes(walk);
  const [schemes, newSchemes] = [
    listComponents(walk.before, 'securitySchemes'),
    listComponents(walk.after, 'securitySchemes'),
  ];
  for (const [name, scheme] of schemes)
    if (!newSchemes.has(name)) walk.recordNode('removed', scheme, { impact: 'patch' });
  for (const [name, scheme] of newSchemes)
    if (!schemes.has(name)) walk.recordNode('added', scheme, { impact: 'patch' });
}

function listComponents(root: Document, kind: string): Components {
  const map = { node: root.components, pointer: ['components'] };
  const components = isObject(map.node) ? map.node[kind] : undefined;
  return new Map(
    listNodes(root, { node: components, pointer: ['components', kind] }).map(([name]) => [
      name,
      { node: (components as Record<string, unknown>)[name], pointer: ['components', kind, name] },
    ]),
  );
}

/** Records schemas that are in one version only; a name that says so is a renamed one, any other a guess. */
function compareNames(walk: Walk, before: Components, after: Components): void {
  const gone = new Map([...before].filter(([name]) => !after.has(name)));
  const added = new Map([...after].filter(([name]) => !before.has(name)));
  for (const [name, schema] of added) {
    const former = listFormerNames(schema.node).find((old) => gone.has(old));
    if (former === undefined) continue;
    walk.record({
      kind: 'modified',
      pointer: schema.pointer,
      property: 'key',
      before: former,
      after: name,
      isInBase: false,
      impact: 'patch',
      reasons: [],
      hint: undefined,
    });
    walk.add([gone.get(former)!], [schema], 'none');
    compareWaitingSchemas(walk);
    gone.delete(former);
    added.delete(name);
  }
  const contents = new Map([...added].map(([name, schema]) => [name, removeTexts(schema.node)]));
  for (const [name, schema] of gone) {
    const alike = findAlike(removeTexts(schema.node), contents);
    walk.recordNode('removed', schema, { impact: 'patch' }, alike && `Perhaps renamed to \`${alike}\`.`);
    if (alike !== undefined)
      walk.recordNode('added', added.get(alike)!, { impact: 'patch' }, `Perhaps renamed from \`${name}\`.`);
  }
  for (const [, schema] of added) walk.recordNode('added', schema, { impact: 'patch' });
}

/** Returns the name of the only schema with a content. */
function findAlike(content: unknown, contents: ReadonlyMap<string, unknown>): string | undefined {
  const alike = [...contents].filter(([, other]) => isDeepStrictEqual(content, other));
  return alike.length === 1 ? alike[0]![0] : undefined;
}
