/** Reads a seed from a file, and says where in the file something is wrong. */
import { readFileSync } from 'node:fs';
import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { SandboxError, type SeedProblem } from '../sandbox-error.js';
import type { Seed } from '../types.js';

/** A seed as it stands in a file. */
export interface SeedFile {
  /** What the file holds, not yet checked. */
  readonly seed: Seed;
  /** Returns what is wrong with it, in the order of the file, each with its place. */
  explain(problems: readonly SeedProblem[]): string;
}

/**
 * Returns what a file holds.
 *
 * @throws {SandboxError} Where it cannot be read, or is not JSON.
 */
export function readSeedFile(file: string): SeedFile {
  const text = readSeedText(file);
  const placeOf = (offset: number): string => {
    const lines = text.slice(0, offset).split('\n');
    return `${file}:${lines.length}:${lines.at(-1)!.length + 1}`;
  };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (error) {
    const message = `${placeOf(error.offset)}: Not valid JSON: ${printParseErrorCode(error.error)}.`;
    throw new SandboxError('seed', `${message}\n  Correct the syntax here, or shortly before.`);
  }
  const offsetOf = (path: SeedProblem['path']): number => {
    const node: Node | undefined = findNodeAtLocation(tree!, [...path]);
    return (node?.parent?.type === 'property' ? node.parent : node)?.offset ?? 0;
  };
  return {
    seed: JSON.parse(text) as Seed,
    explain: (problems) => {
      const places = problems
        .map(({ path, message }) => ({ offset: offsetOf(path), said: `${path.join('.') || 'The file'} ${message}.` }))
        .toSorted((a, b) => a.offset - b.offset)
        .map(({ offset, said }) => `${placeOf(offset)}: ${said}`);
      return [...places, '  Correct this. `state()` of a running sandbox has the form of a seed.'].join('\n');
    },
  };
}

function readSeedText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const [, reason] = /^\w+: (.*?),/.exec((error as Error).message) ?? [];
    throw new SandboxError('seed', `${file}:1:1: It cannot be read: ${reason}.\n  Name a seed with --seed FILE.`);
  }
}
