/** The keywords of JSON Schema for objects. */
import {
  check,
  enterValue,
  hasProperty,
  isRecord,
  listNames,
  report,
  type Definition,
  type ValuePlace,
} from './schema.js';

type Definitions = Readonly<Record<string, Definition>>;

/** `properties`; with `optional`, all but those are required. */
export function properties(
  expected: Definitions,
  value: unknown,
  place: ValuePlace,
  { optional }: { readonly optional?: readonly string[] },
): void {
  if (!isRecord(value)) return;
  for (const [name, definition] of Object.entries(expected)) {
    const inside = enterValue(place, name);
    if (hasProperty(value, name)) check(definition, value[name], inside);
    else if (optional?.includes(name) === false) report(inside, 'is required');
  }
}

/** `required` */
export function required(expected: readonly string[], value: unknown, place: ValuePlace): void {
  if (!isRecord(value)) return;
  for (const name of expected) if (!hasProperty(value, name)) report(enterValue(place, name), 'is required');
}

/** `patternProperties` */
export function patternProperties(expected: Definitions, value: any, place: ValuePlace): void {
  for (const name of listNames(value)) {
    for (const [pattern, definition] of Object.entries(expected)) {
      if (new RegExp(pattern, 'u').test(name)) check(definition, value[name], enterValue(place, name));
    }
  }
}

/** `additionalProperties` */
export function additionalProperties(
  expected: Definition,
  value: any,
  place: ValuePlace,
  definition: Definition,
): void {
  for (const name of listNames(value)) {
    if (!isDeclared(definition, name)) check(expected, value[name], enterValue(place, name));
  }
}

/** Whether `properties` or `patternProperties` have a name. */
export function isDeclared(
  { properties: names = {}, patternProperties: patterns = {} }: Definition,
  name: string,
): boolean {
  return (
    Object.hasOwn(names as object, name) ||
    Object.keys(patterns as object).some((pattern) => new RegExp(pattern, 'u').test(name))
  );
}

/** `propertyNames` */
export function propertyNames(expected: Definition, value: unknown, place: ValuePlace): void {
  for (const name of listNames(value)) check(expected, name, enterValue(place, name));
}

/** `minProperties` */
export function minProperties(least: number, value: unknown, place: ValuePlace): void {
  if (isRecord(value) && listNames(value).length < least) report(place, `must have ${least} or more properties`);
}

/** `maxProperties` */
export function maxProperties(most: number, value: unknown, place: ValuePlace): void {
  if (listNames(value).length > most) report(place, `must have ${most} or fewer properties`);
}

/** `dependentRequired` */
export function dependentRequired(
  expected: Readonly<Record<string, readonly string[]>>,
  value: unknown,
  place: ValuePlace,
): void {
  if (!isRecord(value)) return;
  for (const [name, others] of Object.entries(expected)) if (hasProperty(value, name)) required(others, value, place);
}

/** `dependentSchemas` */
export function dependentSchemas(expected: Definitions, value: unknown, place: ValuePlace): void {
  if (!isRecord(value)) return;
  for (const [name, definition] of Object.entries(expected)) {
    if (hasProperty(value, name)) check(definition, value, place);
  }
}
