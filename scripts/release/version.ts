/** Computes the next version. */
import { createRequire } from 'node:module';
import { findHighest, type Impact } from '../diff/impact.js';
import type { Notes } from './notes.js';

const semver = createRequire(import.meta.url)('semver') as typeof import('semver');

/** Returns the lowest version that can follow another, by the impact of the changes. */
export function raiseVersion(version: string, impact: Impact): string {
  if (impact === 'none') return version;
  // Before 1.0.0, package managers treat a minor version as breaking, and a patch as compatible.
  const early = { patch: 'patch', minor: 'patch', major: 'minor' } as const;
  const part = semver.major(version) === 0 ? early[impact] : impact;
  return semver.inc(version, part) ?? version;
}

/** Returns the higher of two versions. */
export function chooseLater(version: string, other: string): string {
  return semver.gt(version, other) ? version : other;
}

/** Whether a version is lower than another. */
export function isLower(version: string, other: string): boolean {
  return semver.lt(version, other);
}

/** Whether the next version can have breaking changes. */
export function isBreaking(next: string, released: string): boolean {
  return (
    semver.major(next) > semver.major(released) ||
    (semver.major(released) === 0 && semver.minor(next) > semver.minor(released))
  );
}

/** Returns the next version that can have breaking changes. */
export function raiseBreaking(version: string): string {
  return raiseVersion(version, 'major');
}

/** Whether a text is a version. */
export function isVersion(text: string): boolean {
  return semver.valid(text) === text;
}

/** The impact that each heading of a changelog implies. */
const ASKED: Readonly<Record<string, Impact>> = {
  Added: 'minor',
  Changed: 'minor',
  Deprecated: 'minor',
  Removed: 'major',
  Fixed: 'patch',
  Security: 'patch',
};

/** Returns the impact of notes written by hand. */
export function rateNotes(notes: Notes): Impact {
  return findHighest([...notes.keys()].map((heading) => ASKED[heading] ?? 'patch'));
}
