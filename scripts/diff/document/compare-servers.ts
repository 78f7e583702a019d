/** Compares the servers of operations. */
import { isDeepStrictEqual } from 'node:util';
import { isObject, readText, type Document } from '../../../src/openapi/document.js';
import { listItems, stepInto, type Located } from '../schema/located.js';
import type { ComparedOperation } from './operation-pair.js';
import type { Rating } from '../schema/rating.js';
import type { Walk } from '../schema/walk.js';

/** Compares the servers of two operations: their own, those of the path item, or those of the document. */
export function compareServers(walk: Walk, before: ComparedOperation, after: ComparedOperation): void {
  const [old, now] = [listServers(walk.before, before), listServers(walk.after, after)];
  const reason = 'Requests to it fail.';
  const [place, newPlace] = [old, now].map((servers) => [...servers.values()][0]!.pointer[0]);
  if (place !== newPlace) {
    const [urls, newUrls] = [[...old.keys()], [...now.keys()]];
    const lost = urls.some((url) => !now.has(url));
    if (!lost && newUrls.every((url) => old.has(url))) return;
    walk.recordValue(
      {
        before: { node: urls, pointer: before.operation.pointer },
        after: { node: newUrls, pointer: after.operation.pointer },
        property: 'servers',
      },
      lost ? { impact: 'major', reason } : { impact: 'minor' },
    );
    return;
  }
  for (const [url, server] of old) {
    const other = now.get(url);
    if (other) compareVariables(walk, server, other);
    else if (server.node !== undefined) walk.recordNode('removed', server, { impact: 'major', reason });
  }
  for (const [url, server] of now) {
    if (!old.has(url) && server.node !== undefined) walk.recordNode('added', server, { impact: 'minor' });
  }
  const [first, next] = [[...old.keys()][0]!, [...now.keys()][0]!];
  if (first === next || !old.has(next) || !now.has(first)) return;
  const [from, to] = [old.get(first)!, now.get(next)!];
  walk.recordValue(
    {
      before: { node: first, pointer: from.pointer.slice(0, -2) },
      after: { node: next, pointer: to.pointer.slice(0, -2) },
      property: 'servers',
    },
    { impact: 'minor', reason: 'Another server is the default.' },
  );
}

/** Returns the servers by their URLs; the root of the site if there are none. */
function listServers(root: Document, { item, operation }: ComparedOperation): Map<string, Located> {
  const lists = [operation, item, { node: root, pointer: [] }].map((holder) => listItems(stepInto(holder, 'servers')));
  const servers = lists.find(({ length }) => length) ?? [];
  const all = servers.map((server) => [readText(server.node, 'url').replace(/\/$/, ''), server] as const);
  return new Map(all.length ? all : [['', { node: undefined, pointer: [] }]]);
}

/** Compares the variables of a URL. */
function compareVariables(walk: Walk, before: Located, after: Located): void {
  const [old, now] = [stepInto(before, 'variables'), stepInto(after, 'variables')];
  const [was, is] = [old.node, now.node].map((variables) => (isObject(variables) ? variables : {}));
  for (const name of Object.keys(was!)) {
    const [variable, other] = [was![name], is![name]];
    if (!isObject(variable) || !isObject(other)) continue;
    const record = (property: string, rating: Rating): void => {
      const [value, newValue] = [variable[property], other[property]];
      if (isDeepStrictEqual(value, newValue)) return;
      walk.recordValue(
        {
          before: { node: value, pointer: [...old.pointer, name] },
          after: { node: newValue, pointer: [...now.pointer, name] },
          property,
        },
        rating,
      );
    };
    record('default', { impact: 'minor', reason: 'Requests go to another address by default.' });
    const lost = listValues(variable).filter((value) => listValues(other).length && !listValues(other).includes(value));
    record('enum', lost.length ? { impact: 'major', reason: 'Requests to it fail.' } : { impact: 'patch' });
  }
}

function listValues({ enum: values }: Record<string, unknown>): unknown[] {
  return Array.isArray(values) ? (values as unknown[]) : [];
}
