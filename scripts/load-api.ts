/** The pipeline from a document to its model: read, lint, bundle, normalize, model. */
import { buildModel } from './model/api.js';
import { breakAliasCycles } from './normalize/alias-cycles.js';
import { addCallbacks } from './normalize/callbacks.js';
import { expandDiscriminators } from './normalize/discriminators.js';
import { findNodeProblems } from './normalize/node-problems.js';
import { nameDeepReferences } from './normalize/deep-references.js';
import {
  changeDocument,
  checkDocument,
  isChanged,
  joinDocument,
  readDocument,
  type ReadSettings,
} from './read/document.js';
import { acceptFindings, refuseFailures } from './read/findings.js';
import { listFindings, listLintWarnings } from './read/list-findings.js';
import { normalizeDocument } from './normalize/normalize-document.js';
import { isTypesOnly, listOperations, type ApiModel } from './model/types.js';
import type { Document } from '../src/openapi/document.js';
import type { Int64Type } from '../src/openapi/int64.js';
import type { PointedProblem, Problem } from './lib/problem.js';
import { splitReadWrite } from '../src/openapi/read-write.js';
import { formatCount, type Reporter } from './lib/reporter.js';
import { locateProblems, type Sources } from './read/source.js';

/** A document and its model. */
export interface LoadedApi {
  /** The bundled document. */
  readonly root: Document;
  /** The bundled document with its schemas split into requests and responses. */
  readonly document: Document;
  readonly model: ApiModel;
  /** The absolute paths of the files, and the URLs, that the document was read from. */
  readonly inputs: readonly string[];
  /** Where its nodes are. */
  readonly sources: Sources;
  /** What is assumed about it, and what is not supported. */
  readonly findings: readonly Problem[];
}

/** How a document is read and modelled. */
export interface LoadSettings extends ReadSettings {
  /** Whether unsupported features refuse the document. Default: false. */
  readonly failOnUnsupported?: boolean | undefined;
  /** The type of 64-bit integers without an `x-typescript-type`. Default: number. */
  readonly int64?: Int64Type | undefined;
  /** Whether the document can have neither operations nor schemas. Default: false. */
  readonly mayBeEmpty?: boolean | undefined;
  /** Whether each finding is listed, and not only the first ones of a kind. Default: false. */
  readonly verbose?: boolean | undefined;
  /** Called with the document of the result as soon as it is there, before its model. */
  readonly onNormalized?: ((document: Document) => void) | undefined;
  /** Called with the document and its model as soon as it is there, before it is known whether the document is refused. */
  readonly onModelled?: ((document: Document, model: ApiModel) => void) | undefined;
  /** Finds further problems in the bundled document, in the same with its schemas split, and in its model. */
  readonly check?:
    | ((
        root: Document,
        document: Document,
        model: ApiModel,
      ) => readonly PointedProblem[] | Promise<readonly PointedProblem[]>)
    | undefined;
}

/**
 * Returns the model of the document in a file.
 *
 * @throws {BadInputError} If the document cannot be used.
 */
export async function loadApi(spec: string, reporter: Reporter, settings: LoadSettings): Promise<LoadedApi> {
  const { level, verbose } = settings;
  const step: Reporter['step'] = (name, run, outcome) =>
    reporter.step(name, () => refuseFailures({ spec, level }, run), outcome);
  const read = await step(
    'read',
    () => readDocument(spec, settings),
    ({ document }) => `OpenAPI ${document.parsed.openapi}`,
  );
  if (isChanged(read)) {
    await step(
      'change',
      () => changeDocument(read),
      () => 'overlays and selection applied',
    );
  }
  const linted = await step(
    'lint',
    () => checkDocument(read),
    ({ length }) =>
      level === 'strict' ? formatCount(length, 'warning') : `${formatCount(length, 'problem')} (${level})`,
  );
  if (level === 'strict') listLintWarnings(reporter, linted, verbose);
  const {
    root: joined,
    files,
    sources,
  } = await step(
    'bundle',
    () => joinDocument(read),
    (result) => formatCount(result.files.length, 'file'),
  );
  const { root, document, model, findings } = await step(
    'model',
    () => modelDocument({ spec, joined, sources, linted }, settings),
    (built) => describeModel(built.model),
  );
  listFindings(reporter, findings, verbose);
  return { root, document, model, inputs: files, sources, findings };
}

/** A document that has been read and linted. */
interface LintedDocument {
  readonly spec: string;
  readonly joined: Document;
  readonly sources: Sources;
  readonly linted: readonly Problem[];
}

async function modelDocument(
  { spec, joined, sources, linted }: LintedDocument,
  {
    level,
    failOnUnsupported = false,
    int64 = 'number',
    mayBeEmpty = false,
    check = () => [],
    onNormalized,
    onModelled,
  }: LoadSettings,
): Promise<Pick<LoadedApi, 'root' | 'document' | 'model'> & { readonly findings: readonly Problem[] }> {
  const { root, problems } = normalizeDocument(joined);
  const named = nameDeepReferences(root);
  const whole = named === root ? named : breakAliasCycles(named, (problem) => problems.push(problem));
  const document = addCallbacks(splitReadWrite(expandDiscriminators(whole)));
  onNormalized?.(document);
  const { model, problems: modelled } = buildModel(document, int64, root);
  onModelled?.(document, model);
  const empty = mayBeEmpty ? [] : findNothing(model);
  const found = await locateProblems(
    spec,
    [...problems, ...modelled, ...empty, ...findNodeProblems(root, int64), ...(await check(root, document, model))],
    sources,
  );
  const known = level === 'strict' ? found : [...linted, ...found];
  return { root, document, model, findings: acceptFindings(known, { level, failOnUnsupported }) };
}

/** Reports a document from which nothing can be generated. */
function findNothing(model: ApiModel): PointedProblem[] {
  if (!isTypesOnly(model) || model.hasWebhooks || model.schemas.length) return [];
  const message = 'The document has no operations, no webhooks and no schemas.';
  const fix = 'Add a path with an operation, such as `get`, or a schema in `components.schemas`.';
  return [{ kind: 'error', pointer: ['paths'], message, fix }];
}

function describeModel(model: ApiModel): string {
  const schemas = formatCount(model.schemas.length, 'schema');
  if (isTypesOnly(model)) return `${schemas}, ${formatCount(model.deliveries.length, 'delivery', 'deliveries')}`;
  const classes = formatCount(model.groups.length, 'class', 'classes');
  return `${formatCount(listOperations(model).length, 'operation')} in ${classes}, ${schemas}`;
}
