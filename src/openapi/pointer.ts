/** JSON Pointers (RFC 6901), and local references that contain one. */

/** Returns the unescaped segments of a pointer such as `/a/b`. */
export function parsePointer(pointer: string): string[] {
  return pointer.split('/').slice(1).map(unescapeSegment);
}

/** Returns the decoded segments of a reference such as `#/a/b`; the pointer can be percent-encoded. */
export function parseRef(ref: string): string[] {
  const segments = ref.slice(ref.indexOf('#') + 1).split('/');
  // Decode each segment separately: an encoded slash is part of its segment.
  return segments.slice(1).map((segment) => unescapeSegment(decodePercent(segment)));
}

/** Returns a text with its percent-encoded characters decoded; the text itself if the encoding is broken. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Returns the local reference (`#/a/b`) for the segments. */
export function formatRef(segments: readonly string[]): string {
  return `#${segments.map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
}

/** Returns the node at a path from a root; `undefined` if it does not exist. */
export function findNode(root: unknown, segments: readonly string[]): unknown {
  return segments.reduce<unknown>(readMember, root);
}

/** Returns a member of an object or an array; what each of them inherits, such as `constructor`, is none. */
function readMember(node: unknown, key: string): unknown {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
  return (node as Record<string, unknown>)[key];
}

function unescapeSegment(segment: string): string {
  return segment.includes('~') ? segment.replaceAll('~1', '/').replaceAll('~0', '~') : segment;
}
