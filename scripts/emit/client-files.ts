/** Emits all generated files but that of the schemas. */
import { isJoined, isTypesOnly } from '../model/types.js';
import { describeClient } from './client.js';
import type { Integration } from '../lib/integrations.js';
import { formatTypeScript } from '../lib/format.js';
import type { OutputFile } from '../lib/output-file.js';
import { describeFunctionIndex, describeFunctions } from './functions.js';
import { describeIndex } from './index.js';
import { describeShapes } from './int64.js';
import { describeIntegrations } from './integrations/describe-integrations.js';
import type { IntegrationSource } from './integrations/source.js';
import { describeJoinedClient } from './joined-client.js';
import { describeMetadata, describeOperations } from './operations.js';
import { printFile, type FileStructure } from './print.js';
import { describeTypes } from './types.js';

/** Returns the files that the operations of a model are described in, the index of them, and the files for other tools. */
export function emitClientFiles(
  source: IntegrationSource,
  integrations: readonly Integration[],
  isFormatted: boolean,
): Promise<OutputFile[]> {
  const files = describeFiles(source, integrations).map((file) => printFile(file, source.origin));
  return Promise.all(
    files.map(async ({ path, content }) => ({
      path,
      content: isFormatted ? await formatTypeScript(path, content) : content,
    })),
  );
}

function describeFiles(source: IntegrationSource, integrations: readonly Integration[]): FileStructure[] {
  const { model, origin } = source;
  const types = describeTypes(model, origin);
  return [
    ...model.groups.flatMap((group) => [describeClient(model, group, origin), describeFunctions(model, group, origin)]),
    ...(isJoined(model) ? [describeJoinedClient(model, origin)] : []),
    ...(isTypesOnly(model)
      ? []
      : [describeFunctionIndex(model, origin), describeOperations(model, origin), describeMetadata(model, origin)]),
    describeIndex(model),
    ...describeShapes(model, origin),
    ...(types.statements.length ? [types] : []),
    ...describeIntegrations(source, integrations),
  ];
}
