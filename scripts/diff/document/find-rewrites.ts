/** Finds what is only written in another way: it means the same, but the client can have other names or types for it. */
import { isDeepStrictEqual } from 'node:util';
import { isObject, type Document } from '../../../src/openapi/document.js';
import { DATA_KEYWORDS, holdsNames } from '../../../src/openapi/walk.js';
import type { Finding } from '../schema/finding.js';
import { stepInto, type Located } from '../schema/located.js';
import { isTextKeyword } from './texts.js';

/** Keywords that say most about how a node is written, the most telling first. */
const TELLING = ['$ref', 'oneOf', 'anyOf', 'allOf', 'type', 'enum', 'const', 'nullable'];

/** Returns one finding for each node that is written in another way, none of which changes what is valid. */
export function findRewrites(before: Document, after: Document): Finding[] {
  const found: Finding[] = [];
  compareNodes({ node: before, pointer: [] }, { node: after, pointer: [] }, found);
  return found;
}

function compareNodes(before: Located, after: Located, found: Finding[]): void {
  const [old, now] = [before.node, after.node] as [Record<string, unknown>, Record<string, unknown>];
  const different: string[] = [];
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (isDeepStrictEqual(old[key], now[key]) || isTextKeyword(key)) continue;
    if (!compareChildren(stepInto(before, key), stepInto(after, key), found)) different.push(key);
  }
  const property = TELLING.find((key) => different.includes(key)) ?? different[0];
  if (property !== undefined)
    found.push({ ...describeRewrite(after.pointer), property, before: old[property], after: now[property] });
}

/** Compares the nodes in two members of a node; returns whether all that differs is in them. */
function compareChildren(before: Located, after: Located, found: Finding[]): boolean {
  const [old, now] = [before.node, after.node];
  const key = after.pointer.at(-1)!;
  if (DATA_KEYWORDS.has(key)) return false;
  if (Array.isArray(old) && Array.isArray(now)) {
    if (old.length !== now.length || ![...old, ...now].every(isObject)) return false;
    old.forEach((_, index) => compareNodes(stepInto(before, String(index)), stepInto(after, String(index)), found));
    return true;
  }
  if (!isObject(old) || !isObject(now)) return false;
  if (!holdsNames(key)) compareNodes(before, after, found);
  else compareMembers(before, after, found);
  return true;
}

/** Compares the nodes of a map, of which some can be in one version only. */
function compareMembers(before: Located, after: Located, found: Finding[]): void {
  const [old, now] = [before.node, after.node] as [Record<string, unknown>, Record<string, unknown>];
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const [was, is] = [stepInto(before, name), stepInto(after, name)];
    if (isObject(was.node) && isObject(is.node)) compareNodes(was, is, found);
    else if (is.node === undefined)
      found.push({ ...describeRewrite(was.pointer), kind: 'removed', isInBase: true, before: was.node });
    else if (was.node === undefined) found.push({ ...describeRewrite(is.pointer), kind: 'added', after: is.node });
  }
}

function describeRewrite(pointer: readonly string[]): Finding {
  return {
    kind: 'modified',
    pointer,
    property: undefined,
    before: undefined,
    after: undefined,
    isInBase: false,
    impact: 'none',
    reasons: [],
    hint: undefined,
  };
}
