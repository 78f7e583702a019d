/** How a document is judged. */
import { findConfig } from '../lib/paths.js';

/** The levels, the hardest first. */
const LEVELS = ['strict', 'minimal'] as const;

/**
 * By the rules of its redocly.yaml, or for what a client needs. Under `strict` whatever is wrong is refused; else it is
 * taken for what it most likely means.
 */
export type LintLevel = (typeof LEVELS)[number];

/**
 * Returns the level that a command line asks for, or else `strict` where a redocly.yaml is above the document, and
 * `minimal` elsewhere.
 *
 * @throws {TypeError} Where there is no such level.
 */
export function readLevel(text: string | undefined, file: string): LintLevel {
  const level = LEVELS.find((item) => item === text);
  if (text !== undefined && level === undefined) throw new TypeError(`--lint takes ${LEVELS.join(', ')}, not ${text}.`);
  return level ?? (findConfig(file) === undefined ? 'minimal' : 'strict');
}
