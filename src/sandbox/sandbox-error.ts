/** The error that the sandbox throws. */
import { makeVisible } from '../openapi/visible.js';

/** A problem in a seed. */
export interface SeedProblem {
  /** The keys and indexes that lead to the invalid value. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A sandbox cannot start, or an argument names something that does not exist. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError';
  /**
   * `port`: cannot listen on the port. `seed`: the seed is invalid. `argument`: there is no such contract, user,
   * application or invitation.
   */
  declare readonly code: 'port' | 'seed' | 'argument';
  /** The problems in the seed; empty for other codes. */
  declare readonly problems: readonly SeedProblem[];

  constructor(code: SandboxError['code'], message: string, problems: readonly SeedProblem[] = []) {
    super(
      [message, ...problems.map(({ path, message: text }) => makeVisible(`  ${path.join('.')}: ${text}`))].join('\n'),
    );
    this.code = code;
    this.problems = problems;
  }
}
