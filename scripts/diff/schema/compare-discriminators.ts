/** Compares the values that say which variant of a union, or which child of a schema, a value is. */
import { isObject, parseComponentRef, readText, type Document } from '../../../src/openapi/document.js';
import { listChildNames } from './children.js';
import type { Located } from './located.js';
import { findNode, formatRef, parseRef } from '../../../src/openapi/pointer.js';
import { rateRelation, type Direction } from './rating.js';
import type { Compared, MergedSchema } from './merged-schema.js';
import { recordKeyword } from './record-keyword.js';
import type { Walk } from './walk.js';

/** A discriminator: its field, and the names of the schemas that its values stand for. */
interface Discriminator {
  readonly pointer: readonly string[];
  readonly field: string;
  readonly targets: ReadonlyMap<string, string>;
  /** The values of its mapping; the others are names of schemas. */
  readonly mapped: ReadonlySet<string>;
}

/** Compares the discriminators of two schemas, and the children of a schema that others extend. */
export function compareDiscriminators(walk: Walk, compared: Compared): void {
  const [old, now] = [
    readDiscriminator(walk.before, compared.before),
    readDiscriminator(walk.after, compared.after),
  ] as const;
  if (!old && !now) return;
  if (!old || !now) {
    // It is a hint: the values are valid without it.
    if (compared.direction !== 'none') recordKeyword(walk, compared, 'discriminator', { impact: 'patch' });
    return;
  }
  if (old.field !== now.field) {
    const values = {
      before: { node: old.field, pointer: old.pointer },
      after: { node: now.field, pointer: now.pointer },
    };
    walk.recordValue({ ...values, property: 'propertyName' }, rateRelation('changed', compared.direction));
  }
  compareTargets(walk, { old, now }, compared.direction);
  compareChildren(walk, compared);
}

function readDiscriminator(root: Document, schema: MergedSchema): Discriminator | undefined {
  const part = schema.parts.find(({ node, isOwn }) => isOwn && isObject(node['discriminator']));
  if (!part) return undefined;
  const discriminator = part.node['discriminator'] as Record<string, unknown>;
  const mapping = isObject(discriminator['mapping']) ? discriminator['mapping'] : {};
  const mapped = Object.entries(mapping).map(([value, target]) => [value, nameTarget(target)] as const);
  const named = new Set(mapped.map(([, target]) => target));
  const variants = schema.unions.flatMap(({ variants: all }) =>
    all.flatMap(({ node }) => parseComponentRef(node, 'schemas') ?? []),
  );
  const implied = [...variants, ...listChildNames(root, formatRef(part.pointer))].filter((name) => !named.has(name));
  return {
    pointer: [...part.pointer, 'discriminator'],
    field: readText(discriminator, 'propertyName'),
    targets: new Map([...implied.map((name) => [name, name] as const), ...mapped]),
    mapped: new Set(mapped.map(([value]) => value)),
  };
}

/** Returns the name of the schema that a mapping has, as a reference or as the name itself. */
function nameTarget(target: unknown): string {
  const text = String(target);
  return text.includes('/') ? (parseRef(text).at(-1) ?? text) : text;
}

function compareTargets(
  walk: Walk,
  { old, now }: { readonly old: Discriminator; readonly now: Discriminator },
  direction: Direction,
): void {
  const gone = [...old.targets].filter(([value]) => !now.targets.has(value));
  const added = new Map([...now.targets].filter(([value]) => !old.targets.has(value)));
  const [oldTargets, newTargets] = [new Set(old.targets.values()), new Set(now.targets.values())];
  for (const [value, target] of gone) {
    const [renamed] = [...added].find(([, other]) => other === target) ?? [];
    if (renamed !== undefined) {
      added.delete(renamed);
      const [before, after] = [locateValue(old, value), locateValue(now, renamed)];
      walk.recordValue(
        { before: { node: value, pointer: before }, after: { node: renamed, pointer: after }, property: 'value' },
        rateRelation('changed', direction),
      );
      continue;
    }
    // Of a variant that is gone, its value is too.
    if (newTargets.has(target))
      walk.recordNode(
        'removed',
        { node: target, pointer: locateValue(old, value) },
        rateRelation('tightened', direction),
      );
  }
  for (const [value, target] of old.targets) {
    const other = now.targets.get(value);
    // A schema that is only renamed is in one version.
    if (other === undefined || other === target || !(newTargets.has(target) || oldTargets.has(other))) continue;
    const pointer = locateValue(now, value);
    walk.recordValue(
      { before: { node: target, pointer }, after: { node: other, pointer }, property: 'target' },
      rateRelation('changed', direction),
    );
  }
  for (const [value, target] of added) {
    if (!oldTargets.has(target)) continue;
    walk.recordNode('added', { node: target, pointer: locateValue(now, value) }, rateRelation('loosened', direction));
  }
}

function locateValue({ pointer, mapped }: Discriminator, value: string): readonly string[] {
  return mapped.has(value) ? [...pointer, 'mapping', value] : pointer;
}

/** Compares the schemas that extend a schema with a discriminator: a value of it can be one of each of them. */
function compareChildren(walk: Walk, { before: base, after: revision, direction }: Compared): void {
  const [old, now] = [
    base.parts.filter(({ isOwn }) => isOwn).flatMap((part) => listChildNames(walk.before, formatRef(part.pointer))),
    revision.parts.filter(({ isOwn }) => isOwn).flatMap((part) => listChildNames(walk.after, formatRef(part.pointer))),
  ] as const;
  for (const name of new Set([...old, ...now])) {
    const [was, is] = [locateSchema(walk.before, name), locateSchema(walk.after, name)];
    const rating = rateRelation(old.includes(name) ? 'tightened' : 'loosened', direction);
    if (old.includes(name) && now.includes(name)) walk.add([was], [is], direction);
    else if (is.node === undefined) walk.recordNode('removed', was, rating);
    else if (was.node === undefined) walk.recordNode('added', is, rating);
    else {
      const [before, after] = [was, is].map(({ node, pointer }) => ({ node: findNode(node, ['allOf']), pointer }));
      walk.recordValue({ before: before!, after: after!, property: 'allOf' }, rating);
    }
  }
}

function locateSchema(root: Document, name: string): Located {
  return { node: root.components?.schemas?.[name], pointer: ['components', 'schemas', name] };
}
