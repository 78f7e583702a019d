/** Texts with characters that must not reach a terminal or a log. */
import * as fc from 'fast-check';

const RANGES = ['\0\u001f', '\u007f\u009f', '\u061c\u061c', '\u200e\u200f', '\u2028\u202e', '\u2066\u2069'];

/** The characters: C0, DEL and C1; direction marks; separators of lines and paragraphs. */
export const UNSEEN_CHARACTERS = new RegExp(`[${RANGES.map(([from, to]) => `${from}-${to}`).join('')}]`, 'g');

/** What a terminal acts on, and each end of each range. */
const UNSEEN = ['\n', '\r', '\t', '\u001b[2J', '\u001b]0;X\u0007', '\u009b31m', '\u2029', '\u202e', ...RANGES.join('')];

/** Returns texts in which such characters are frequent. */
export function hostileText(): fc.Arbitrary<string> {
  const part = fc.oneof(fc.constantFrom(...UNSEEN), fc.string({ unit: 'grapheme', maxLength: 4 }));
  return fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
}
