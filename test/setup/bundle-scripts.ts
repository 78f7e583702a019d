/** Bundles the scripts before the tests, and has what is on the wire recorded. */
import { FOLDER_VARIABLE } from '../../scripts/coverage/exchange.js';
import { startRecording } from '../../scripts/coverage/recording.js';
import { bundleScripts } from '../../scripts/run.mjs';
import { contract } from '../support/contract.js';

export default async function setup(): Promise<void> {
  await bundleScripts();
  // Each project of a run comes here; the first starts the recording.
  if (process.env[FOLDER_VARIABLE] !== undefined) return;
  Object.assign(process.env, startRecording(Object.keys(contract.paths ?? {})));
}
