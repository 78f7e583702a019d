/** The way from a document to the generated client: read, check, join, model, emit. */
import { describeClient } from './emit/client.js';
import { headerOf, type Origin, type OutputFile } from './emit/file.js';
import { describeIndex } from './emit/index.js';
import { describeOperations } from './emit/operations.js';
import { printFile } from './emit/print.js';
import { describeTypes } from './emit/types.js';
import { formatTypeScript } from './format.js';
import type { ApiModel } from './model.js';
import type { Document } from './openapi.js';
import { DOCUMENT_FILE } from './output.js';
import { readModel } from './read-model.js';
import { count, type Reporter } from './report.js';
import type { SchemaThread } from './schema-thread.js';

/** What a run made, before anything is written. */
export interface Generated {
  readonly files: readonly OutputFile[];
  /** The bundled document. */
  readonly root: Document;
  /** The absolute paths of the files that the document was read from. */
  readonly inputs: readonly string[];
}

/**
 * Returns the generated files of the document in a file.
 *
 * @throws {BadInputError} Where the document cannot be used.
 */
export const generate = async (
  spec: string,
  origin: Origin,
  thread: SchemaThread,
  reporter: Reporter,
): Promise<Generated> => {
  const { root, document, model, inputs } = await readModel(spec, reporter);
  const files = await reporter.step('emit', () => emit(root, document, model, origin, thread), describeFiles);
  return { files, root, inputs };
};

const emit = async (
  root: Document,
  document: Document,
  model: ApiModel,
  origin: Origin,
  thread: SchemaThread,
): Promise<OutputFile[]> => {
  const schema = thread.emit({ document, schemas: model.schemas, header: headerOf(origin) });
  const described = [
    ...model.groups.map((group) => describeClient(model, group, origin)),
    describeIndex(model),
    describeOperations(model, origin),
    describeTypes(model, origin),
  ];
  const printed = described.map(async (file) => {
    const { path, content } = printFile(file, origin);
    return { path, content: await formatTypeScript(path, content) };
  });
  const files = await Promise.all([...printed, schema.then((content) => ({ path: 'schema.ts', content }))]);
  return [...files, { path: DOCUMENT_FILE, content: `${JSON.stringify(root, undefined, 2)}\n` }];
};

/** Returns how many files there are, and how big they are together. */
export const describeFiles = (files: readonly OutputFile[]): string => {
  const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  return `${count(files.length, 'file')}, ${Math.round(bytes / 1000)} kB`;
};
