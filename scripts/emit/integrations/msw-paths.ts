/** Writes path templates as regular expressions, and compares them by how specific they are. */

/** A path template as a regular expression. */
interface PathPattern {
  /** What matches paths as URLs have them, with a group for each parameter. */
  readonly pattern: string;
  /** The names of the parameters. */
  readonly names: readonly string[];
  /** Whether the groups have these names. Not every name can be that of a group. */
  readonly isNamed: boolean;
}

/** Returns the regular expression of a template. */
export function writePathPattern(path: string): PathPattern {
  let mark = 'parameter';
  while (path.includes(mark)) mark += '-';
  const marked = path.replaceAll(/{[^{}]+}/g, mark);
  const { pathname } = new URL(`http://localhost${marked.startsWith('/') ? '' : '/'}${marked}`);
  // An escaped parenthesis would count as a group to msw.
  const escaped = pathname
    .replaceAll(/[\\^$.*+?|[\]]/g, '\\$&')
    .replaceAll('(', '\\x28')
    .replaceAll(')', '\\x29');
  // msw does not match queries.
  const names = [...path.matchAll(/{([^{}]+)}/g)].map(([, name = '']) => name).slice(0, escaped.split(mark).length - 1);
  const isNamed = names.every((name) => /^[a-z_]\w*$/i.test(name)) && new Set(names).size === names.length;
  const groups = names.values();
  const pattern = escaped.replaceAll(mark, () => `(${isNamed ? `?<${groups.next().value}>` : ''}[^/]+)`);
  return { pattern, names, isNamed };
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
