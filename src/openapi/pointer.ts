/** JSON Pointers (RFC 6901), and the local references that hold one. */

/** Returns the segments of a pointer such as `/a/b`, not escaped. */
export function parsePointer(pointer: string): string[] {
  return pointer.split('/').slice(1).map(unescapeSegment);
}

/** Returns the segments of the pointer in a reference such as `#/a/b`, where it can be percent-encoded as well. */
export function parseRef(ref: string): string[] {
  const segments = ref.slice(ref.indexOf('#') + 1).split('/');
  // One by one, for an encoded slash belongs to its segment.
  return segments.slice(1).map((segment) => unescapeSegment(decodeURIComponent(segment)));
}

/** Returns the local reference (`#/a/b`) of the segments. */
export function formatRef(segments: readonly string[]): string {
  return `#${segments.map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
}

/** Returns the node at the end of a way from a root; `undefined` where the way leads nowhere. */
export function findNode(root: unknown, segments: readonly string[]): unknown {
  return segments.reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], root);
}

function unescapeSegment(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
