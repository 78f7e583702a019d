/** The keywords of JSON Schema for what no other keyword looks at. */
import { isDeclared } from './objects.js';
import {
  check,
  enterValue,
  findIssues,
  hasProperty,
  listNames,
  type DefinedSchema,
  type Definition,
  type ValuePlace,
} from './schema.js';

/** What an applied schema says of properties and items. */
interface Applied {
  readonly $ref?: () => DefinedSchema;
  readonly additionalProperties?: Definition;
  readonly unevaluatedProperties?: Definition;
  readonly prefixItems?: readonly Definition[];
  readonly items?: Definition;
  readonly contains?: Definition;
  readonly unevaluatedItems?: Definition;
  readonly allOf?: readonly Definition[];
  readonly anyOf?: readonly Definition[];
  readonly oneOf?: readonly Definition[];
  readonly dependentSchemas?: Readonly<Record<string, Definition>>;
  readonly if?: Definition;
  readonly then?: Definition;
  readonly else?: Definition;
}

/** `unevaluatedProperties` */
export function unevaluatedProperties(
  expected: Definition,
  value: any,
  place: ValuePlace,
  definition: Definition,
): void {
  const { unevaluatedProperties: _, ...others } = definition;
  for (const name of listNames(value)) {
    if (!isEvaluated(others, value, name, place)) check(expected, value[name], enterValue(place, name));
  }
}

/** `unevaluatedItems` */
export function unevaluatedItems(
  expected: Definition,
  value: unknown,
  place: ValuePlace,
  definition: Definition,
): void {
  if (!Array.isArray(value)) return;
  const { unevaluatedItems: _, ...others } = definition;
  for (const [index, item] of value.entries()) {
    if (!isEvaluated(others, value, index, place)) check(expected, item, enterValue(place, index));
  }
}

/** Whether a schema, or one that it applies to the same value, looks at a property or an item. */
function isEvaluated(definition: Definition, value: any, key: string | number, place: ValuePlace): boolean {
  const { $ref, allOf = [], anyOf = [], oneOf = [], dependentSchemas = {} } = definition as Applied;
  const { if: condition, then = {}, else: otherwise = {} } = definition as Applied;
  const isMatch = (part: Definition): boolean => !findIssues(part, value, place).length;
  const isWithin = (part: Definition): boolean => isEvaluated(part, value, key, place);
  const target = $ref?.();
  const branches = condition ? (isMatch(condition) ? [condition, then] : [otherwise]) : [];
  const dependent = Object.entries(dependentSchemas).filter(([name]) => hasProperty(value, name));
  return (
    (typeof key === 'string' ? isOwnProperty(definition, key) : isOwnItem(definition, value[key], key, place)) ||
    (target !== undefined && isEvaluated(target.definition, value, key, { ...place, keywords: target.keywords })) ||
    [...allOf, ...branches, ...dependent.map(([, part]) => part)].some(isWithin) ||
    [...anyOf, ...oneOf].some((part) => isMatch(part) && isWithin(part))
  );
}

function isOwnProperty(definition: Definition, name: string): boolean {
  const { additionalProperties, unevaluatedProperties: rest } = definition as Applied;
  return (additionalProperties ?? rest) !== undefined || isDeclared(definition, name);
}

function isOwnItem(definition: Definition, item: unknown, index: number, place: ValuePlace): boolean {
  const { prefixItems = [], items, contains, unevaluatedItems: rest } = definition as Applied;
  if ((items ?? rest) !== undefined || index < prefixItems.length) return true;
  return contains !== undefined && !findIssues(contains, item, place).length;
}
