/** Plans a release: the changes since the last one, and the version that they require. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { askGit, findLastRelease } from '../lib/git.js';
import { findBase, listGoneDocuments, NewDocumentError } from '../diff/base.js';
import type { Comparison } from '../diff/compare.js';
import { findHighest, type Impact } from '../diff/impact.js';
import { judgeRevision, openBase, type Judgement } from '../diff/judge.js';
import { readLevel } from '../read/lint-level.js';
import { walkObjects } from '../../src/openapi/walk.js';
import { formatPath } from '../lib/paths.js';
import { startOfFile, type Place, type PointedProblem, type Problem } from '../lib/problem.js';
import { loadApi } from '../load-api.js';
import { listFormerNames, RENAMED_FROM } from '../../src/openapi/renames.js';
import { SILENT, type Reporter } from '../lib/reporter.js';
import { locateProblems, findPlaces } from '../read/source.js';
import { findSharedBranch } from './head.js';
import { hasSection, hasUnreleased, readUnreleasedNotes, type Notes } from './notes.js';
import { findTagObstacles, findUntagged, type UntaggedVersion } from './tag.js';
import { raiseVersion, rateNotes, isBreaking, isLower, isVersion, chooseLater } from './version.js';

/** A contract of a project: its document, and the folder of the client generated from it. */
export interface Contract {
  readonly spec: string;
  readonly out: string;
}

/** A project to release: its folder, and its contracts, which have one version. */
export interface Project {
  readonly folder: string;
  readonly contracts: readonly Contract[];
  /** Those whose changes count. */
  readonly judged: readonly Contract[];
}

/** A planned release. */
export interface Plan {
  /** The tag of the last release. */
  readonly tag: string | undefined;
  /** The version of the package. */
  readonly version: string;
  /** The lowest version that the changes of the contract allow. */
  readonly required: string;
  /** The version of the planned release. */
  readonly next: string;
  /** The impact of the changes of the contract and of the notes written by hand. */
  readonly impact: Impact;
  /** The comparisons of the contracts that the last release had. */
  readonly comparisons: readonly Comparison[];
  readonly notes: Notes;
  /** Why the current version is wrong. */
  readonly problems: readonly Problem[];
  /** Why the project cannot be released as it is. */
  readonly obstacles: readonly Problem[];
  /** The version of the package, if it is released except for its tag. */
  readonly untagged: UntaggedVersion | undefined;
}

/**
 * Plans the next release.
 *
 * @throws {BadInputError} If the document of this or of the last release cannot be used.
 */
export async function planRelease(project: Project, reporter: Reporter): Promise<Plan> {
  const tag = await findLastRelease(project.folder);
  const facts = await readFacts(project);
  const plan = await (tag === undefined ? planFirst(project, facts) : planNext(project, facts, tag, reporter));
  if (isUnchanged(plan)) return plan;
  return { ...plan, obstacles: [...plan.obstacles, ...(await findObstacles(project, plan, facts))] };
}

/** Whether there is nothing to release. */
export function isUnchanged({ tag, version, impact }: Plan): boolean {
  return impact === 'none' && tag === `v${version}`;
}

/** Returns what is in the way of a planned release in the repository and in the changelog. */
async function findObstacles({ folder }: Project, { next }: Plan, { changelog }: Facts): Promise<Problem[]> {
  const doubled = hasSection(changelog.text, next) ? [reportDoubled(changelog.file, next)] : [];
  return [...(await findTagObstacles(folder, `v${next}`)), ...(await findSharedBranch(folder)), ...doubled];
}

/** The facts of a project that do not depend on earlier releases. */
interface Facts {
  readonly packageVersion: string;
  readonly notes: Notes;
  /** A problem if the changelog has no unreleased section. */
  readonly sectionless: readonly Problem[];
  readonly manifest: string;
  readonly changelog: { readonly file: string; readonly text: string };
  readonly untagged: UntaggedVersion | undefined;
}

async function readFacts({ folder }: Project): Promise<Facts> {
  const manifest = path.join(folder, 'package.json');
  const packageVersion = (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version;
  const file = path.join(folder, 'CHANGELOG.md');
  const text = await readFile(file, 'utf8');
  return {
    packageVersion,
    notes: readUnreleasedNotes(text),
    sectionless: hasUnreleased(text) ? [] : [reportNoSection(file)],
    manifest,
    changelog: { file, text },
    untagged: await findUntagged(folder, packageVersion, text),
  };
}

async function planFirst({ folder, contracts }: Project, facts: Facts): Promise<Plan> {
  const { packageVersion, notes, sectionless, untagged } = facts;
  const problems = await checkVersions(contracts, facts);
  const isShallow = (await askGit(folder, ['rev-parse', '--is-shallow-repository'])) === 'true';
  const unknown = isShallow ? [reportShallow(folder)] : [];
  return {
    tag: undefined,
    version: packageVersion,
    required: packageVersion,
    next: packageVersion,
    impact: rateNotes(notes),
    comparisons: [],
    notes,
    problems: [...problems, ...unknown],
    obstacles: [...unknown, ...sectionless],
    untagged,
  };
}

/** Returns a problem for each contract whose version is not that of the package. */
async function checkVersions(contracts: readonly Contract[], facts: Facts): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { spec } of contracts) {
    const { model } = await loadApi(spec, SILENT, { level: readLevel(undefined, spec) });
    problems.push(...checkVersion(model.version, await findVersionPlace(spec), facts));
  }
  return problems;
}

async function findVersionPlace(spec: string): Promise<Place> {
  const [place] = await findPlaces(spec, [['info', 'version']]);
  return place!;
}

/** A contract and what has changed in it since the last release. */
interface Judged {
  readonly spec: string;
  readonly place: Place;
  readonly version: string;
  readonly impact: Impact;
  /** `undefined` if the contract is new. */
  readonly judgement: Judgement | undefined;
}

async function judgeContract({ spec, out }: Contract, tag: string, reporter: Reporter): Promise<Judged> {
  const reading = { level: readLevel(undefined, spec) };
  const place = await findVersionPlace(spec);
  const base = await findBase(tag, spec, out).catch((error: unknown) => {
    if (error instanceof NewDocumentError) return undefined;
    throw error;
  });
  if (!base) {
    const { model } = await loadApi(spec, SILENT, reading);
    return { spec, place, version: model.version, impact: 'minor', judgement: undefined };
  }
  try {
    const judgement = await judgeRevision(await openBase(base, reading, reporter), { spec, reading }, reporter);
    const { comparison, revision } = judgement;
    return { spec, place, version: revision.model.version, impact: comparison.impact, judgement };
  } finally {
    base.remove();
  }
}

async function planNext(
  { folder, contracts, judged: chosen }: Project,
  facts: Facts,
  tag: string,
  reporter: Reporter,
): Promise<Plan> {
  const { packageVersion: version, notes, sectionless, untagged } = facts;
  const judged: Judged[] = [];
  for (const contract of chosen) judged.push(await judgeContract(contract, tag, reporter));
  const released = tag.slice(1);
  const removed = (await listGoneDocuments(folder, contracts, tag)).specs;
  const changed = findHighest([...judged.map(({ impact }) => impact), ...removed.map(() => 'major' as const)]);
  const required = raiseVersion(released, changed);
  const impact = findHighest([changed, rateNotes(notes)]);
  const asked = raiseVersion(released, impact);
  const next = isVersion(version) ? chooseLater(asked, version) : asked;
  const aliases = isBreaking(next, released)
    ? await Promise.all(judged.map((contract) => findOldAliases(contract, tag, next)))
    : [];
  const behind = judged.filter((contract) => isVersion(contract.version) && isLower(contract.version, required));
  return {
    tag,
    version,
    required,
    next,
    impact,
    comparisons: judged.flatMap(({ judgement }) => (judgement ? [judgement.comparison] : [])),
    notes,
    problems: [
      ...(await checkVersions(contracts, facts)),
      ...behind.map((contract) => reportBehind({ ...contract, impact: changed, tag, required })),
    ],
    obstacles: [...aliases.flat(), ...sectionless],
    untagged,
  };
}

/** Sets the version of both packages. */
const VERSION_COMMAND = 'npm version VERSION --no-git-tag-version --workspaces --include-workspace-root';

function reportBehind({
  impact,
  tag,
  version,
  required,
  place,
}: {
  readonly impact: Impact;
  readonly tag: string;
  readonly version: string;
  readonly required: string;
  readonly place: Place;
}): Problem {
  return {
    kind: 'error',
    place,
    message: `The version is ${version}, but the changes since ${tag} are ${impact}.`,
    fix: `Set it to ${required} here and in package.json: \`${VERSION_COMMAND.replace('VERSION', required)}\`.`,
  };
}

function checkVersion(version: string, place: Place, { packageVersion, manifest }: Facts): Problem[] {
  if (!isVersion(version)) {
    return [
      {
        kind: 'error',
        place,
        message: `${version} is not a version.`,
        fix: 'Use a semantic version such as 1.0.0 (https://semver.org).',
      },
    ];
  }
  if (version === packageVersion) return [];
  const message = `The version is ${version}, but that of the package is ${packageVersion}.`;
  return [{ kind: 'error', place, message, fix: `Set the same version in ${formatPath(manifest)}.` }];
}

function reportShallow(folder: string): Problem {
  return {
    kind: 'error',
    place: startOfFile(folder),
    message: 'The repository is a shallow clone, so its last release is unknown.',
    fix: 'Fetch its tags: `git fetch --unshallow --tags`.',
  };
}

function reportNoSection(changelog: string): Problem {
  return {
    kind: 'error',
    place: startOfFile(changelog),
    message: 'The changelog has no section `[Unreleased]`.',
    fix: 'Add `## [Unreleased]` above the versions.',
  };
}

function reportDoubled(changelog: string, version: string): Problem {
  return {
    kind: 'error',
    place: startOfFile(changelog),
    message: `The changelog already has a section for ${version}, which has no tag.`,
    fix: `If it is released, tag its commit: \`git tag --annotate v${version} COMMIT\`; otherwise remove the section.`,
  };
}

/** Returns a problem for each former name that is due for removal. */
async function findOldAliases({ spec, judgement }: Judged, tag: string, next: string): Promise<Problem[]> {
  if (!judgement) return [];
  const [base, revision] = [judgement.base.root, judgement.revision.root];
  const before = new Set<string>();
  walkObjects(base, (node) => listFormerNames(node).forEach((name) => before.add(name)));
  const found: PointedProblem[] = [];
  walkObjects(revision, (node, way) => {
    const old = listFormerNames(node).filter((name) => before.has(name));
    if (!old.length) return;
    const message = `${next} is a breaking release, but still has former names of ${tag}: ${old.join(', ')}.`;
    found.push({
      kind: 'error',
      pointer: [...way, RENAMED_FROM],
      message,
      fix: `Remove ${old.join(', ')}: a former name stays until the next breaking release.`,
    });
  });
  return locateProblems(spec, found);
}
