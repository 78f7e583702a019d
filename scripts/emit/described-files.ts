/** Emits all generated files but that of the schemas. */
import { isJoined, type ApiModel } from '../model/types.js';
import { describeClient } from './client.js';
import type { Origin, OutputFile } from '../lib/output-file.js';
import { describeFunctionIndex, describeFunctions } from './functions.js';
import { describeIndex } from './index.js';
import { describeShapes } from './int64.js';
import { describeJoinedClient } from './joined-client.js';
import { describeOperations } from './operations.js';
import { printFile } from './print.js';
import { describeTypes } from './types.js';

/** Returns the files that the operations of a model are described in. */
export function emitDescribedFiles(model: ApiModel, origin: Origin): OutputFile[] {
  return [
    ...model.groups.flatMap((group) => [describeClient(model, group, origin), describeFunctions(model, group, origin)]),
    ...(isJoined(model) ? [describeJoinedClient(model, origin)] : []),
    describeFunctionIndex(model, origin),
    describeIndex(model),
    ...describeShapes(model, origin),
    describeOperations(model, origin),
    describeTypes(model, origin),
  ].map((file) => printFile(file, origin));
}
