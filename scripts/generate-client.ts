/** The pipeline from a document to the generated client: load, emit. */
import type { Document } from '../src/openapi/document.js';
import { refuseFailures } from './read/findings.js';
import { isTypesOnly, listOperations, type ApiModel } from './model/types.js';
import { describeFiles, DOCUMENT_FILE, formatHeader, type Origin, type OutputFile } from './lib/output-file.js';
import { loadApi, type LoadedApi, type LoadSettings } from './load-api.js';
import type { Reporter } from './lib/reporter.js';
import { prepareTypeSource } from './emit/schema/type-source.js';
import { startEmission, type Emission } from './emit/thread/emit-thread.js';
import { digestFile } from './write/manifest.js';
import type { Integration } from './lib/integrations.js';

/** More operations than this are emitted by both threads. */
const MANY_OPERATIONS = 100;

/** How a client is generated. */
export interface GenerateSettings extends LoadSettings {
  readonly isFormatted: boolean;
  /** The tools for which it has files. */
  readonly integrations: readonly Integration[];
}

/** The result of a run, before anything is written. */
export interface Generated extends Pick<LoadedApi, 'root' | 'model' | 'inputs' | 'sources' | 'findings'> {
  readonly files: readonly OutputFile[];
}

/**
 * Returns the generated files of the document in a file.
 *
 * @throws {BadInputError} If the document cannot be used.
 */
export async function generateClient(
  spec: string,
  origin: Origin,
  reporter: Reporter,
  settings: GenerateSettings,
): Promise<Generated> {
  const check: LoadSettings['check'] = async (_, document) => {
    if (!settings.integrations.includes('msw')) return [];
    const { findInvalidExamples } = await import('./emit/integrations/msw-findings.js');
    return findInvalidExamples(document);
  };
  const { integrations, isFormatted } = settings;
  // The thread begins as soon as it can, beside the model, and beside the checks of it.
  let emission: Emission | undefined;
  let emitted: readonly Promise<readonly OutputFile[]>[] = [];
  const onNormalized = (document: Document): void => {
    emission = startEmission(prepareTypeSource(document), settings.int64 ?? 'number');
  };
  const onModelled = (document: Document, model: ApiModel): void => {
    const header = formatHeader(origin);
    emitted = [emission!.emit({ kind: 'schema', schemas: model.schemas, header, isFormatted })];
    if (!isLarge(model)) {
      const source = { document, model, origin };
      emitted = [emission!.emit({ kind: 'client', source, integrations, isFormatted }), ...emitted];
    }
    // They can fail before they are awaited.
    for (const files of emitted) files.catch(() => {});
  };
  try {
    const api = await loadApi(spec, reporter, { check, onNormalized, onModelled, ...settings });
    const { root, model, inputs, sources, findings } = api;
    const files = await reporter.step(
      'emit',
      () => refuseFailures({ spec, level: settings.level }, () => emitFiles(api, emitted, origin, settings)),
      describeFiles,
    );
    if (isTypesOnly(model))
      reporter.line('  The document has no operations: the output has types, and no client.', 'dim');
    return { files, root, model, inputs, sources, findings };
  } finally {
    emission?.close();
  }
}

/** Whether both cores are busy longer with a model than it takes to load the emitters twice. */
function isLarge(model: ApiModel): boolean {
  return listOperations(model).length > MANY_OPERATIONS;
}

async function emitFiles(
  { root, document, model }: LoadedApi,
  emitted: readonly Promise<readonly OutputFile[]>[],
  origin: Origin,
  { integrations, isFormatted }: GenerateSettings,
): Promise<OutputFile[]> {
  const source = { document, model, origin };
  const own = isLarge(model)
    ? import('./emit/client-files.js').then(({ emitClientFiles }) => emitClientFiles(source, integrations, isFormatted))
    : [];
  const bundled = { path: DOCUMENT_FILE, content: `${JSON.stringify(root, undefined, 2)}\n` };
  digestFile(bundled, JSON.stringify(root));
  // All are awaited at once: each can fail first.
  const [files, ...others] = await Promise.all([own, ...emitted]);
  return [...files, ...others.flat(), bundled];
}
