/** Bundles the scripts before the tests, and starts recording the HTTP traffic. */
import { FOLDER_VARIABLE } from '../../scripts/coverage/exchange.js';
import { startRecording } from '../../scripts/coverage/recording.js';
import { bundleScripts } from '../../scripts/bundle.mjs';
import { CONTRACTS } from '../support/contract.js';

export default async function setup(): Promise<void> {
  await bundleScripts();
  // Runs once per Vitest project; only the first starts the recording.
  if (process.env[FOLDER_VARIABLE] !== undefined) return;
  Object.assign(process.env, startRecording(CONTRACTS.flatMap(({ document }) => Object.keys(document.paths ?? {}))));
}
