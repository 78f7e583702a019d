/** Finds names for the values of an enum. */
import type { EnumMember } from './types.js';
import { toPascalCase } from '../lib/naming.js';
import { isObject } from '../../src/openapi/document.js';

/** Returns the values of an enum with their names; empty if a value has no usable name. */
export function buildMembers(node: unknown): EnumMember[] {
  if (!isObject(node) || !Array.isArray(node['enum'])) return [];
  const list = (...keywords: string[]): unknown[] => keywords.map((name) => node[name]).find(Array.isArray) ?? [];
  const names = list('x-enum-varnames', 'x-enumNames');
  const descriptions = list('x-enum-descriptions');
  const members = node['enum'].flatMap((value: unknown, index) => {
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    const name = toPascalCase(String(names[index] ?? (typeof value === 'string' ? value : '')));
    return [{ name, value, description: String(descriptions[index] ?? '') }];
  });
  const distinct = new Set(members.map(({ name }) => name));
  return distinct.size === members.length && !distinct.has('_') ? members : [];
}
