/** The command `npm run release`: makes the next version from the contract and the changelog, commits and tags it. */
import path from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { EXIT, type Command, type Terminal } from '../cli/command.js';
import { startSchemaThread } from '../emit/schema-thread.js';
import { runGit } from '../lib/git.js';
import { findHighest } from '../diff/impact.js';
import { PROJECT, formatPath } from '../lib/paths.js';
import { readApis, selectApis } from '../read/apis.js';
import { BadInputError, formatProblem, startOfFile } from '../lib/problem.js';
import type { Reporter } from '../lib/reporter.js';
import type { Contract, Plan } from '../release/plan.js';

const HELP = `Usage: npm run release -- [NAME ...] [options]

Works out the next version from the changes of the contracts since the last release, as \`npm run diff\` rates them, and
from the headings under Unreleased in CHANGELOG.md. Writes the version into the documents, the package and the changelog,
with migration notes; generates the clients, runs all checks, commits and tags. Does not push or publish.

NAME is an API of redocly.yaml, for --check and --dry-run of its changes alone.   (default: all of them)

Options:
  --dry-run  show what would be released, and run all checks on it; write nothing
  --check    fail if a contract has changed since the last release, but the version is too low for the change
  --help     show this text

The release is made in a copy of the repository: if a check fails, nothing has changed. A dry run includes uncommitted
changes, but no untracked files.

Exit codes:
  0  the version is released, can be released (--dry-run), or is right (--check)
  1  a check failed, or the version is wrong; nothing was written
  2  the command line is invalid
  3  the release failed; nothing was written
`;

interface Flags {
  readonly contracts: readonly Contract[];
  readonly judged: readonly Contract[];
  readonly dryRun: boolean;
  readonly check: boolean;
}

async function readFlags(args: readonly string[]): Promise<Flags | undefined> {
  const { values, positionals } = parseArgs({
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
  const { removeDeadStages } = await import('../release/stage.js');
  await removeDeadStages(PROJECT);
  if (!dryRun && !check) await refuseChanges();
  startSchemaThread();
  const plan = await planRelease({ folder: PROJECT, contracts, judged }, reporter);
  if (!check) return await release(plan, contracts, dryRun, reporter);
  if (plan.problems.length) {
    errors.list(plan.problems.map(formatProblem), 'red');
    return EXIT.refused;
  }
  reporter.line(`${describeSince(plan)}; the version is ${plan.version}.`, 'green');
  return EXIT.done;
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
  if ((await runGit(PROJECT, ['status', '--porcelain'])) === '') return;
  const fix = 'Commit them, or check them with `npm run release -- --dry-run`.';
  throw new BadInputError([
    { kind: 'error', place: startOfFile(PROJECT), message: 'There are uncommitted changes.', fix },
  ]);
}

/** The steps that run in the copy. */
const STEPS = [
  ['client', ['run', '--silent', 'generate']],
  ['format', ['exec', '--', 'prettier', '--write', '--log-level=warn', 'CHANGELOG.md', 'package.json', 'openapi']],
  ['check', ['run', 'check']],
] as const;

async function release(
  plan: Plan,
  contracts: readonly Contract[],
  dryRun: boolean,
  reporter: Reporter,
): Promise<number> {
  const { tag, version, next, obstacles, impact } = plan;
  if (impact === 'none' && tag === `v${version}`) {
    reporter.line(`Nothing has changed since ${tag}.`, 'green');
    return EXIT.done;
  }
  if (obstacles.length) throw new BadInputError(obstacles);
  const { writeReleaseNotes } = await import('../release/changelog.js');
  const { formatReleaseSection } = await import('../release/notes.js');
  const { openStage, writeVersion } = await import('../release/stage.js');
  const notes = writeReleaseNotes(plan);
  const date = new Date().toISOString().slice(0, 10);
  reporter.block(`\n${tag ?? 'nothing'} → v${next}   ${describeVerdict(plan)}\n`, 'bold');
  reporter.block(`${formatReleaseSection(next, date, notes)}\n`);

  // A dry run includes uncommitted changes.
  const revision = (dryRun ? await runGit(PROJECT, ['stash', 'create']) : '') || 'HEAD';
  const stage = await openStage(PROJECT, revision);
  const specs = contracts.map(({ spec }) => path.relative(PROJECT, spec));
  try {
    await reporter.step(
      'write',
      () => writeVersion(stage, specs, { version: next, date, notes }),
      () => [...specs, 'package.json', 'CHANGELOG.md'].join(', '),
    );
    for (const [name, args] of STEPS) {
      const { code, output } = await reporter.step(
        name,
        () => stage.npm(...args),
        (outcome) => (outcome.code === 0 ? 'done' : 'failed'),
      );
      if (code === 0) continue;
      reporter.block(stripVTControlCharacters(output).trim());
      reporter.line(`\`npm ${args.join(' ')}\` failed: nothing has changed.`, 'red');
      return EXIT.refused;
    }
    if (dryRun) {
      reporter.line(`v${next} can be released.`, 'green');
      return EXIT.done;
    }
    const commit = await stage.commit(`Release v${next}`);
    await runGit(PROJECT, ['merge', '--ff-only', '--quiet', commit]);
    await runGit(PROJECT, ['tag', '--annotate', `--message=v${next}`, `v${next}`, commit]);
    reporter.line(
      `v${next} is committed and tagged in ${formatPath(PROJECT)}. Push it with \`git push --follow-tags\`.`,
      'green',
    );
    return EXIT.done;
  } finally {
    stage.remove();
  }
}

export default { help: HELP, readFlags, failure: 'The release failed.', run } satisfies Command<Flags>;
