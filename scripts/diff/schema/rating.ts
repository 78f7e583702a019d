/** Rates what a change does to the valid values, by the direction in which they are transferred. */
import type { Impact } from '../impact.js';

/**
 * Whether a value is sent by consumers, or received by them; `none` if no operation transfers it. A webhook reverses the
 * directions.
 */
export type Direction = 'sent' | 'received' | 'none';

/** What happens to the set of valid values: it loses some, it gains some, or both. */
export type Relation = 'tightened' | 'loosened' | 'changed';

/** The rating of a change, and the reason for it if it is not obvious. */
export interface Rating {
  readonly impact: Impact;
  readonly reason?: string;
}

const REFUSED = 'A value that was valid can be refused.';
const UNKNOWN = 'A response can have a value that was not possible.';

const RATINGS: Readonly<Record<Direction, Readonly<Record<Relation, Rating>>>> = {
  sent: {
    tightened: { impact: 'major', reason: REFUSED },
    loosened: { impact: 'patch' },
    changed: { impact: 'major', reason: REFUSED },
  },
  received: {
    tightened: { impact: 'patch' },
    loosened: { impact: 'major', reason: UNKNOWN },
    changed: { impact: 'major', reason: UNKNOWN },
  },
  none: { tightened: { impact: 'patch' }, loosened: { impact: 'patch' }, changed: { impact: 'patch' } },
};

/** Returns the rating of a change of the valid values. */
export function rateRelation(relation: Relation, direction: Direction): Rating {
  return RATINGS[direction][relation];
}

/** Returns the rating of something that consumers send: `sent`, or else `received`, is its impact in that direction. */
export function rateByDirection(direction: Direction, sent: Rating, received: Rating): Rating {
  return { sent, received, none: { impact: 'patch' } as const }[direction];
}

/** Returns the rating of a field, a parameter or a body that is new; consumers may have to send it. */
export function rateAdded(direction: Direction, isRequired: boolean): Rating {
  const refused: Rating = { impact: 'major', reason: 'A request without it is refused.' };
  return rateByDirection(direction, isRequired ? refused : { impact: 'minor' }, { impact: 'minor' });
}

/** Returns the opposite direction: that of a webhook, or of what `not` excludes. */
export function reverseDirection(direction: Direction): Direction {
  return ({ sent: 'received', received: 'sent', none: 'none' } as const)[direction];
}

/** Returns what a change from one set to another does; `undefined` if they are equal. */
export function relateSets(before: ReadonlySet<unknown>, after: ReadonlySet<unknown>): Relation | undefined {
  const lost = [...before].some((value) => !after.has(value));
  const gained = [...after].some((value) => !before.has(value));
  return joinRelations(lost, gained);
}

/** Returns the relation of a set that loses values, gains some, or both. */
export function joinRelations(isTightened: boolean, isLoosened: boolean): Relation | undefined {
  if (isTightened && isLoosened) return 'changed';
  if (isTightened) return 'tightened';
  return isLoosened ? 'loosened' : undefined;
}
