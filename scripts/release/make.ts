/** Makes a planned release, or tries it. */
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describeFailed, listChecks } from '../checks/list-checks.js';
import { runChecks } from '../checks/run-checks.js';
import { runGit } from '../lib/git.js';
import { formatPath } from '../lib/paths.js';
import { BadInputError } from '../lib/problem.js';
import type { Reporter } from '../lib/reporter.js';
import { writeReleaseNotes } from './changelog.js';
import { commitRelease } from './commit.js';
import type { Head } from './head.js';
import { formatReleaseSection, type Notes } from './notes.js';
import type { Plan, Project } from './plan.js';
import { openStage, openTrial, writeVersion, type Copy } from './stage.js';
import { findTagObstacles, type UntaggedVersion } from './tag.js';

/** The steps that run in the copy before the checks. */
const STEPS = [
  ['client', ['run', '--silent', 'generate']],
  [
    'format',
    [
      'exec',
      '--',
      'prettier',
      '--write',
      '--log-level=warn',
      'CHANGELOG.md',
      'package.json',
      'scripts/package.json',
      'openapi',
    ],
  ],
] as const;

/** A version with its section of the changelog. */
interface Version {
  readonly version: string;
  readonly date: string;
  readonly notes: Notes;
}

/** Returns the version of a plan, of today, and reports its section. */
export function describeRelease(plan: Plan, summary: string, reporter: Reporter): Version {
  const version = { version: plan.next, date: new Date().toISOString().slice(0, 10), notes: writeReleaseNotes(plan) };
  reporter.block(`\n${plan.tag ?? 'nothing'} → v${plan.next}   ${summary}\n`, 'bold');
  reporter.block(`${formatReleaseSection(version.version, version.date, version.notes)}\n`);
  return version;
}

/** Makes a release in a copy of the project, without committing it; returns whether all checks have passed. */
export async function tryRelease(project: Project, version: Version, reporter: Reporter): Promise<boolean> {
  const trial = await openTrial(project.folder);
  try {
    const isGood = await buildRelease(trial, project, version, reporter);
    if (isGood) reporter.line(`v${version.version} can be released.`, 'green');
    return isGood;
  } finally {
    trial.remove();
  }
}

/** Makes a release of what is checked out, commits and tags it; returns whether all checks have passed. */
export async function makeRelease(
  project: Project,
  head: Head,
  version: Version,
  reporter: Reporter,
): Promise<boolean> {
  const { folder } = project;
  const stage = await openStage(folder, head);
  try {
    if (!(await buildRelease(stage, project, version, reporter))) return false;
    const release = await stage.prepare(version.version);
    await commitRelease(folder, head, release, () =>
      reporter.line(
        `${release.tag} is committed and tagged in ${formatPath(folder)}. ${advisePush(head, release.tag)}`,
        'green',
      ),
    );
    return true;
  } finally {
    stage.remove();
  }
}

function advisePush({ branch }: Head, tag: string): string {
  return `Push it with \`git push ${branch === 'HEAD' ? `origin ${tag}` : '--follow-tags'}\`.`;
}

/** Writes the version into a copy, and runs the steps; returns whether all have passed. */
async function buildRelease(
  copy: Copy,
  { folder, contracts }: Project,
  version: Version,
  reporter: Reporter,
): Promise<boolean> {
  const specs = contracts.map(({ spec }) => path.relative(folder, spec));
  await reporter.step(
    'write',
    () => writeVersion(copy, specs, version),
    () => [...specs, 'package.json', 'scripts/package.json', 'CHANGELOG.md'].join(', '),
  );
  for (const [name, args] of STEPS) {
    const { code, output } = await reporter.step(
      name,
      () => copy.npm(...args),
      (outcome) => (outcome.code === 0 ? 'done' : 'failed'),
    );
    if (code === 0) continue;
    reporter.block(stripVTControlCharacters(output).trim());
    reporter.line(`\`npm ${args.join(' ')}\` failed: nothing has changed.`, 'red');
    return false;
  }
  const failed = await runChecks(listChecks(copy.folder, copy.npm), reporter);
  if (failed.length) reporter.line(`${describeFailed(failed)} failed: nothing has changed.`, 'red');
  return !failed.length;
}

/**
 * Makes the tag of a version that is committed, and nothing else; with `isTrial`, only says so.
 *
 * @throws {BadInputError} If something is in the way of the tag.
 */
export async function tagVersion(
  { folder }: Project,
  { version, commit }: UntaggedVersion,
  isTrial: boolean,
  reporter: Reporter,
): Promise<void> {
  const tag = `v${version}`;
  const obstacles = await findTagObstacles(folder, tag);
  if (obstacles.length) throw new BadInputError(obstacles);
  reporter.line(`${version} is released in ${commit.slice(0, 10)}, and only the tag ${tag} is missing.`);
  if (isTrial) return reporter.line(`\`npm run release\` makes the tag, and nothing else.`, 'green');
  await runGit(folder, ['tag', '--annotate', `--message=${tag}`, tag, commit]);
  const isLast = (await runGit(folder, ['rev-parse', 'HEAD'])) === commit;
  const rest = isLast ? '' : ' Run `npm run release` once more for the changes since.';
  reporter.line(`The tag ${tag} was made. Push it with \`git push --follow-tags\`.${rest}`, 'green');
}
