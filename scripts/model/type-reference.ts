/** Writes types as names, or as paths into the interfaces that openapi-typescript declares. */
import type { TypeReference } from './types.js';

function createKeyword(text: string): TypeReference {
  return { text, uses: [] };
}

export const VOID: TypeReference = createKeyword('void');
export const UNDEFINED: TypeReference = createKeyword('undefined');
export const STRING: TypeReference = createKeyword('string');
export const BLOB: TypeReference = createKeyword('Blob');
/** The type of binary request bodies. */
export const BINARY: TypeReference = { text: 'BinaryBody', uses: ['BinaryBody'] };

/** The types that the runtime declares. */
export const RUNTIME_TYPES: ReadonlySet<string> = new Set(['BinaryBody', 'ServerSentEvent']);

/** Returns the type of a stream of items. */
export function wrapAsyncIterable({ text, uses }: TypeReference): TypeReference {
  return {
    text: `AsyncIterable<${text}>`,
    uses,
  };
}

/** Returns the type of an event of a stream, by the type of its data. */
export function wrapServerSentEvent({ text, uses }: TypeReference): TypeReference {
  return {
    text: `ServerSentEvent<${text}>`,
    uses: [...uses, 'ServerSentEvent'],
  };
}

/** Returns the type of a nested member of a type. */
export function wrapType({ text, uses }: TypeReference, ...keys: readonly string[]): TypeReference {
  return {
    text: text + keys.map((key) => `[${/^\d{3}$/.test(key) ? key : JSON.stringify(key)}]`).join(''),
    uses,
  };
}

/** Returns the path from one of openapi-typescript's interfaces to a type inside it. */
export function referTo(root: string, ...keys: readonly string[]): TypeReference {
  return wrapType({ text: root, uses: [root] }, ...keys);
}

/** Returns the path to a type inside an operation. */
export function referToOperation(id: string, ...keys: readonly string[]): TypeReference {
  return referTo('operations', id, ...keys);
}

/** Returns the type without `null` and `undefined`. */
export function removeNull({ text, uses }: TypeReference): TypeReference {
  return { text: `NonNullable<${text}>`, uses };
}

/** Returns the union of types; `void` among other types becomes `undefined`. */
export function joinTypes(types: readonly TypeReference[]): TypeReference {
  if (!types.length) return VOID;
  const texts = types.map((type) => (type === VOID && types.length > 1 ? 'undefined' : type.text));
  return { text: texts.join(' | '), uses: types.flatMap(({ uses }) => uses) };
}

const ROOTS = new Set(['components', 'operations', 'webhooks']);

/** Returns the name of an alias if its type is a path into an interface, else the type, which is easier to read. */
export function shortenReference(type: TypeReference, { name }: { readonly name: string }): TypeReference {
  return type.uses.some((use) => ROOTS.has(use)) ? { text: name, uses: [name] } : type;
}
