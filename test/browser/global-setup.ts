/** Builds the site, once for all of its tests. */
import { buildSite } from '../support/command.js';

export default async function setup(): Promise<void> {
  await buildSite();
}
