/** Builds the site once for all browser tests. */
import { buildSite } from '../support/command.js';

export default async function setup(): Promise<void> {
  await buildSite();
}
