/** Copies of the project in new Git repositories. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT, temporaryFolder } from './project.js';

/** A copy of the project. */
export interface Repository {
  readonly folder: string;
  /** Runs git in it; returns the output. */
  git(...args: readonly string[]): string;
  /** Replaces text in a file; throws if the file does not contain it. */
  edit(name: string, from: string, to: string): void;
  /** Commits all changes. */
  commit(message: string): void;
  read(name: string): string;
}

/** Sets a script of the package of a copy. */
export function setScript({ edit, read }: Repository, name: string, text: string): void {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  edit('package.json', `"${name}": ${JSON.stringify(scripts[name])}`, `"${name}": ${JSON.stringify(text)}`);
}

/** The author of commits in tests, independent of the machine's Git configuration. */
export const AUTHOR = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
  GIT_CONFIG_GLOBAL: '/dev/null',
} as const;

/** Copies the files of the project, including uncommitted ones; returns their names. */
export function copyProject(copy: string): string[] {
  const options = { cwd: PROJECT, encoding: 'utf8' } as const;
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], options);
  const names = listed.split('\0').filter((name) => name && existsSync(path.join(PROJECT, name)));
  for (const name of names) cpSync(path.join(PROJECT, name), path.join(copy, name));
  return names;
}

/** Returns a copy with one commit; it uses the node_modules and the compiled scripts of this project. */
export function copyRepository(): Repository {
  const folder = path.join(temporaryFolder(), 'project');
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...AUTHOR } }).trim();
  copyProject(folder);
  symlinkSync(path.join(PROJECT, 'node_modules'), path.join(folder, 'node_modules'));
  cpSync(path.join(PROJECT, 'dist/scripts'), path.join(folder, 'dist/scripts'), { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  writeFileSync(path.join(folder, '.git/info/exclude'), 'node_modules\n');
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const commit = (message: string): void => {
    git('add', '--all');
    git('commit', '--quiet', `--message=${message}`);
  };
  commit('Start');
  return {
    folder,
    git,
    commit,
    read,
    edit: (name, from, to) => {
      const text = read(name);
      if (!text.includes(from)) throw new Error(`${name} does not contain ${from}.`);
      writeFileSync(
        path.join(folder, name),
        text.replace(from, () => to),
      );
    },
  };
}
