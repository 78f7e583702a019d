/** The way from a document to its model: read, lint, bundle, normalize, model. */
import { buildModel } from './model/api.js';
import { breakAliasCycles } from './normalize/alias-cycles.js';
import { withCallbacks } from './normalize/callbacks.js';
import { dynamicReferences } from './normalize/dynamic-references.js';
import { nameDeepReferences } from './normalize/deep-references.js';
import { checkDocument, joinDocument, readDocument } from './read/document.js';
import { acceptedFindings, listFindings, orRefuse } from './read/findings.js';
import type { LintLevel } from './read/lint-level.js';
import { normalizeDocument } from './normalize/normalize-document.js';
import { operationsOf, type ApiModel } from './model/types.js';
import type { Document } from '../src/openapi/document.js';
import { formatProblem, type PointedProblem } from './lib/problem.js';
import { splitReadWrite } from '../src/openapi/read-write.js';
import { count, type Reporter } from './lib/reporter.js';
import { locateProblems } from './read/source.js';

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
export async function readModel(
  spec: string,
  reporter: Reporter,
  { level, isStrict = false, check = () => [] }: ReadSettings,
): Promise<ReadModel> {
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
      const { root: normalized, problems } = normalizeDocument(joined);
      const named = nameDeepReferences(normalized);
      const whole = named === normalized ? named : breakAliasCycles(named, (problem) => problems.push(problem));
      const split = withCallbacks(splitReadWrite(whole));
      const built = buildModel(split);
      const found = await locateProblems(spec, [
        ...problems,
        ...built.problems,
        ...dynamicReferences(normalized),
        ...check(normalized),
      ]);
      const known = level === 'strict' ? found : [...linted, ...found];
      const accepted = acceptedFindings(known, { level, isStrict });
      return { root: normalized, document: split, model: built.model, findings: accepted };
    },
    (built) => describeModel(built.model),
  );
  listFindings(reporter, findings);
  return { root, document, model, inputs: files };
}

function describeModel(model: ApiModel): string {
  return (
    `${count(operationsOf(model).length, 'operation')} in ${count(model.groups.length, 'class', 'classes')}, ` +
    count(model.schemas.length, 'schema')
  );
}
