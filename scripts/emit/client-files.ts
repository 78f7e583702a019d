/** Emits all generated files but that of the schemas. */
import { isJoined, isTypesOnly } from '../model/types.js';
import { describeClient } from './client.js';
import { formatTypeScript } from '../lib/format.js';
import { overlapSteps } from '../lib/overlap.js';
import type { Origin, OutputFile } from '../lib/output-file.js';
import { describeFunctionIndex, describeFunctions } from './functions.js';
import { describeIndex } from './index.js';
import { describeShapes } from './int64.js';
import { describeIntegrations, type OtherIntegration } from './integrations/describe-integrations.js';
import type { IntegrationSource } from './integrations/source.js';
import { describeJoinedClient } from './joined-client.js';
import { describeMetadata, describeOperations } from './operations.js';
import { printFile, type FileStructure } from './print.js';
import { describeTypes } from './types.js';

/** Returns the files that the operations of a model are described in, the index of them, and the files for other tools. */
export function emitClientFiles(
  source: IntegrationSource,
  integrations: readonly OtherIntegration[],
  isFormatted: boolean,
): Promise<OutputFile[]> {
  return printFiles(describeFiles(source, integrations), source.origin, isFormatted);
}

/** Returns described files as text. One is formatted while the next is printed. */
export function printFiles(
  structures: readonly FileStructure[],
  origin: Origin,
  isFormatted: boolean,
): Promise<OutputFile[]> {
  return overlapSteps(startFiles(structures, origin, isFormatted));
}

function* startFiles(
  structures: readonly FileStructure[],
  origin: Origin,
  isFormatted: boolean,
): Generator<Promise<OutputFile>> {
  for (const structure of structures) {
    const file = printFile(structure, origin);
    yield isFormatted ? formatFile(file) : Promise.resolve(file);
  }
}

async function formatFile({ path, content }: OutputFile): Promise<OutputFile> {
  return { path, content: await formatTypeScript(path, content) };
}

function describeFiles(source: IntegrationSource, integrations: readonly OtherIntegration[]): FileStructure[] {
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
