/** The keywords of JSON Schema for numbers. */
import { report, type ValuePlace } from './schema.js';

function toNumber(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}

/** `minimum` */
export function minimum(least: number, value: unknown, place: ValuePlace): void {
  if (toNumber(value) < least) report(place, `must be ${least} or more`);
}

/** `maximum` */
export function maximum(most: number, value: unknown, place: ValuePlace): void {
  if (toNumber(value) > most) report(place, `must be ${most} or less`);
}

/** `exclusiveMinimum` */
export function exclusiveMinimum(limit: number, value: unknown, place: ValuePlace): void {
  if (toNumber(value) <= limit) report(place, `must be more than ${limit}`);
}

/** `exclusiveMaximum` */
export function exclusiveMaximum(limit: number, value: unknown, place: ValuePlace): void {
  if (toNumber(value) >= limit) report(place, `must be less than ${limit}`);
}

/** `multipleOf` */
export function multipleOf(unit: number, value: unknown, place: ValuePlace): void {
  if (typeof value !== 'number') return;
  const quotient = value / unit;
  // 0.3 / 0.1 is not 3, but as near as a number comes.
  const inexact = Math.abs(quotient) * 2 * Number.EPSILON;
  const isMultiple = Math.abs(quotient - Math.round(quotient)) <= inexact;
  if (!isMultiple) report(place, `must be a multiple of ${unit}`);
}
