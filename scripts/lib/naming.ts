/** Turns the names of a document into TypeScript identifiers. */

/** Words that cannot name a function or a parameter (ECMA-262, section 12.7.2, with the contextual ones of strict mode). */
const RESERVED_WORDS = new Set(
  (
    'await break case catch class const continue debugger default delete do else enum export extends false finally for ' +
    'function if import in instanceof new null return super switch this throw true try typeof var void while with ' +
    'yield let static implements interface package private protected public arguments eval'
  ).split(' '),
);

/** Members that every object, or the generated class, already has. */
const TAKEN_MEMBERS = new Set([...Object.getOwnPropertyNames(Object.prototype), 'then', 'toJSON']);

/** Returns a word with its first letter in upper case. */
export function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Splits at the characters that an identifier cannot have; capitals inside a word are kept. */
function splitWords(name: string): string[] {
  return name.split(/[^\p{ID_Continue}$]+|_+/u).filter(Boolean);
}

/** The length of the longest names in code; longer ones are cut, and get a number where that makes two of them equal. */
const LONGEST_NAME = 200;

/** Returns the start of a name, without half of a character at its end. */
export function cutName(name: string, length = LONGEST_NAME): string {
  const start = name.slice(0, length);
  return name.length > length && /[\ud800-\udbff]$/.test(start) ? start.slice(0, -1) : start;
}

function toIdentifier(name: string): string {
  const start = cutName(name);
  return /^\p{ID_Start}/u.test(start) ? start : `_${start}`;
}

/** Returns `petId` for `pet_id`, `reposGet` for `repos/get`; `_` if no character can be kept. */
export function toCamelCase(name: string): string {
  const [first = '', ...rest] = splitWords(name);
  const head = /^[\p{Lu}\d]+$/u.test(first) ? first.toLowerCase() : first.charAt(0).toLowerCase() + first.slice(1);
  return toIdentifier(head + rest.map(capitalize).join(''));
}

/** Returns `PetId` for `pet_id`; `_` if no character can be kept. */
export function toPascalCase(name: string): string {
  return toIdentifier(splitWords(name).map(capitalize).join(''));
}

/** Returns `pull-requests` for `Pull Requests`. */
export function toKebabCase(name: string): string {
  return (
    splitWords(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
      .join('-')
      .toLowerCase() || '_'
  );
}

/** Returns `getPetsByPetIdToys` for `GET /pets/{petId}/toys`: the ID of an operation without one. */
export function deriveOperationId(method: string, path: string): string {
  const segments = path.split('/').filter(Boolean);
  const parts = segments.map((segment) => toPascalCase(segment.replace(/{([^{}]*)}/g, ' by $1 ')).replace(/^_$/, ''));
  return cutName(toCamelCase(method) + (parts.join('') || 'Root'));
}

/** Whether a word is reserved by the language. */
export function isReservedWord(word: string): boolean {
  return RESERVED_WORDS.has(word);
}

/** Names that a method or a function cannot have. */
export const RESERVED_MEMBERS: readonly string[] = [...RESERVED_WORDS, ...TAKEN_MEMBERS];

/** Returns the key of a property. A plain `__proto__` in a literal would set the prototype. */
export function formatKey(key: string): string {
  return key === '__proto__' ? '["__proto__"]' : JSON.stringify(key);
}

/** Returns a status as a key: a number, or a range such as `4XX`, or `default`. */
export function formatStatus(status: string): string {
  return /^[1-9]\d\d$/.test(status) ? status : JSON.stringify(status);
}

/** The properties of an object, as code. */
type Entries = readonly (readonly [name: string, code: string])[];

/** Returns an object as code. */
export function formatEntries(entries: Entries): string {
  return entries.length ? `{ ${entries.map(([name, code]) => `${formatKey(name)}: ${code}`).join(', ')} }` : '{}';
}

/**
 * Returns a constant object as code. Where all objects have a property of a name, TypeScript expects the type of that one, and takes
 * a text in its place for any text.
 */
export function formatProperties(entries: Entries): string {
  return formatEntries(
    entries.map(([name, code]) => [
      name,
      `${code}${name in Object.prototype && /^["[{]/.test(code) ? ' as const' : ''}`,
    ]),
  );
}

/** Returns a function that claims the first free one of its candidates, or else the last one with a number. */
export function claimNames(taken: Iterable<string>): (...candidates: [string, ...string[]]) => string {
  const names = new Set(taken);
  return (...candidates) => {
    const last = candidates.at(-1)!;
    let name = candidates.find((candidate) => !names.has(candidate));
    for (let count = 2; name === undefined; count += 1) name = names.has(last + count) ? undefined : last + count;
    names.add(name);
    return name;
  };
}

/** Returns a name that no key of an object is: the wanted one, or that with a number after it. */
export function findFreeName(wanted: string, taken: object): string {
  let name = wanted;
  for (let count = 2; name in taken; count += 1) name = `${wanted}${count}`;
  return name;
}
