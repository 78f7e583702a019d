/** Builds scripts and package once, so that none builds while another reads, and has what is on the wire recorded. */
import { execFileSync } from 'node:child_process';
import { startRecording } from '../../scripts/coverage/recording.js';
import { contract } from './contract.js';
import { PROJECT } from './project.js';

export default (): void => {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: PROJECT, stdio: 'pipe' });
  Object.assign(process.env, startRecording(Object.keys(contract.paths ?? {})));
};
