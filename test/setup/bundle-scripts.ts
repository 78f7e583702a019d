/** Bundles the scripts before the tests, and has what is on the wire recorded. */
import { startRecording } from '../../scripts/coverage/recording.js';
import { bundleScripts } from '../../scripts/run.mjs';
import { contract } from '../support/contract.js';

let isDone = false;

export default async function setup(): Promise<void> {
  // Several projects of a run ask for it.
  if (isDone) return;
  isDone = true;
  await bundleScripts();
  Object.assign(process.env, startRecording(Object.keys(contract.paths ?? {})));
}
