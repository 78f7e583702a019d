/** The command `npm run check`: runs all static checks, side by side. */
import { describeFailed, listChecks } from '../checks/list-checks.js';
import { runChecks } from '../checks/run-checks.js';
import { EXIT, readNoFlags, type Command, type Terminal } from '../cli/command.js';
import { cleanUpAtEnd } from '../lib/cleanup.js';
import { openNpm } from '../lib/npm.js';
import { PACKAGE } from '../lib/paths.js';

const HELP = `Usage: npm run check

Runs all static checks, as many at once as there are cores. Reports each as it ends, with its time, and with its output if it
failed.

Exit codes:
  0  all checks have passed
  1  a check failed
  2  the command line is invalid
  3  the checks cannot be run
`;

async function run(_: unknown, { reporter }: Terminal): Promise<number> {
  const npm = openNpm(PACKAGE);
  const cancel = cleanUpAtEnd(npm.end);
  try {
    const checks = listChecks(PACKAGE, npm.run);
    const failed = await runChecks(checks, reporter);
    if (failed.length) {
      reporter.line(`${describeFailed(failed)} failed.`, 'red');
      return EXIT.refused;
    }
    reporter.line(`All ${checks.length} checks have passed.`, 'green');
    return EXIT.done;
  } finally {
    npm.end();
    cancel();
  }
}

export default {
  help: HELP,
  readFlags: readNoFlags,
  failure: 'The checks cannot be run.',
  run,
} satisfies Command<object>;
