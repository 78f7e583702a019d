/** Builds the package and the site, once for all tests of the site. */
import build from '../support/global-setup.js';
import { buildSite } from '../support/command.js';

/** Builds both. */
export default async (): Promise<void> => {
  await build();
  await buildSite();
};
