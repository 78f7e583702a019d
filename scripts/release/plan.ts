/** Plans a release: the changes since the last one, and the version that they require. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { askGit, findLastRelease } from '../lib/git.js';
import { findBase } from '../diff/base.js';
import type { Comparison } from '../diff/compare.js';
import { findHighest, type Impact } from '../diff/impact.js';
import { judgeRevision, openBase } from '../diff/judge.js';
import { readLevel } from '../read/lint-level.js';
import { type Document } from '../../src/openapi/document.js';
import { walkObjects } from '../../src/openapi/walk.js';
import { formatPath } from '../lib/paths.js';
import { startOfFile, type Place, type PointedProblem, type Problem } from '../lib/problem.js';
import { loadApi } from '../load-api.js';
import { listFormerNames, RENAMED_FROM } from '../../src/openapi/renames.js';
import { SILENT, type Reporter } from '../lib/reporter.js';
import { locateProblems, findPlaces } from '../read/source.js';
import { hasUnreleased, readUnreleasedNotes, type Notes } from './notes.js';
import { raiseVersion, rateNotes, isBreaking, isLower, isVersion, chooseLater } from './version.js';

/** A project to release: its folder, its document, and the client generated from it. */
export interface Project {
  readonly folder: string;
  readonly spec: string;
  readonly out: string;
}

/** A planned release. */
export interface Plan {
  /** The tag of the last release. */
  readonly tag: string | undefined;
  /** The version of the document, and of the package. */
  readonly version: string;
  readonly packageVersion: string;
  /** The lowest version that the changes of the contract allow. */
  readonly required: string;
  /** The version of the planned release. */
  readonly next: string;
  /** The impact of the changes of the contract and of the notes written by hand. */
  readonly impact: Impact;
  readonly comparison: Comparison | undefined;
  readonly notes: Notes;
  /** Why the current version is wrong. */
  readonly problems: readonly Problem[];
  /** Why the project cannot be released as it is. */
  readonly obstacles: readonly Problem[];
}

/**
 * Plans the next release.
 *
 * @throws {BadInputError} If the document of this or of the last release cannot be used.
 */
export async function planRelease(project: Project, reporter: Reporter): Promise<Plan> {
  const tag = await findLastRelease(project.folder);
  const facts = await readFacts(project);
  return tag === undefined ? planFirst(project, facts) : planNext(project, facts, tag, reporter);
}

/** The facts of a project that do not depend on earlier releases. */
interface Facts {
  readonly packageVersion: string;
  readonly notes: Notes;
  /** A problem if the changelog has no unreleased section. */
  readonly sectionless: readonly Problem[];
  /** The place of the version in the document. */
  readonly place: Place;
  readonly manifest: string;
}

async function readFacts({ folder, spec }: Project): Promise<Facts> {
  const manifest = path.join(folder, 'package.json');
  const packageVersion = (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version;
  const changelogFile = path.join(folder, 'CHANGELOG.md');
  const changelog = await readFile(changelogFile, 'utf8');
  const [place] = await findPlaces(spec, [['info', 'version']]);
  return {
    packageVersion,
    notes: readUnreleasedNotes(changelog),
    sectionless: hasUnreleased(changelog) ? [] : [reportNoSection(changelogFile)],
    place: place!,
    manifest,
  };
}

async function planFirst({ folder, spec }: Project, facts: Facts): Promise<Plan> {
  const { packageVersion, notes, sectionless } = facts;
  const { model } = await loadApi(spec, SILENT, { level: readLevel(undefined, spec) });
  const { version } = model;
  const isShallow = (await askGit(folder, ['rev-parse', '--is-shallow-repository'])) === 'true';
  const unknown = isShallow ? [reportShallow(folder)] : [];
  return {
    tag: undefined,
    version,
    packageVersion,
    required: version,
    next: version,
    impact: rateNotes(notes),
    comparison: undefined,
    notes,
    problems: [...checkVersions(version, facts), ...unknown],
    obstacles: [...unknown, ...sectionless],
  };
}

async function planNext({ spec, out }: Project, facts: Facts, tag: string, reporter: Reporter): Promise<Plan> {
  const { packageVersion, notes, sectionless, place } = facts;
  const base = await findBase(tag, spec, out);
  try {
    const reading = { level: readLevel(undefined, spec) };
    const opened = await openBase(base, reading, reporter);
    const judgement = await judgeRevision(opened, { spec, reading }, reporter);
    const { comparison, revision } = judgement;
    const { version } = revision.model;
    const released = tag.slice(1);
    const required = raiseVersion(released, comparison.impact);
    const impact = findHighest([comparison.impact, rateNotes(notes)]);
    const asked = raiseVersion(released, impact);
    const next = isVersion(version) ? chooseLater(asked, version) : asked;
    const isBehind = isVersion(version) && isLower(version, required);
    const aliases = isBreaking(next, released)
      ? await findOldAliases({ spec, tag, next }, judgement.base.root, revision.root)
      : [];
    return {
      tag,
      version,
      packageVersion,
      required,
      next,
      impact,
      comparison,
      notes,
      problems: [
        ...checkVersions(version, facts),
        ...(isBehind ? [reportBehind({ impact: comparison.impact, tag, version, required, place })] : []),
      ],
      obstacles: [...aliases, ...sectionless],
    };
  } finally {
    base.remove();
  }
}

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
    fix: `Set it to ${required} here and in package.json: \`npm version ${required} --no-git-tag-version\`.`,
  };
}

function checkVersions(version: string, { packageVersion, place, manifest }: Facts): Problem[] {
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

/** Returns a problem for each former name that is due for removal. */
function findOldAliases(
  { spec, tag, next }: { readonly spec: string; readonly tag: string; readonly next: string },
  base: Document,
  revision: Document,
): Promise<Problem[]> {
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
