/** Reads files as the linter does, but JSON by the parser of the platform, which takes a tenth of the time. */
import { BaseResolver, type Document, type Source } from '@redocly/openapi-core';

/** A resolver of files and references. */
export class FileResolver extends BaseResolver {
  override parseDocument(source: Source, isRoot?: boolean): Document {
    const parsed = parseJson(source.body);
    return parsed === undefined ? super.parseDocument(source, isRoot) : { source, parsed };
  }
}

/** Returns the value of a JSON text; `undefined` if it is not a JSON object, or has a key twice, which YAML refuses. */
function parseJson(text: string): unknown {
  if (!text.startsWith('{')) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return countColons(text) === countKeys(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the number of keys that a JSON text has: of its colons outside of strings. */
function countColons(text: string): number {
  let count = 0;
  let isInside = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') isInside = !isInside;
    else if (isInside && character === '\\') index += 1;
    else if (!isInside && character === ':') count += 1;
  }
  return count;
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const children: unknown[] = Object.values(value);
  return children.reduce<number>((sum, child) => sum + countKeys(child), Array.isArray(value) ? 0 : children.length);
}
