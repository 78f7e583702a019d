/** Tells what records the traffic, in this process and in those that a test starts, which test runs. */
import path from 'node:path';
import { beforeEach } from 'vitest';
import { TEST_VARIABLE } from '../../scripts/coverage/exchange.js';

beforeEach(({ task }) => {
  process.env[TEST_VARIABLE] = `${path.basename(task.file.filepath)}: ${task.name}`;
});
