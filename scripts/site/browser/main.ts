/** The page's own script: what the reference does beside what Redoc does. It runs before Redoc. */
import { completeCode } from './code.js';
import { completeControls } from './controls.js';
import { completeDialogs } from './dialogs.js';
import { watchElements } from './elements.js';
import { levelHeadings } from './headings.js';
import { showCalls } from './call/mount-panels.js';
import { mountSections, recordSections } from './mount.js';
import { showOperations } from './operations.js';
import { printInLight } from './print.js';
import { pauseSearches } from './search.js';
import { followViews } from './switch.js';
import { followTitle } from './title.js';
import { followAddress } from './view.js';

recordSections();
pauseSearches();
followAddress();
mountSections();
followViews();
followTitle();
levelHeadings();
completeControls();
completeDialogs();
showOperations();
completeCode();
printInLight();
watchElements();
showCalls();
