/** Compares what two schemas say of the items of arrays. */
import { compareHeldSchema, isAny } from './held-schema.js';
import { listItems, type Located } from './located.js';
import { findValueOf, listSchemasOf, type MergedSchema } from './merged-schema.js';
import type { Compared } from './merged-schema.js';
import { recordRelation } from './record-keyword.js';
import { joinRelations } from './rating.js';
import type { Walk } from './walk.js';

/** Compares the items, those at fixed places, and those that an array must contain. */
export function compareArrays(walk: Walk, compared: Compared): void {
  const [old, now] = [compared.before, compared.after].map(listTuple) as [Located[], Located[]];
  const shared = Math.min(old.length, now.length);
  for (let index = 0; index < shared; index += 1) walk.add([old[index]!], [now[index]!], compared.direction);
  const [gone, added] = [old.slice(shared), now.slice(shared)].map((items) => items.some(({ node }) => !isAny(node)));
  recordRelation(walk, compared, 'prefixItems', joinRelations(added!, gone!));
  for (const keyword of ['items', 'unevaluatedItems', 'contains']) compareHeldSchema(walk, compared, keyword);
}

function listTuple(schema: MergedSchema): Located[] {
  const [list] = listSchemasOf(schema, 'prefixItems');
  return list && findValueOf(schema, 'prefixItems') ? listItems(list) : [];
}
