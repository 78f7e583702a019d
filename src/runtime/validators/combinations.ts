/** The keywords of JSON Schema that combine schemas. */
import { check, findIssues, report, type DefinedSchema, type Definition, type ValuePlace } from './schema.js';

/** `$ref`: a function, because the schema can come later or refer back. */
export function reference(expected: () => DefinedSchema, value: unknown, place: ValuePlace): void {
  const { definition, keywords } = expected();
  check(definition, value, { ...place, keywords });
}

/** `allOf` */
export function allOf(expected: readonly Definition[], value: unknown, place: ValuePlace): void {
  for (const definition of expected) check(definition, value, place);
}

/** `anyOf` */
export function anyOf(expected: readonly Definition[], value: unknown, place: ValuePlace): void {
  countMatches(expected, value, place);
}

/** `oneOf` */
export function oneOf(expected: readonly Definition[], value: unknown, place: ValuePlace): void {
  if (countMatches(expected, value, place) > 1) report(place, 'must match only one of the alternatives');
}

/** Returns how many alternatives a value matches; reports if there is none. */
function countMatches(expected: readonly Definition[], value: unknown, place: ValuePlace): number {
  const failures = expected.map((definition) => findIssues(definition, value, place));
  const count = failures.filter((issues) => !issues.length).length;
  if (count) return count;
  // An alternative that only something inside the value does not match is the one that was meant, if it is alone.
  const meant = failures.filter((issues) => issues.every(({ path }) => path.length > place.path.length));
  if (meant.length === 1) place.issues.push(...meant[0]!);
  else {
    const messages = new Set(failures.flatMap((issues) => issues.map(({ message }) => message)));
    report(place, meant.length ? 'must match one of the alternatives' : [...messages].join(' or '));
  }
  return count;
}

/** `not` */
export function not(expected: Definition, value: unknown, place: ValuePlace): void {
  if (!findIssues(expected, value, place).length) report(place, 'is not allowed');
}

/** `if`, with `then` and `else`. */
export function conditional(expected: Definition, value: unknown, place: ValuePlace, definition: Definition): void {
  const isMet = !findIssues(expected, value, place).length;
  check((definition[isMet ? 'then' : 'else'] ?? {}) as Definition, value, place);
}
