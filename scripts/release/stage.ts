/** Makes a release in a copy of the project, so a failure leaves nothing behind. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runGit } from '../lib/git.js';
import { BadInputError, type Place } from '../lib/problem.js';
import { findPlaces } from '../read/source.js';
import { formatReleaseSection, insertSection, type Notes } from './notes.js';

/** A copy of a project. */
export interface Stage {
  readonly folder: string;
  /** Runs npm; resolves with the exit code and the output. */
  readonly npm: (...args: readonly string[]) => Promise<{ readonly code: number; readonly output: string }>;
  /** Commits all changes; resolves with the hash of the commit. `npm` cannot be used after it. */
  readonly commit: (message: string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

/** Creates a copy of the project at a revision, with the same node_modules. */
export async function openStage(project: string, revision: string): Promise<Stage> {
  const root = await runGit(project, ['rev-parse', '--show-toplevel']);
  const temporary = await mkdtemp(path.join(await realpath(tmpdir()), 'release-'));
  const worktree = path.join(temporary, 'project');
  await runGit(root, ['worktree', 'add', '--detach', worktree, revision]);
  const folder = path.join(worktree, path.relative(root, await realpath(project)));
  await symlink(path.join(project, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  // A .gitignore rule for folders does not match a link, and git would follow the link to remove its target.
  const unlink = (): Promise<void> => rm(path.join(folder, 'node_modules'), { force: true });
  return {
    folder,
    npm: (...args) =>
      new Promise((resolve, reject) => {
        const child = spawn('npm', args, {
          cwd: folder,
          stdio: ['ignore', 'pipe', 'pipe'],
          shell: process.platform === 'win32',
        });
        const parts: string[] = [];
        for (const stream of [child.stdout, child.stderr])
          stream.setEncoding('utf8').on('data', (text: string) => parts.push(text));
        child.on('error', reject);
        child.on('close', (code) => resolve({ code: code ?? 1, output: parts.join('') }));
      }),
    commit: async (message) => {
      await unlink();
      await runGit(folder, ['add', '--all']);
      await runGit(folder, ['commit', '--quiet', `--message=${message}`]);
      return runGit(folder, ['rev-parse', 'HEAD']);
    },
    remove: async () => {
      await unlink();
      await runGit(root, ['worktree', 'remove', '--force', worktree]);
      await rm(temporary, { recursive: true, force: true });
    },
  };
}

/** Writes a version into the files of a copy: the document, the package, and the changelog. */
export async function writeVersion(
  { folder, npm }: Stage,
  spec: string,
  { version, date, notes }: { readonly version: string; readonly date: string; readonly notes: Notes },
): Promise<void> {
  await setDocumentVersion(path.join(folder, spec), version);
  const { code, output } = await npm('version', version, '--no-git-tag-version', '--allow-same-version');
  if (code !== 0) throw new Error(output);
  const changelog = path.join(folder, 'CHANGELOG.md');
  await writeFile(
    changelog,
    insertSection(await readFile(changelog, 'utf8'), formatReleaseSection(version, date, notes)),
  );
}

const VERSION = /(version["']?\s*:\s*)(["']?)[^"'\s,#]+\2/;

/** Replaces the version in the document, and nothing else. */
async function setDocumentVersion(spec: string, version: string): Promise<void> {
  const [place] = await findPlaces(spec, [['info', 'version']]);
  const file = path.resolve(place!.file);
  const lines = (await readFile(file, 'utf8')).split('\n');
  const line = lines[place!.line - 1] ?? '';
  const changed = line.replace(VERSION, (_, before: string, quote: string) => `${before}${quote}${version}${quote}`);
  if (!VERSION.test(line)) refuseRelease(place!);
  lines[place!.line - 1] = changed;
  await writeFile(file, lines.join('\n'));
}

function refuseRelease(place: Place): never {
  const fix = 'Write it on one line, as `version: 1.0.0`.';
  throw new BadInputError([{ kind: 'error', place, message: 'The version cannot be changed automatically.', fix }]);
}
