/** Reads a seed from a file, and locates its problems in the file. */
import { readFileSync } from 'node:fs';
import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { makeVisible } from '../../openapi/visible.js';
import { SandboxError, type SeedProblem } from '../sandbox-error.js';
import type { Seed } from '../seed-types.js';

/** A seed that was read from a file. */
export interface SeedFile {
  /** The content of the file, not validated yet. */
  readonly seed: Seed;
  /** Returns the problems with their positions, in the order of the file. */
  explain(problems: readonly SeedProblem[]): string;
}

/**
 * Reads a seed.
 *
 * @throws {SandboxError} If the file cannot be read, or is not JSON.
 */
export function readSeedFile(file: string): SeedFile {
  const text = readSeedText(file);
  const placeOf = (offset: number): string => {
    const lines = text.slice(0, offset).split('\n');
    return `${makeVisible(file)}:${lines.length}:${lines.at(-1)!.length + 1}`;
  };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (error) {
    const message = `${placeOf(error.offset)}: Not valid JSON: ${printParseErrorCode(error.error)}.`;
    throw new SandboxError('seed', `${message}\n  Fix the syntax at or just before this position.`);
  }
  const offsetOf = (path: SeedProblem['path']): number => {
    const node: Node | undefined = findNodeAtLocation(tree!, [...path]);
    return (node?.parent?.type === 'property' ? node.parent : node)?.offset ?? 0;
  };
  return {
    seed: JSON.parse(text) as Seed,
    explain: (problems) => {
      const places = problems
        .map(({ path, message }) => ({ offset: offsetOf(path), text: `${path.join('.') || 'The file'} ${message}.` }))
        .toSorted((a, b) => a.offset - b.offset)
        .map((problem) => makeVisible(`${placeOf(problem.offset)}: ${problem.text}`));
      return [...places, '  Fix the seed. For a valid one, call `state()` of a running sandbox.'].join('\n');
    },
  };
}

function readSeedText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const [, reason] = /^\w+: (.*?),/.exec((error as Error).message) ?? [];
    throw new SandboxError(
      'seed',
      `${makeVisible(file)}: Cannot read the seed: ${reason}.\n  Set another file with --seed FILE.`,
    );
  }
}
