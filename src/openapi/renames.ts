/** Reads `x-renamed-from`: the former names of an operation or a schema, which remain as aliases. */
import { isObject } from './document.js';

/** The extension. */
export const RENAMED_FROM = 'x-renamed-from';

/** Returns the former names of an operation or a schema; ignores values that are not strings. */
export function listFormerNames(node: unknown): string[] {
  const names: unknown = isObject(node) ? node[RENAMED_FROM] : undefined;
  return [names].flat().filter((name): name is string => typeof name === 'string' && name !== '');
}

/** Whether `x-renamed-from` is present and invalid: it must be a name or a list of names. */
export function isMisnamed(node: unknown): boolean {
  return isObject(node) && RENAMED_FROM in node && listFormerNames(node).length !== [node[RENAMED_FROM]].flat().length;
}

/** Returns the value of `x-renamed-from` with its names changed. */
export function mapNames(names: unknown, change: (name: string) => string): unknown {
  if (Array.isArray(names)) return names.map((name) => mapNames(name, change));
  return typeof names === 'string' ? change(names) : names;
}
