/** The pipeline from a document to the generated client: load, emit. */
import type { Document } from '../src/openapi/document.js';
import { refuseFailures } from './read/findings.js';
import { isLarge, isTypesOnly, type ApiModel } from './model/types.js';
import { describeFiles, DOCUMENT_FILE, formatHeader, type Origin, type OutputFile } from './lib/output-file.js';
import { loadApi, type LoadedApi, type LoadSettings } from './load-api.js';
import type { PointedProblem } from './lib/problem.js';
import type { Reporter } from './lib/reporter.js';
import { prepareTypeSource } from './emit/schema/type-source.js';
import { startEmission, type ClientRequest, type Emission } from './emit/thread/emit-thread.js';
import { digestFile } from './write/manifest.js';
import type { Integration } from './lib/integrations.js';

/** How a client is generated. */
export interface GenerateSettings extends LoadSettings {
  readonly isFormatted: boolean;
  /** The tools for which it has files. */
  readonly integrations: readonly Integration[];
  /** Whether clients are generated again and again, so that all emitters are loaded anyway. Default: false. */
  readonly isRepeated?: boolean | undefined;
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
  const { isFormatted, int64 = 'number' } = settings;
  const integrations = settings.integrations.filter((name) => name !== 'msw');
  // Everything begins as soon as it can: the thread beside the model, and all emitters beside the checks of it.
  let emission: Emission | undefined;
  const emitted: Promise<readonly OutputFile[]>[] = [];
  const collect = (files: Promise<readonly OutputFile[]>): void => {
    // It can fail before it is awaited.
    files.catch(() => {});
    emitted.push(files);
  };
  const onNormalized = (document: Document): void => {
    emission = startEmission(prepareTypeSource(document), int64);
  };
  const onModelled = (document: Document, model: ApiModel): void => {
    const source = { document, model, origin };
    collect(emission!.emit({ kind: 'schema', schemas: model.schemas, header: formatHeader(origin), isFormatted }));
    const client = { source, integrations, isFormatted };
    collect(settings.isRepeated || isLarge(model) ? emitHere(client) : emission!.emit({ kind: 'client', ...client }));
  };
  const check = async (_: Document, document: Document, model: ApiModel): Promise<readonly PointedProblem[]> => {
    if (!settings.integrations.includes('msw')) return [];
    const [{ findInvalidExamples }, { readFixtures }] = await Promise.all([
      import('./emit/integrations/msw-findings.js'),
      import('./emit/integrations/read-fixtures.js'),
    ]);
    const source = { model, origin, fixtures: readFixtures(document, model) };
    if (!isTypesOnly(model)) collect(emission!.emit({ kind: 'msw', source, isFormatted }));
    return findInvalidExamples(document);
  };
  try {
    const api = await loadApi(spec, reporter, { check, onNormalized, onModelled, ...settings });
    const { root, model, inputs, sources, findings } = api;
    const files = await reporter.step(
      'emit',
      () =>
        refuseFailures({ spec, level: settings.level }, async () => {
          const bundled = printDocument(root);
          return [...(await Promise.all(emitted)).flat(), bundled];
        }),
      describeFiles,
    );
    if (isTypesOnly(model))
      reporter.line('  The document has no operations: the output has types, and no client.', 'dim');
    return { files, root, model, inputs, sources, findings };
  } finally {
    emission?.close();
  }
}

/** Emits the client in this thread. */
async function emitHere({ source, integrations, isFormatted }: Omit<ClientRequest, 'kind'>): Promise<OutputFile[]> {
  const { emitClientFiles } = await import('./emit/client-files.js');
  return emitClientFiles(source, integrations, isFormatted);
}

function printDocument(root: Document): OutputFile {
  const file = { path: DOCUMENT_FILE, content: `${JSON.stringify(root, undefined, 2)}\n` };
  digestFile(file, JSON.stringify(root));
  return file;
}
