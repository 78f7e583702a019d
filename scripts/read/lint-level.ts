/** How strictly a document is checked. */
import { findConfig } from '../lib/paths.js';

/** The levels, the strictest first. */
const LEVELS = ['strict', 'minimal'] as const;

/**
 * `strict` applies the rules of the nearest redocly.yaml and refuses every error; `minimal` checks only what a client
 * needs, and assumes the most likely meaning of an error.
 */
export type LintLevel = (typeof LEVELS)[number];

/**
 * Returns the level of the command line. Default: `strict` if the document has a redocly.yaml in its folder or above,
 * else `minimal`.
 *
 * @throws {TypeError} If there is no such level.
 */
export function readLevel(text: string | undefined, file: string): LintLevel {
  const level = LEVELS.find((item) => item === text);
  if (text !== undefined && level === undefined)
    throw new TypeError(`--lint must be ${LEVELS.join(' or ')}; got ${text}.`);
  return level ?? (findConfig(file) === undefined ? 'minimal' : 'strict');
}
