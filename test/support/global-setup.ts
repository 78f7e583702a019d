/** Builds scripts and package once, so that tests run what npm would run, and none builds while another reads. */
import { execFileSync } from 'node:child_process';
import { PROJECT } from './project.js';

export default (): void => {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: PROJECT, stdio: 'pipe' });
};
