/** The impact of a change on the version number. */

/** The impacts, the lowest first. */
const IMPACTS = ['none', 'patch', 'minor', 'major'] as const;

/** The part of the version number that a change raises (Semantic Versioning 2.0.0). */
export type Impact = (typeof IMPACTS)[number];

/** Returns the highest of some impacts. */
export function findHighest(impacts: Iterable<Impact>): Impact {
  return IMPACTS[Math.max(0, ...[...impacts].map((impact) => IMPACTS.indexOf(impact)))]!;
}

/** Whether one impact is higher than another. */
export function isHigher(impact: Impact, other: Impact): boolean {
  return IMPACTS.indexOf(impact) > IMPACTS.indexOf(other);
}
