/** Takes out of a document, as it is written, what its format does not allow there, and says what was assumed. */
import type { BaseResolver, NormalizedProblem } from '@redocly/openapi-core';
import { isObject, findNode, parsePointer } from '../../src/openapi/document.js';
import type { Problem } from '../lib/problem.js';
import { findPlace, readSource } from './source.js';

/** A change of a node, and what it makes of the document; `undefined` where nothing changes. */
interface Remedy {
  readonly assumed: string;
  readonly change?: (parent: object, key: string) => void;
}

function leaveOut(parent: object, key: string): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete (parent as Record<string, unknown>)[key];
}

function forgetReference(parent: object, key: string): void {
  const node = (parent as Record<string, unknown>)[key];
  if (isObject(node)) delete node['$ref'];
}

/** Puts the slash before a path, and keeps the order of the paths. */
function addSlash(paths: object, key: string): void {
  const entries = Object.entries(paths);
  for (const [name, value] of entries) {
    delete (paths as Record<string, unknown>)[name];
    (paths as Record<string, unknown>)[name === key ? `/${name}` : name] = value;
  }
}

function findRemedy(message: string, segments: readonly string[]): Remedy | undefined {
  if (message.startsWith("Can't resolve $ref")) {
    return { assumed: 'What it refers to is taken as unknown.', change: forgetReference };
  }
  if (/^Expected type|can be one of the following/.test(message))
    return { assumed: 'It is left out.', change: leaveOut };
  if (/is not expected here/.test(message)) {
    const [parent, key] = segments.slice(-2);
    if (key === 'nullable') return { assumed: 'It is read as in OpenAPI 3.0: where it is true, null is allowed.' };
    if (segments.length === 2 && parent === 'paths') {
      return { assumed: 'It is taken as a path, with a slash before it.', change: addSlash };
    }
    return { assumed: 'It is ignored.' };
  }
  if (/must be present|must contain at least one/i.test(message)) return { assumed: 'It is taken as empty.' };
  if (/is not allowed here|greater than or equal/.test(message)) return { assumed: 'It is ignored.' };
  return undefined;
}

/** Returns whether the document changed, what was assumed, and what is left. */
export async function leaveOutProblems(
  resolver: BaseResolver,
  problems: readonly NormalizedProblem[],
): Promise<{ changed: boolean; assumed: Problem[]; rest: NormalizedProblem[] }> {
  const assumed: Problem[] = [];
  const rest: NormalizedProblem[] = [];
  const changes: (() => void)[] = [];
  for (const problem of problems) {
    const { message, location } = problem;
    const [first] = location;
    const segments = parsePointer(first?.pointer ?? '');
    // Since OpenAPI 3.1 a schema can be a boolean, and what it says is plain in any version.
    if (/^Expected type `Schema` .* `boolean`/.test(message)) continue;
    const remedy = findRemedy(message, segments);
    const [key] = segments.slice(-1);
    if (!first || key === undefined || !remedy) {
      rest.push(problem);
      continue;
    }
    assumed.push({
      place: findPlace(first),
      message: `${message.replace(/\s*\n\s*/g, ' ').replace(/\.?\s*$/, '')}.`,
      fix: 'Correct it, or lint the document by itself.',
      assumed: remedy.assumed,
    });
    const { change } = remedy;
    if (!change) continue;
    const { parsed } = await readSource(resolver, first.source.absoluteRef);
    changes.push(() => {
      const parent = findNode(parsed, segments.slice(0, -1));
      if (typeof parent === 'object' && parent !== null && key in parent) change(parent, key);
    });
  }
  // From the last to the first, so that the items of an array keep their numbers until it is their turn.
  for (const change of changes.toReversed()) change();
  return { changed: changes.length > 0, assumed, rest };
}
