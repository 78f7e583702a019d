/** Makes a text that matches a regular expression, for those that consist of common parts. */

import { createPattern } from './safe-pattern.js';

/** How often a part is repeated at most, and the most characters that this makes. */
const [MOST, LONGEST] = [1000, 10_000];

/** The characters that a class can have, those first that read best. */
const CHARACTERS = [
  ...'a0A-_./: @#',
  ...'bcdefghijklmnopqrstuvwxyz123456789BCDEFGHIJKLMNOPQRSTUVWXYZ+,;!?&=%~$*()[]{}|^<>"\'\\`',
];

/** Reads a pattern, and writes a text that it matches. */
class PatternReader {
  readonly #pattern: string;
  #position = 0;
  /** How many characters are missing. */
  #left: number;

  constructor(pattern: string, length: number) {
    this.#pattern = pattern;
    this.#left = length;
  }

  /** Reads alternatives, as far as the end of their group; returns a text of the first. */
  readAlternatives(): string {
    const texts = [''];
    while (this.#position < this.#pattern.length && this.#pattern[this.#position] !== ')') {
      if (this.#take(/^\|/)) texts.push('');
      else texts[texts.length - 1] += this.#readPart();
    }
    this.#position += 1;
    return texts[0]!;
  }

  /** Returns what an expression matches here, and goes on behind it. */
  #take(expression: RegExp): RegExpExecArray | null {
    const found = expression.exec(this.#pattern.slice(this.#position));
    this.#position += found?.[0].length ?? 0;
    return found;
  }

  #readPart(): string {
    const text = this.#readAtom();
    const quantifier = this.#take(/^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/);
    if (!quantifier || !text) return text;
    const [, symbol, min, comma, max] = quantifier;
    const least = symbol ? Number(symbol === '+') : Number(min);
    const most = symbol ? (symbol === '?' ? 1 : MOST) : comma ? Number(max || MOST) : least;
    const wanted = this.#left > 0 ? Math.ceil(this.#left / text.length) : 0;
    const count = Math.min(Math.max(least, Math.min(most, wanted)), MOST, Math.floor(LONGEST / text.length));
    this.#left -= count * text.length;
    return text.repeat(count);
  }

  #readAtom(): string {
    const group = this.#take(/^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/);
    if (group) {
      const text = this.readAlternatives();
      return /[=!]$/.test(group[0]) ? '' : text;
    }
    const characters = this.#take(/^\[\^?(?:\\.|[^\]\\])*\]/s);
    if (characters) return findCharacter(characters[0]);
    const [atom] = this.#take(/^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)|^./su)!;
    if (/^(?:\^|\$|\\[bB])$/.test(atom)) return '';
    return atom.length === 1 && atom !== '.' ? atom : findCharacter(atom);
  }
}

/** Returns a character that matches a class. */
function findCharacter(source: string): string {
  const literal = new RegExp(`^(?:${source})$`, /\\[pPu]/.test(source) ? 'u' : '');
  return CHARACTERS.find((character) => literal.test(character)) ?? '';
}

/** Returns a text of at least a length that matches a pattern; `undefined` if none is found. */
export function samplePattern(pattern: string, minLength = 0): string | undefined {
  try {
    const { test } = createPattern(pattern);
    const texts = [0, minLength].map((length) => new PatternReader(pattern, length).readAlternatives());
    return texts.find((text) => test(text) && [...text].length >= minLength);
  } catch {
    return undefined;
  }
}
