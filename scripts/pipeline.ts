/** The way from a document to the generated files: read, check, join, model, emit. */
import { buildModel } from './build-model.js';
import { checkDocument, joinDocument, readDocument } from './document.js';
import { describeClient } from './emit/client.js';
import { headerOf, type Origin, type OutputFile } from './emit/file.js';
import { describeIndex } from './emit/index.js';
import { describeOperations } from './emit/operations.js';
import { printFile } from './emit/print.js';
import { describeTypes } from './emit/types.js';
import { formatTypeScript } from './format.js';
import { operationsOf, type ApiModel } from './model.js';
import type { Document } from './openapi.js';
import { DOCUMENT_FILE } from './output.js';
import { BadInputError, formatProblem } from './problem.js';
import { splitReadWrite } from './read-write.js';
import type { Reporter } from './report.js';
import type { SchemaThread } from './schema-thread.js';
import { locateProblems } from './source.js';

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
  { step, list }: Reporter,
): Promise<Generated> => {
  const read = await step(
    'read',
    () => readDocument(spec),
    ({ document }) => `OpenAPI ${document.parsed.openapi}`,
  );
  const warnings = await step(
    'lint',
    () => checkDocument(read),
    ({ length }) => `${count(length, 'warning')}`,
  );
  list(warnings.map(formatProblem), 'yellow');
  const joined = await step(
    'bundle',
    () => joinDocument(read),
    ({ files }) => count(files.length, 'file'),
  );
  const document = splitReadWrite(joined.root);
  const model = await step('model', () => modelOf(spec, document), describeModel);
  const files = await step('emit', () => emit(joined.root, document, model, origin, thread), describeFiles);
  return { files, root: joined.root, inputs: joined.files };
};

const modelOf = async (spec: string, document: Document): Promise<ApiModel> => {
  const { model, problems } = buildModel(document);
  if (problems.length) throw new BadInputError(await locateProblems(spec, problems));
  return model;
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

const describeModel = (model: ApiModel): string =>
  `${count(operationsOf(model).length, 'operation')} in ${count(model.groups.length, 'class', 'classes')}, ` +
  count(model.schemas.length, 'schema');

const describeFiles = (files: readonly OutputFile[]): string => {
  const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  return `${count(files.length, 'file')}, ${Math.round(bytes / 1000)} kB`;
};

const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number} ${number === 1 ? noun : plural}`;
