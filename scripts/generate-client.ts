/** The pipeline from a document to the generated client: load, emit. */
import type { Document } from '../src/openapi/document.js';
import { refuseFailures } from './read/findings.js';
import { isTypesOnly, type ApiModel } from './model/types.js';
import { describeFiles, DOCUMENT_FILE, formatHeader, type Origin, type OutputFile } from './lib/output-file.js';
import { loadApi, type LoadedApi, type LoadSettings } from './load-api.js';
import type { Reporter } from './lib/reporter.js';
import { prepareTypeSource } from './emit/schema/type-source.js';
import { startSchema, type StartedSchema } from './emit/schema/schema-thread.js';
import { digestFile } from './write/manifest.js';
import type { Integration } from './lib/integrations.js';

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
  // The thread begins as soon as it can, beside the model, and beside the checks of it.
  let started: StartedSchema | undefined;
  let schema: Promise<string> | undefined;
  const onNormalized = (document: Document): void => {
    started = startSchema(prepareTypeSource(document), settings.int64 ?? 'number');
  };
  const onModelled = ({ schemas }: ApiModel): void => {
    schema = started!.emit({ schemas, header: formatHeader(origin), isFormatted: settings.isFormatted });
    // It can fail before it is awaited.
    schema.catch(() => {});
  };
  try {
    const api = await loadApi(spec, reporter, { check, onNormalized, onModelled, ...settings });
    const { root, model, inputs, sources, findings } = api;
    const files = await reporter.step(
      'emit',
      () => refuseFailures({ spec, level: settings.level }, () => emitFiles(api, schema!, origin, settings)),
      describeFiles,
    );
    if (isTypesOnly(model))
      reporter.line('  The document has no operations: the output has types, and no client.', 'dim');
    return { files, root, model, inputs, sources, findings };
  } finally {
    started?.close();
  }
}

async function emitFiles(
  api: LoadedApi,
  schema: Promise<string>,
  origin: Origin,
  settings: GenerateSettings,
): Promise<OutputFile[]> {
  // Both are awaited at once: either can fail first.
  const others = printOtherFiles(api, origin, settings);
  const [files, content] = await Promise.all([others, schema]);
  return [...files, { path: 'schema.ts', content }];
}

async function printOtherFiles(
  { root, document, model }: LoadedApi,
  origin: Origin,
  { isFormatted, integrations }: GenerateSettings,
): Promise<OutputFile[]> {
  const bundled = { path: DOCUMENT_FILE, content: `${JSON.stringify(root, undefined, 2)}\n` };
  digestFile(bundled, JSON.stringify(root));
  const { emitDescribedFiles } = await import('./emit/described-files.js');
  const printed = emitDescribedFiles({ model, document, origin }, integrations).map(async ({ path, content }) => ({
    path,
    content: isFormatted ? await (await import('./lib/format.js')).formatTypeScript(path, content) : content,
  }));
  return [...(await Promise.all(printed)), bundled];
}
