/** The error of a sandbox that cannot start. */

/** Something that is wrong with a seed. */
export interface SeedProblem {
  /** The keys and indexes on the way to it. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A sandbox cannot start, or was asked for something that is not there. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError';
  /** `port`: it cannot listen there. `seed`: the start state is wrong. `argument`: something that is asked for is not there. */
  declare readonly code: 'port' | 'seed' | 'argument';
  /** What is wrong with the seed. */
  declare readonly problems: readonly SeedProblem[];

  constructor(code: SandboxError['code'], message: string, problems: readonly SeedProblem[] = []) {
    super([message, ...problems.map((problem) => `  ${problem.path.join('.')}: ${problem.message}`)].join('\n'));
    this.code = code;
    this.problems = problems;
  }
}
