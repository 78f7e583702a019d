/** Tests texts by the regular expressions of documents, which can take forever. */
import { createContext, Script } from 'node:vm';

/** What is asked of a regular expression. */
export interface SafePattern {
  readonly test: (text: string) => boolean;
  /** Ajv takes what is the same text for the same pattern. */
  readonly toString: () => string;
}

/** What makes an expression try many ways to read one text: repeated groups, several repetitions, references back. */
const SLOW = /\)[*+{]|[*+}].*[*+}]|\\[1-9k]/s;

/** The most characters of a text that any expression reads soon. */
const SHORT = 16;

/** How long an expression can take, and how often. */
const [LIMIT_MS, MOST_WAITS] = [100, 10];

const SCRIPT = new Script('pattern.test(text)');

const CONTEXT = createContext({});

/**
 * Returns a pattern as it is meant: many are not valid in Unicode mode, and an invalid one allows all. So does one that takes too
 * long for a text: whether it matches, nobody waits for.
 */
export function createPattern(source: string): SafePattern {
  const pattern = compile(source);
  const isSlow = SLOW.test(source);
  let waits = 0;
  return {
    toString: () => source,
    test: (text) => {
      const isLong = isSlow && text.length > SHORT;
      if (isLong && waits >= MOST_WAITS) return true;
      try {
        return isLong ? testInTime(pattern, text) : pattern.test(text);
      } catch {
        waits += 1;
        return true;
      }
    },
  };
}

function compile(source: string): RegExp {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(source, flags);
    } catch {
      continue;
    }
  }
  return /(?:)/;
}

/** Tests a text; throws if this takes too long. */
function testInTime(pattern: RegExp, text: string): boolean {
  Object.assign(CONTEXT, { pattern, text });
  return SCRIPT.runInContext(CONTEXT, { timeout: LIMIT_MS }) as boolean;
}
