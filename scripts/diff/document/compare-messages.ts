/** Compares the bodies of requests, and responses with their headers. */
import { isDeepStrictEqual } from 'node:util';
import { isObject, type Document } from '../../../src/openapi/document.js';
import { enter, listNodes, readObject, stepInto, type Located, type Node } from '../schema/located.js';
import {
  rateAdded,
  rateByDirection,
  rateRelation,
  reverseDirection,
  type Direction,
  type Rating,
} from '../schema/rating.js';
import { recordRequired } from '../schema/record-keyword.js';
import type { Walk } from '../schema/walk.js';

/** Compares the bodies of two operations. */
export function compareBodies(walk: Walk, before: Located, after: Located, direction: Direction): void {
  const [old, now] = [enter(walk.before, before, 'requestBody'), enter(walk.after, after, 'requestBody')];
  const [was, is] = [isObject(old.node), isObject(now.node)];
  if (!was && !is) return;
  const isRequired = readObject(now)['required'] === true;
  if (!was) return walk.recordNode('added', now, rateAdded(direction, isRequired));
  if (!is) {
    const sent: Rating = { impact: 'major', reason: 'A request with it is refused.' };
    return walk.recordNode('removed', old, rateByDirection(direction, sent, { impact: 'major' }));
  }
  const wasRequired = readObject(old)['required'] === true;
  recordRequired(walk, { before: old, after: now }, [wasRequired, isRequired], direction);
  compareContent(walk, old, now, { direction, isBody: true });
}

/** How the content of a message is transferred. */
interface Transfer {
  readonly direction: Direction;
  /** Whether it is a body or a parameter, whose media type its sender chooses. */
  readonly isBody: boolean;
}

/** Compares the media types of two messages, and their schemas. */
export function compareContent(walk: Walk, before: Located, after: Located, { direction, isBody }: Transfer): void {
  const [old, now] = [listContent(walk.before, before), listContent(walk.after, after)];
  for (const [name, media] of old) {
    const other = now.get(name);
    if (other) compareMedia(walk, media, other, direction);
    else if (isBody && [...now.keys()].some((range) => covers(range, name))) continue;
    else {
      const reason = isBody ? 'A request in this media type is refused.' : 'A response no longer has it.';
      walk.recordNode('removed', media, { impact: 'major', reason });
    }
  }
  for (const [name, media] of now) if (!old.has(name)) walk.recordNode('added', media, { impact: 'minor' });
}

/** Whether a range such as `image/*` has a media type. */
function covers(range: string, name: string): boolean {
  return range === '*/*' || (range.endsWith('/*') && name.startsWith(range.slice(0, -1)));
}

function listContent(root: Document, message: Located): Map<string, Located> {
  return new Map(
    listNodes(root, stepInto(message, 'content')).map(([name, media]) => [
      name.toLowerCase().replaceAll(/\s/g, ''),
      media,
    ]),
  );
}

function compareMedia(walk: Walk, before: Located, after: Located, direction: Direction): void {
  walk.add([stepInto(before, 'schema')], [stepInto(after, 'schema')], direction);
  const [old, now] = [before, after].map((media) => readObject(stepInto(media, 'encoding')));
  for (const name of new Set([...Object.keys(old!), ...Object.keys(now!)])) {
    const [was, is] = [old, now].map((fields) => fields![name]);
    for (const property of ['contentType', 'style', 'explode', 'allowReserved']) {
      const [value, other] = [was, is].map((field) => readEncoding(isObject(field) ? field : {})[property]);
      if (isDeepStrictEqual(value, other)) continue;
      const pointer = (media: Located): string[] => [...media.pointer, 'encoding', name];
      walk.recordValue(
        {
          before: { node: value, pointer: pointer(before) },
          after: { node: other, pointer: pointer(after) },
          property,
        },
        { impact: 'major', reason: 'The field is written in another way.' },
      );
    }
  }
}

/** Returns the encoding of a field with the defaults of OpenAPI. */
function readEncoding({ contentType, style = 'form', explode = style === 'form', allowReserved = false }: Node): Node {
  return { contentType, style, explode, allowReserved };
}

/** Compares the responses of two operations; `direction` is that of the requests. */
export function compareResponses(walk: Walk, before: Located, after: Located, direction: Direction): void {
  const [old, now] = [listResponses(walk.before, before), listResponses(walk.after, after)];
  const reversed = reverseDirection(direction);
  for (const [status, response] of old) {
    // A range or the default can stand for a status that is no longer listed.
    const key = [status, `${status[0]}XX`, 'DEFAULT'].find(
      (name) => now.has(name) && (name === status || !old.has(name)),
    );
    if (key === undefined) {
      const reason = 'A response with this status is no longer documented.';
      walk.recordNode('removed', response, rateByDirection(reversed, { impact: 'patch' }, { impact: 'major', reason }));
      continue;
    }
    compareResponse(walk, response, now.get(key)!, reversed);
  }
  for (const [status, response] of now) {
    if (!old.has(status)) walk.recordNode('added', response, { impact: 'minor' });
  }
}

function listResponses(root: Document, operation: Located): Map<string, Located> {
  return new Map(
    listNodes(root, stepInto(operation, 'responses')).map(([status, response]) => [status.toUpperCase(), response]),
  );
}

function compareResponse(walk: Walk, before: Located, after: Located, direction: Direction): void {
  compareContent(walk, before, after, { direction, isBody: false });
  const [old, now] = [listHeaders(walk.before, before), listHeaders(walk.after, after)];
  for (const [name, header] of old) {
    const other = now.get(name);
    if (!other) {
      const reason = 'A response no longer has it.';
      walk.recordNode('removed', header, rateByDirection(direction, { impact: 'patch' }, { impact: 'major', reason }));
      continue;
    }
    compareHeader(walk, header, other, direction);
  }
  for (const [name, header] of now) if (!old.has(name)) walk.recordNode('added', header, { impact: 'minor' });
}

/** Returns the headers by their names; that of the media type is described by other means. */
function listHeaders(root: Document, response: Located): Map<string, Located> {
  return new Map(
    listNodes(root, stepInto(response, 'headers'))
      .map(([name, header]) => [name.toLowerCase(), header] as const)
      .filter(([name]) => name !== 'content-type'),
  );
}

function compareHeader(walk: Walk, before: Located, after: Located, direction: Direction): void {
  const [old, now] = [readObject(before), readObject(after)];
  const required = [old['required'] === true, now['required'] === true] as const;
  recordRequired(walk, { before, after }, required, direction);
  const [wasExploded, isExploded] = [old['explode'] === true, now['explode'] === true];
  if (wasExploded !== isExploded) {
    const values = { before: { ...before, node: wasExploded }, after: { ...after, node: isExploded } };
    walk.recordValue({ ...values, property: 'explode' }, rateRelation('changed', direction));
  }
  if (old['schema'] ?? now['schema']) walk.add([stepInto(before, 'schema')], [stepInto(after, 'schema')], direction);
  else compareContent(walk, before, after, { direction, isBody: false });
}
