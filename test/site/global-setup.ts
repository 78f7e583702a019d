/** Builds the package and the site, once for all tests of the site. */
import build from '../support/global-setup.js';
import { buildInto, SITE } from './page.js';

/** Builds both. */
export default async (): Promise<void> => {
  await build();
  await buildInto(SITE);
};
