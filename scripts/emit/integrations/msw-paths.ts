/** Writes path templates as regular expressions, and compares them by how specific they are. */

/** Returns a regular expression for the paths of a template as URLs have them, with a group for each parameter. */
export function writePathPattern(path: string): string {
  const mark = '-parameter-';
  const marked = path.replaceAll(/{[^{}]+}/g, mark);
  const { pathname } = new URL(`http://localhost${marked.startsWith('/') ? '' : '/'}${marked}`);
  // An escaped parenthesis would count as a group to msw.
  const escaped = pathname
    .replaceAll(/[\\^$.*+?|[\]]/g, '\\$&')
    .replaceAll('(', '\\x28')
    .replaceAll(')', '\\x29');
  return escaped.replaceAll(mark, '([^/]+)');
}

/** Compares two templates: of those that fit the same path, the more specific one is first. */
export function compareTemplates(a: string, b: string): number {
  const [ours, theirs] = [a, b].map((path) => path.split('/').map(rankSegment)) as [number[], number[]];
  for (const [index, rank] of ours.entries()) {
    const other = theirs[index];
    if (other !== undefined && rank !== other) return other - rank;
  }
  return theirs.length - ours.length;
}

/** Returns how specific a segment is: a literal most, a single parameter least, others by their literal characters. */
function rankSegment(segment: string): number {
  const literal = segment.replaceAll(/{[^{}]+}/g, '');
  return literal === segment ? Infinity : literal.length;
}
