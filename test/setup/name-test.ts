/** Passes the name of the running test to the traffic recording, in this process and its children. */
import path from 'node:path';
import { beforeEach } from 'vitest';
import { TEST_VARIABLE } from '../../scripts/coverage/exchange.js';

beforeEach(({ task }) => {
  process.env[TEST_VARIABLE] = `${path.basename(task.file.filepath)}: ${task.name}`;
});
