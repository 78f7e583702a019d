/** The way from a document to its model: read, check, join, model. */
import { buildModel } from './build-model.js';
import { checkDocument, joinDocument, readDocument } from './document.js';
import { operationsOf, type ApiModel } from './model.js';
import type { Document } from './openapi.js';
import { BadInputError, formatProblem, type PointedProblem } from './problem.js';
import { splitReadWrite } from './read-write.js';
import { count, type Reporter } from './report.js';
import { locateProblems } from './source.js';

/** A document that has been read, and its model. */
export interface ReadModel {
  /** The bundled document. */
  readonly root: Document;
  /** The same with its schemas split into requests and answers. */
  readonly document: Document;
  readonly model: ApiModel;
  /** The absolute paths of the files that the document was read from. */
  readonly inputs: readonly string[];
}

/**
 * Returns the model of the document in a file; `check` finds what else must not be in the bundled document.
 *
 * @throws {BadInputError} Where the document cannot be used.
 */
export const readModel = async (
  spec: string,
  { step, list }: Reporter,
  check: (root: Document) => readonly PointedProblem[] = () => [],
): Promise<ReadModel> => {
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
  const model = await step('model', () => modelOf(spec, document, check(joined.root)), describeModel);
  return { root: joined.root, document, model, inputs: joined.files };
};

const modelOf = async (spec: string, document: Document, found: readonly PointedProblem[]): Promise<ApiModel> => {
  const { model, problems } = buildModel(document);
  const all = [...problems, ...found];
  if (all.length) throw new BadInputError(await locateProblems(spec, all));
  return model;
};

const describeModel = (model: ApiModel): string =>
  `${count(operationsOf(model).length, 'operation')} in ${count(model.groups.length, 'class', 'classes')}, ` +
  count(model.schemas.length, 'schema');
