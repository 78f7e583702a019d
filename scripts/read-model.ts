/** The way from a document to its model: read, check, join, mend, model. */
import { buildModel } from './build-model.js';
import { breakAliasCycles } from './alias-cycles.js';
import { withCallbacks } from './callbacks.js';
import { dynamicReferences } from './dynamic-references.js';
import { nameDeepReferences } from './deep-references.js';
import { checkDocument, joinDocument, readDocument } from './document.js';
import { acceptedFindings, listFindings, orRefuse } from './findings.js';
import type { LintLevel } from './lint-level.js';
import { mendDocument } from './mend.js';
import { operationsOf, type ApiModel } from './model.js';
import type { Document } from './openapi.js';
import { formatProblem, type PointedProblem } from './problem.js';
import { splitReadWrite } from './read-write.js';
import { count, type Reporter } from './reporter.js';
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

/** How a document is read. */
export interface ReadSettings {
  /** How it is judged. */
  readonly level: LintLevel;
  /** Whether what is not supported refuses it. Default: false. */
  readonly isStrict?: boolean | undefined;
  /** Finds what else must not be in the bundled document. */
  readonly check?: ((root: Document) => readonly PointedProblem[]) | undefined;
}

/**
 * Returns the model of the document in a file.
 *
 * @throws {BadInputError} Where the document cannot be used.
 */
export const readModel = async (
  spec: string,
  reporter: Reporter,
  { level, isStrict = false, check = () => [] }: ReadSettings,
): Promise<ReadModel> => {
  const { list } = reporter;
  const step: Reporter['step'] = (name, run, outcome) =>
    reporter.step(name, () => orRefuse({ spec, level }, run), outcome);
  const read = await step(
    'read',
    () => readDocument(spec, level),
    ({ document }) => `OpenAPI ${document.parsed.openapi}`,
  );
  const linted = await step(
    'lint',
    () => checkDocument(read),
    ({ length }) => (level === 'strict' ? count(length, 'warning') : `${count(length, 'problem')} (${level})`),
  );
  if (level === 'strict') list(linted.map(formatProblem), 'yellow');
  const { root: joined, files } = await step(
    'bundle',
    () => joinDocument(read),
    (result) => count(result.files.length, 'file'),
  );
  const { root, document, model, findings } = await step(
    'model',
    async () => {
      const { root: mended, problems } = mendDocument(joined);
      const named = nameDeepReferences(mended);
      const whole = named === mended ? named : breakAliasCycles(named, (problem) => problems.push(problem));
      const split = withCallbacks(splitReadWrite(whole));
      const built = buildModel(split);
      const found = await locateProblems(spec, [
        ...problems,
        ...built.problems,
        ...dynamicReferences(mended),
        ...check(mended),
      ]);
      const known = level === 'strict' ? found : [...linted, ...found];
      const accepted = acceptedFindings(known, { level, isStrict });
      return { root: mended, document: split, model: built.model, findings: accepted };
    },
    (built) => describeModel(built.model),
  );
  listFindings(reporter, findings);
  return { root, document, model, inputs: files };
};

const describeModel = (model: ApiModel): string =>
  `${count(operationsOf(model).length, 'operation')} in ${count(model.groups.length, 'class', 'classes')}, ` +
  count(model.schemas.length, 'schema');
