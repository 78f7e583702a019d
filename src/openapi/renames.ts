/** What `x-renamed-from` says: the names that an operation or a schema had, which stay beside the new one. */
import { isObject } from './document.js';

/** The extension. */
export const RENAMED_FROM = 'x-renamed-from';

/** Returns the former names of an operation or a schema: those that are texts. */
export function listFormerNames(node: unknown): string[] {
  const names: unknown = isObject(node) ? node[RENAMED_FROM] : undefined;
  return [names].flat().filter((name): name is string => typeof name === 'string' && name !== '');
}

/** Whether `x-renamed-from` is there, but is neither a name nor a list of names. */
export function isMisnamed(node: unknown): boolean {
  return isObject(node) && RENAMED_FROM in node && listFormerNames(node).length !== [node[RENAMED_FROM]].flat().length;
}

/** Returns what `x-renamed-from` says with its names changed. */
export function mapNames(names: unknown, change: (name: string) => string): unknown {
  if (Array.isArray(names)) return names.map((name) => mapNames(name, change));
  return typeof names === 'string' ? change(names) : names;
}
