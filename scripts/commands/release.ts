/** The command `npm run release`: makes the next version from the contract and the changelog, commits and tags it. */
import { EXIT, type Command, type Terminal } from '../cli/command.js';
import { startEmitThread } from '../emit/thread/emit-thread.js';
import { runGit } from '../lib/git.js';
import { findHighest } from '../diff/impact.js';
import { PACKAGE } from '../lib/paths.js';
import { readApis, selectApis } from '../read/apis.js';
import { BadInputError, formatProblem, startOfFile } from '../lib/problem.js';
import type { Reporter } from '../lib/reporter.js';
import type { Head } from '../release/head.js';
import type { Contract, Plan, Project } from '../release/plan.js';
import { parseFlags } from '../../src/sandbox/program/parse-flags.js';

const HELP = `Usage: npm run release -- [NAME ...] [options]

Works out the next version from the changes of the contracts since the last release, as \`npm run diff\` rates them, and
from the headings under Unreleased in CHANGELOG.md. Writes the version into the documents, the package and the changelog,
with migration notes; generates the clients, runs all checks, commits and tags. Does not push or publish.

NAME is an API of redocly.yaml, for --check and --dry-run of its changes alone.   (default: all of them)

Options:
  --dry-run   show what would be released, and run all checks on it; write nothing
  --check     fail if a contract has changed since the last release, but the version is too low for the change
  -h, --help  show this text

The release is made in a copy of the repository. Its last step moves the branch and makes the tag in one transaction of git:
whatever fails or is interrupted before that changes nothing. If the files are not updated after it, the next \`npm run release\`
does that. A run first removes what interrupted ones left behind, and says so. --check and --dry-run write nothing to the
repository. A dry run includes uncommitted changes, but no untracked files.

If a version is committed, and only its tag is missing, the tag is made, and nothing else.

Exit codes:
  0  the version is released, can be released (--dry-run), or is right (--check)
  1  a check failed, or the version is wrong; nothing was written
  2  the command line is invalid
  3  the release failed; nothing was written, unless a message says that the version is committed
`;

interface Flags {
  readonly contracts: readonly Contract[];
  readonly judged: readonly Contract[];
  readonly dryRun: boolean;
  readonly check: boolean;
}

async function readFlags(args: readonly string[]): Promise<Flags | undefined> {
  const { values, positionals } = parseFlags({
    args: [...args],
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  if (values['dry-run'] && values.check) throw new TypeError('--dry-run and --check cannot be used together.');
  if (positionals.length && !values.check && !values['dry-run'])
    throw new TypeError('A release has the changes of all APIs: NAME needs --check or --dry-run.');
  const contracts = await readApis();
  const judged = selectApis(contracts, positionals);
  return { contracts, judged, dryRun: values['dry-run'], check: values.check };
}

async function run({ contracts, judged, dryRun, check }: Flags, { reporter, errors }: Terminal): Promise<number> {
  const { planRelease } = await import('../release/plan.js');
  const { UnfinishedReleaseError } = await import('../release/commit.js');
  const project = { folder: PACKAGE, contracts, judged };
  try {
    const head = await prepare(dryRun || check, reporter);
    startEmitThread();
    const plan = await planRelease(project, reporter);
    if (!check) return await release(project, plan, head, reporter);
    if (plan.problems.length) {
      errors.list(plan.problems.map(formatProblem), 'red');
      return EXIT.refused;
    }
    reporter.line(`${describeSince(plan)}; the version is ${plan.version}.`, 'green');
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof UnfinishedReleaseError)) throw error;
    errors.list(error.problems.map(formatProblem), 'red');
    return EXIT.failed;
  }
}

/** Removes or finishes what earlier runs left; returns what will be released, or `undefined` if this run only reads. */
async function prepare(isReading: boolean, reporter: Reporter): Promise<Head | undefined> {
  const { finishInterrupted, refuseUnfinished } = await import('../release/commit.js');
  const { readHead } = await import('../release/head.js');
  const { removeOldFolders, removeOldWorktrees } = await import('../release/leftovers.js');
  if (isReading) {
    removeOldFolders(PACKAGE, reporter);
    await refuseUnfinished(PACKAGE);
    return undefined;
  }
  await removeOldWorktrees(PACKAGE, reporter);
  removeOldFolders(PACKAGE, reporter);
  await finishInterrupted(PACKAGE, reporter);
  const head = await readHead(PACKAGE);
  await refuseChanges();
  return head;
}

function describeSince({ tag, comparisons }: Plan): string {
  if (!tag) return 'There is no release yet';
  const impact = findHighest(comparisons.map((comparison) => comparison.impact));
  if (impact === 'none') return `The contract has not changed since ${tag}`;
  return `The contract has changed since ${tag} (${impact})`;
}

function describeVerdict({ tag, comparisons, impact }: Plan): string {
  if (!tag) return 'the first release';
  const documents = findHighest(comparisons.map((comparison) => comparison.documents));
  const types = findHighest(comparisons.map((comparison) => comparison.types));
  return `documents: ${documents}, types: ${types}, changelog included: ${impact}`;
}

async function refuseChanges(): Promise<void> {
  if ((await runGit(PACKAGE, ['status', '--porcelain'])) === '') return;
  const fix = 'Commit them, or check them with `npm run release -- --dry-run`.';
  throw new BadInputError([
    { kind: 'error', place: startOfFile(PACKAGE), message: 'There are uncommitted changes.', fix },
  ]);
}

async function release(project: Project, plan: Plan, head: Head | undefined, reporter: Reporter): Promise<number> {
  const { isUnchanged } = await import('../release/plan.js');
  const { describeRelease, makeRelease, tagVersion, tryRelease } = await import('../release/make.js');
  const { tag, untagged, obstacles } = plan;
  if (untagged) {
    await tagVersion(project, untagged, !head, reporter);
    return EXIT.done;
  }
  if (isUnchanged(plan)) {
    reporter.line(`Nothing has changed since ${tag}.`, 'green');
    return EXIT.done;
  }
  if (obstacles.length) throw new BadInputError(obstacles);
  const version = describeRelease(plan, describeVerdict(plan), reporter);
  const isGood = await (head ? makeRelease(project, head, version, reporter) : tryRelease(project, version, reporter));
  return isGood ? EXIT.done : EXIT.refused;
}

export default { help: HELP, readFlags, failure: 'The release failed.', run } satisfies Command<Flags>;
