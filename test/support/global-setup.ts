/** Compiles the scripts once, so that tests run the command as npm does. */
import { execFileSync } from 'node:child_process';
import { PROJECT } from './project.js';

export default (): void => {
  execFileSync('npm', ['run', '--silent', 'generate', '--', '--help'], { cwd: PROJECT, stdio: 'pipe' });
};
