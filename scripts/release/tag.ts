/** The tag of a release: what is in its way, and its object, which is written before a reference changes. */
import path from 'node:path';
import { askGit, locateGitFile, runGit } from '../lib/git.js';
import { startOfFile, type Problem } from '../lib/problem.js';
import { hasSection } from './notes.js';

/** The settings of git that change an annotated tag: its author and its signature. */
const TAG_SETTINGS = '^(author|committer|gpg|tag|user)\\.';

/** A version that is committed, but not tagged. */
export interface UntaggedVersion {
  readonly version: string;
  readonly commit: string;
}

/**
 * Writes an annotated tag, and no reference to it; resolves with the ID of the object. The tag is made in an empty
 * repository, in a folder, that writes its objects into that of the project: git signs it as the project's settings say.
 */
export async function writeTagObject(
  project: string,
  folder: string,
  { tag, commit }: { readonly tag: string; readonly commit: string },
): Promise<string> {
  const format = await runGit(project, ['rev-parse', '--show-object-format']);
  const repository = path.join(folder, 'tag');
  await runGit(folder, ['init', '--quiet', '--bare', '--template=', `--object-format=${format}`, repository]);
  const env = { GIT_DIR: repository, GIT_OBJECT_DIRECTORY: await locateGitFile(project, 'objects') };
  // The hooks are for the references of the project.
  const settings = [...(await listTagSettings(project)), 'core.hooksPath=/dev/null'].flatMap((each) => ['-c', each]);
  await runGit(folder, [...settings, 'tag', '--annotate', `--message=${tag}`, tag, commit], env);
  return runGit(folder, ['rev-parse', '--verify', `refs/tags/${tag}`], env);
}

/** Returns the settings, as the project's folder has them: a file of settings can be for some folders only. */
async function listTagSettings(project: string): Promise<string[]> {
  const listed = (await askGit(project, ['config', '--null', '--get-regexp', TAG_SETTINGS])) ?? '';
  return listed
    .split('\0')
    .filter(Boolean)
    .map((setting) => setting.replace('\n', '='));
}

/** Returns why a tag cannot be made. */
export async function findTagObstacles(project: string, tag: string): Promise<Problem[]> {
  const patterns = [`refs/tags/${tag}`, `refs/heads/${tag}`];
  const format = '--format=%(refname)';
  const names = ((await askGit(project, ['for-each-ref', format, ...patterns])) ?? '').split('\n').filter(Boolean);
  const place = startOfFile(project);
  return Promise.all(
    names.map(async (name): Promise<Problem> => {
      const short = name.replace(/^refs\/[a-z]+\//, '');
      const target = (await askGit(project, ['rev-parse', '--short=10', '--verify', '--quiet', `${name}^{}`])) ?? '?';
      if (name.startsWith('refs/heads/')) {
        const message = `There is a branch ${short}, so the name of the tag ${tag} would be ambiguous.`;
        return { kind: 'error', place, message, fix: `Rename the branch: \`git branch --move ${short} NEW-NAME\`.` };
      }
      const isPast = (await askGit(project, ['merge-base', '--is-ancestor', target, 'HEAD'])) !== undefined;
      const message = `The tag ${short} exists already: it is on ${target}, which is ${isPast ? '' : 'not '}part of HEAD.`;
      const fix = `If ${short} is released, merge it and raise the version; otherwise \`git tag --delete ${short}\`.`;
      return { kind: 'error', place, message, fix };
    }),
  );
}

/**
 * Returns the version of the package, and the commit that brought its section into the changelog, if only the tag of that
 * release is missing.
 */
export async function findUntagged(
  project: string,
  version: string,
  changelog: string,
): Promise<UntaggedVersion | undefined> {
  if (!hasSection(changelog, version)) return undefined;
  const tag = await askGit(project, ['rev-parse', '--verify', '--quiet', `refs/tags/v${version}`]);
  if (tag !== undefined) return undefined;
  // The oldest commit of a shallow clone seems to bring all that is there.
  if ((await askGit(project, ['rev-parse', '--is-shallow-repository'])) === 'true') return undefined;
  const search = ['log', '-1', '--format=%H', `-S## [${version}]`, 'HEAD', '--', 'CHANGELOG.md'];
  const commit = await askGit(project, search);
  if (!commit) return undefined;
  const manifest = await askGit(project, ['show', `${commit}:./package.json`]);
  return manifest !== undefined && isPackageOf(manifest, version) ? { version, commit } : undefined;
}

function isPackageOf(manifest: string, version: string): boolean {
  try {
    return (JSON.parse(manifest) as { readonly version?: unknown }).version === version;
  } catch {
    return false;
  }
}
