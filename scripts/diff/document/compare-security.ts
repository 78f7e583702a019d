/** Compares which credentials an operation takes, and the schemes that describe them. */
import { isDeepStrictEqual } from 'node:util';
import { isObject, type Document } from '../../../src/openapi/document.js';
import { listNodes, readObject, type Located, type Node } from '../schema/located.js';
import type { Rating } from '../schema/rating.js';
import type { Walk } from '../schema/walk.js';

/** A way to be authorized: the scopes of each scheme that it needs together. */
type Alternative = ReadonlyMap<string, readonly string[]>;

/** Compares the credentials that two operations take. */
export function compareSecurity(walk: Walk, before: Located, after: Located): void {
  const [old, now] = [locateSecurity(walk.before, before), locateSecurity(walk.after, after)];
  const schemes = pairSchemes(walk);
  const [was, is] = [readAlternatives(old.node, (name) => schemes.get(name) ?? name), readAlternatives(now.node)];
  for (const name of new Set(was.flatMap((alternative) => [...alternative.keys()]))) compareScheme(walk, name, schemes);
  if (isDeepStrictEqual(was, is)) return;
  const lost = was.filter((alternative) => !is.some((other) => isEnough(alternative, other)));
  const isGained = is.some((alternative) => !was.some((other) => isEnough(other, alternative)));
  if (!lost.length && !isGained && is.every((alternative) => was.some((other) => isEnough(alternative, other)))) return;
  const reason = 'A request with a credential that was enough is refused.';
  const rating: Rating = lost.length ? { impact: 'major', reason } : { impact: 'patch' };
  // What comes from the document belongs to the operation if only one version has it from there.
  const isShared = [old, now].every(({ pointer }) => pointer.length === 1);
  walk.recordValue(
    {
      before: { ...old, pointer: isShared ? [] : before.pointer },
      after: { ...now, pointer: isShared ? [] : after.pointer },
      property: 'security',
    },
    rating,
  );
}

/** Returns the requirements of an operation: its own, or those of the document. */
function locateSecurity(root: Document, operation: Located): Located {
  const own = readObject(operation)['security'];
  if (own !== undefined) return { node: own, pointer: [...operation.pointer, 'security'] };
  return { node: root.security, pointer: ['security'] };
}

/** Returns the alternatives; one that needs nothing if there is none. */
function readAlternatives(security: unknown, rename = (name: string): string => name): Alternative[] {
  const all = (Array.isArray(security) ? security : []).filter(isObject);
  const alternatives = all.map(
    (alternative) =>
      new Map(
        Object.entries(alternative)
          .map(([name, scopes]) => [rename(name), [scopes].flat().map(String).toSorted()] as const)
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ),
  );
  return alternatives.length ? alternatives : [new Map()];
}

/** Whether who has the credentials of one alternative has those of another. */
function isEnough(given: Alternative, needed: Alternative): boolean {
  return [...needed].every(([name, scopes]) => {
    const own = given.get(name);
    return own !== undefined && scopes.every((scope) => own.includes(scope));
  });
}

function listSchemes(root: Document): Map<string, Located> {
  const schemes = { node: root.components?.securitySchemes ?? {}, pointer: ['components', 'securitySchemes'] };
  return new Map(listNodes(root, schemes));
}

/** Returns the new names of the schemes: the same, or that of the only one that is equal. */
function pairSchemes(walk: Walk): Map<string, string> {
  const [old, now] = [listSchemes(walk.before), listSchemes(walk.after)];
  return new Map(
    [...old].flatMap(([name, scheme]) => {
      if (now.has(name)) return [[name, name] as const];
      const same = [...now].filter(
        ([other, item]) => !old.has(other) && isDeepStrictEqual(readScheme(scheme), readScheme(item)),
      );
      return same.length === 1 ? [[name, same[0]![0]] as const] : [];
    }),
  );
}

/** Names of headers and of HTTP schemes have no case. */
function lower(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** Returns what a scheme says of how a credential is sent. */
function readScheme(scheme: Located): Node {
  const { type, in: place, name, scheme: kind, openIdConnectUrl } = readObject(scheme);
  return { type, place, name: lower(name), kind: lower(kind), openIdConnectUrl };
}

/** Compares a scheme that an operation needs, by its new name. */
function compareScheme(walk: Walk, name: string, names: ReadonlyMap<string, string>): void {
  const oldName = [...names].find(([, other]) => other === name)?.[0];
  const [before, after] = [listSchemes(walk.before).get(oldName ?? name), listSchemes(walk.after).get(name)];
  if (before && after) compareSchemes(walk, before, after, true);
}

/** Compares the schemes of the same name that no operation needs. */
export function compareUnusedSchemes(walk: Walk): void {
  const now = listSchemes(walk.after);
  for (const [name, scheme] of listSchemes(walk.before)) {
    const other = now.get(name);
    // One that is needed has been compared already, and keeps its rating.
    if (other) compareSchemes(walk, scheme, other, false);
  }
}

function compareSchemes(walk: Walk, before: Located, after: Located, isUsed: boolean): void {
  const [old, now] = [readObject(before), readObject(after)];
  const used: Rating = { impact: 'major', reason: 'A credential is sent, or obtained, in another way.' };
  for (const property of ['type', 'in', 'name', 'scheme', 'openIdConnectUrl', 'flows']) {
    const [was, is] = [old[property], now[property]];
    const isSame = ['scheme', 'name'].includes(property) && now['in'] !== 'query' && now['in'] !== 'cookie';
    if (isDeepStrictEqual(isSame ? lower(was) : was, isSame ? lower(is) : is)) continue;
    const values = { before: { ...before, node: was }, after: { ...after, node: is } };
    const rating = property === 'flows' ? rateFlows(was, is) : used;
    walk.recordValue({ ...values, property }, isUsed ? rating : { impact: 'patch' });
  }
}

/** Rates a change of OAuth 2 flows: a flow, its URLs and its scopes must stay. */
function rateFlows(before: unknown, after: unknown): Rating {
  const [old, now] = [before, after].map((flows) => (isObject(flows) ? flows : {}));
  const isKept = Object.entries(old!).every(([name, flow]) => {
    const other = now![name];
    if (!isObject(flow) || !isObject(other)) return false;
    const isSame = ['authorizationUrl', 'tokenUrl', 'refreshUrl'].every((key) => flow[key] === other[key]);
    const scopes = isObject(other['scopes']) ? other['scopes'] : {};
    return isSame && Object.keys(isObject(flow['scopes']) ? flow['scopes'] : {}).every((scope) => scope in scopes);
  });
  return isKept ? { impact: 'patch' } : { impact: 'major', reason: 'A token is obtained in another way.' };
}
