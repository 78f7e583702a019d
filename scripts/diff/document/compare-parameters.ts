/** Compares the parameters of an operation, those of its path item included. */
import { isDeepStrictEqual } from 'node:util';
import { readText, type Document } from '../../../src/openapi/document.js';
import { compareContent } from './compare-messages.js';
import { compareDefaults } from '../schema/compare-objects.js';
import { followRefs, listItems, readObject, stepInto, type Located } from '../schema/located.js';
import type { OperationPair, ComparedOperation } from './operation-pair.js';
import { rateAdded, rateByDirection, rateRelation, type Direction, type Rating } from '../schema/rating.js';
import { recordRequired } from '../schema/record-keyword.js';
import type { Walk } from '../schema/walk.js';

/** Headers that OpenAPI describes by other means than parameters. */
const IGNORED = new Set(['accept', 'content-type', 'authorization']);

/** Parameters by their places and names; in the path, by their positions. */
type Parameters = ReadonlyMap<string, Located>;

/** Compares the parameters. */
export function compareParameters(walk: Walk, { before, after, direction }: OperationPair): void {
  const [old, now] = [listParameters(walk.before, before), listParameters(walk.after, after)];
  const gone = [...old].filter(([key]) => !now.has(key));
  const added = [...now].filter(([key]) => !old.has(key));
  for (const [, parameter] of gone) {
    const rating: Rating = { impact: 'major', reason: 'A value that is sent has no effect, or is refused.' };
    walk.recordNode('removed', parameter, rateByDirection(direction, rating, rating), guess(walk, parameter, added));
  }
  for (const [, parameter] of added) {
    walk.recordNode('added', parameter, rateAdded(direction, readObject(parameter)['required'] === true));
  }
  for (const [key, parameter] of old) {
    const other = now.get(key);
    if (other) compareParameter(walk, parameter, other, direction);
  }
}

function listParameters(root: Document, { item, operation, variables }: ComparedOperation): Parameters {
  const found = new Map<string, Located>();
  for (const holder of [item, operation]) {
    for (const listed of listItems(stepInto(holder, 'parameters'))) {
      const parameter = followRefs(root, listed);
      const [place, name] = [readText(parameter.node, 'in'), readText(parameter.node, 'name')];
      const isHeader = place === 'header';
      if (isHeader && IGNORED.has(name.toLowerCase())) continue;
      const id = place === 'path' ? variables.indexOf(name) : isHeader ? name.toLowerCase() : name;
      found.set(`${place} ${id}`, parameter);
    }
  }
  return found;
}

function readContents(parameter: Located): unknown[] {
  const { in: place, schema, content } = readObject(parameter);
  return [place, schema, content];
}

/** Returns what a parameter that is gone is perhaps called now: the only new one of its place with the same schema. */
function guess(walk: Walk, parameter: Located, added: readonly (readonly [string, Located])[]): string | undefined {
  const alike = added.filter(([, other]) => isDeepStrictEqual(readContents(parameter), readContents(other)));
  return alike.length === 1 ? `Perhaps renamed to \`${readText(alike[0]![1].node, 'name')}\`.` : undefined;
}

function compareParameter(walk: Walk, before: Located, after: Located, direction: Direction): void {
  const [old, now] = [readObject(before), readObject(after)];
  const isPath = now['in'] === 'path';
  const [wasRequired, isRequired] = [isPath || old['required'] === true, isPath || now['required'] === true];
  recordRequired(walk, { before, after }, [wasRequired, isRequired], direction);
  const record = (property: string, was: unknown, is: unknown, rating: Rating): void => {
    if (isDeepStrictEqual(was, is)) return;
    walk.recordValue({ before: { ...before, node: was }, after: { ...after, node: is }, property }, rating);
  };
  const isContent = [old, now].map(({ content }) => content !== undefined);
  if (isContent[0] !== isContent[1]) {
    record('content', old['content'], now['content'], rateRelation('changed', direction));
    return;
  }
  if (isContent[0]) return compareContent(walk, before, after, { direction, isBody: true });
  const written: Rating = { impact: 'major', reason: 'The value is written in another way.' };
  for (const [property, was, is] of listStyles(old, now)) record(property, was, is, written);
  for (const property of ['allowEmptyValue', 'allowReserved']) {
    const [was, is] = [old, now].map((node) => node[property] === true);
    record(property, was, is, rateRelation(is ? 'loosened' : 'tightened', direction));
  }
  const [schema, other] = [stepInto(before, 'schema'), stepInto(after, 'schema')];
  walk.add([schema], [other], direction);
  const [merged, mergedNow] = walk.merge([schema], [other]);
  const isOptional = !(wasRequired && isRequired);
  compareDefaults(walk, { before: merged, after: mergedNow, direction: isOptional ? direction : 'none' });
}

type Style = readonly [property: string, before: unknown, after: unknown];

/** Returns how values are written: what the parameters say, or else the defaults of OpenAPI. */
function listStyles(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): Style[] {
  const [old, now] = [readStyle(before), readStyle(after)];
  return [
    ['style', old.style, now.style],
    ['explode', old.explode, now.explode],
  ];
}

/** Returns the style of a parameter, a header or a field of a form. */
function readStyle(node: Readonly<Record<string, unknown>>): { style: string; explode: boolean } {
  const isForm = node['in'] === 'query' || node['in'] === 'cookie';
  const style = readText(node, 'style') || (isForm ? 'form' : 'simple');
  return {
    style,
    explode: typeof node['explode'] === 'boolean' ? node['explode'] : style === 'form' || style === 'deepObject',
  };
}
