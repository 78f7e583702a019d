/** The page's own script: what the reference does beside what Redoc does. It runs before Redoc. */
import { mountSections, recordSections } from './mount.js';
import { followViews } from './switch.js';

recordSections();
mountSections();
followViews();
