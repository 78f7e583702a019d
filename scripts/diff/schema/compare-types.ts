/** Compares the types and the listed values of two schemas. */
import type { Compared } from './merged-schema.js';
import { recordKeyword } from './record-keyword.js';
import { joinRelations, rateRelation, relateSets } from './rating.js';
import type { Walk } from './walk.js';

/** Compares the types: whatever is not listed is not valid. */
export function compareTypes(walk: Walk, compared: Compared): void {
  const [old, now] = [compared.before.types, compared.after.types];
  // Listed values say what type they have.
  const isListed = compared.before.values !== undefined && compared.after.values !== undefined;
  const [lost, gained] = [listUncovered(old, now), listUncovered(now, old)].map((types) =>
    isListed ? types.filter((type) => type === 'null') : types,
  ) as [string[], string[]];
  // Beside a union, null is all that is known.
  const isUnion = compared.before.unions.length > 0 && compared.after.unions.length > 0;
  const [wasNull, isNull] = [compared.before.isNullable, compared.after.isNullable].map((each) => each && isUnion);
  if (wasNull && !isNull) lost.push('null');
  if (isNull && !wasNull) gained.push('null');
  const relation = joinRelations(lost.length > 0, gained.length > 0);
  if (!relation) return;
  const isNullOnly = [...lost, ...gained].every((type) => type === 'null');
  const keywords = isNullOnly ? ['nullable', 'type', 'anyOf', 'oneOf'] : ['type', 'nullable', 'anyOf', 'oneOf'];
  recordKeyword(walk, compared, keywords, rateRelation(relation, compared.direction));
}

/** Returns the types that another list does not have; `any` stands for a missing list. */
function listUncovered(types: ReadonlySet<string> | undefined, others: ReadonlySet<string> | undefined): string[] {
  if (!others) return [];
  if (!types) return ['any'];
  return [...types].filter((type) => !others.has(type) && !(type === 'integer' && others.has('number')));
}

/** Compares the listed values of `enum` and `const`. */
export function compareValues(walk: Walk, compared: Compared): void {
  const [old, now] = [compared.before.values, compared.after.values];
  // Of a type that is gone, its values are too.
  const isNull = [compared.before, compared.after].some(({ types }) => [...(types ?? ['any'])].join() === 'null');
  if ((!old && !now) || isNull) return;
  const relation = old && now ? relateSets(old, now) : old ? 'loosened' : 'tightened';
  if (relation) recordKeyword(walk, compared, ['enum', 'const'], rateRelation(relation, compared.direction));
}
