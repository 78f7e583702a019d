/** Emits all generated files but that of the schemas. */
import { isJoined, isTypesOnly, type ApiModel } from '../model/types.js';
import { describeClient } from './client.js';
import type { Origin, OutputFile } from '../lib/output-file.js';
import { describeFunctionIndex, describeFunctions } from './functions.js';
import { describeIndex } from './index.js';
import { describeShapes } from './int64.js';
import { describeJoinedClient } from './joined-client.js';
import { describeOperations } from './operations.js';
import { printFile } from './print.js';
import { describeTypes } from './types.js';

/** Returns the files that the operations of a model are described in, and the index of all files. */
export function emitDescribedFiles(model: ApiModel, origin: Origin): OutputFile[] {
  const types = describeTypes(model, origin);
  return [
    ...model.groups.flatMap((group) => [describeClient(model, group, origin), describeFunctions(model, group, origin)]),
    ...(isJoined(model) ? [describeJoinedClient(model, origin)] : []),
    ...(isTypesOnly(model) ? [] : [describeFunctionIndex(model, origin), describeOperations(model, origin)]),
    describeIndex(model),
    ...describeShapes(model, origin),
    ...(types.statements.length ? [types] : []),
  ].map((file) => printFile(file, origin));
}
