/** The keywords of JSON Schema for arrays. */
import { check, enterValue, findIssues, isFile, report, type Definition, type ValuePlace } from './schema.js';
import { writeSorted } from './values.js';

interface Tuple {
  readonly prefixItems?: readonly Definition[];
}

/** `items`: those after the `prefixItems`. */
export function items(expected: Definition, value: unknown, place: ValuePlace, { prefixItems: first }: Tuple): void {
  if (!Array.isArray(value)) return;
  for (let index = first?.length ?? 0; index < value.length; index += 1)
    check(expected, value[index], enterValue(place, index));
}

/** `prefixItems` */
export function prefixItems(expected: readonly Definition[], value: unknown, place: ValuePlace): void {
  if (!Array.isArray(value)) return;
  for (const [index, item] of value.slice(0, expected.length).entries()) {
    check(expected[index]!, item, enterValue(place, index));
  }
}

/** `contains`, with `minContains` and `maxContains`. */
export function contains(expected: Definition, value: unknown, place: ValuePlace, definition: Definition): void {
  if (!Array.isArray(value)) return;
  const { minContains: least = 1, maxContains: most = Infinity } = definition as Readonly<Record<string, number>>;
  const count = value.filter((item) => !findIssues(expected, item, place).length).length;
  if (count < least) report(place, `must have ${least} or more items of a certain kind`);
  if (count > most) report(place, `must have ${most} or fewer items of a certain kind`);
}

/** `minItems` */
export function minItems(least: number, value: unknown, place: ValuePlace): void {
  if (Array.isArray(value) && value.length < least) report(place, `must have ${least} or more items`);
}

/** `maxItems` */
export function maxItems(most: number, value: unknown, place: ValuePlace): void {
  if (Array.isArray(value) && value.length > most) report(place, `must have ${most} or fewer items`);
}

/** `uniqueItems` */
export function uniqueItems(expected: boolean, value: unknown, place: ValuePlace): void {
  if (!expected || !Array.isArray(value)) return;
  // Files have nothing in them that could be compared.
  if (new Set(value.map((item) => (isFile(item) ? item : writeSorted(item)))).size < value.length)
    report(place, 'must have no equal items');
}
