/** Lists the static checks of the project, which `npm run check` and a release run. */
import { checkFormat } from './check-format.js';
import type { RunNpm } from '../lib/npm.js';
import type { StaticCheck } from './run-checks.js';

/** A script of package.json that checks something. */
interface CheckScript {
  readonly script: string;
  readonly args?: readonly string[];
  /** The script that must have ended before. */
  readonly after?: string;
}

/**
 * The first of those that start scripts/run.mjs, as it is the shortest. It bundles the scripts if they have changed, and the
 * others find the bundle.
 */
const FIRST = 'lint:contract';

/** The one that takes longest. It remembers what it has checked. */
const FORMAT = 'format:check';

/** The checks. Those that take longest start first, so that none is left alone at the end. */
const SCRIPTS: readonly CheckScript[] = [
  { script: FIRST },
  { script: 'typecheck' },
  { script: 'check:package', after: FIRST },
  { script: FORMAT },
  { script: 'generate', args: ['--check'], after: FIRST },
  { script: 'lint', after: FIRST },
];

/** A check that npm runs. */
export interface NpmCheck extends StaticCheck {
  /** What a person types to run it alone. */
  readonly command: string;
}

/** Returns all checks of a folder, which is that of npm. */
export function listChecks(folder: string, npm: RunNpm): NpmCheck[] {
  return SCRIPTS.map(({ script, args = [], after }) => {
    const own = args.length ? ['--', ...args] : [];
    return {
      name: [script, ...args].join(' '),
      command: ['npm run', script, ...own].join(' '),
      run: () => (script === FORMAT ? checkFormat(folder, npm) : npm('run', '--silent', script, ...own)),
      ...(after === undefined ? {} : { after }),
    };
  });
}

/** Returns the commands of checks that failed, for a message. */
export function describeFailed(failed: readonly NpmCheck[]): string {
  return new Intl.ListFormat('en').format(failed.map(({ command }) => `\`${command}\``));
}
