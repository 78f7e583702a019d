/** Installs the git hooks of this folder, except in CI and outside of a repository. */
import { existsSync } from 'node:fs';

if (!process.env.CI && existsSync('.git')) {
  const { default: husky } = await import('husky');
  const problem = husky();
  if (problem) process.stderr.write(`${problem}\n`);
}
