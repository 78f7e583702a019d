/** Reads, lints and bundles an OpenAPI document. */
import path from 'node:path';
import {
  BaseResolver,
  bundleDocument,
  createConfig,
  detectSpec,
  getTypes,
  lintConfig,
  lintDocument,
  loadConfig,
  type Config,
  type Document as SourceDocument,
  type NormalizedProblem,
} from '@redocly/openapi-core';
import { isObject, type Document } from './openapi.js';
import { nearestConfig } from './paths.js';
import { BadInputError, topOf, type Problem } from './problem.js';
import { fileProblem, placeOf, readSource } from './source.js';

/** A document as it is written, with what is needed to check it and to follow its references. */
export interface ReadDocument {
  readonly document: SourceDocument<Document>;
  readonly config: Config;
  readonly externalRefResolver: BaseResolver;
}

/** A document in one piece. */
export interface JoinedDocument {
  /** The bundled document: all its references are local. */
  readonly root: Document;
  /** The absolute paths of all files that it was read from. */
  readonly files: readonly string[];
}

/** How to mend what a rule reports, for the rules whose message does not say it. */
const MENDS: Readonly<Record<string, string>> = {
  'no-unresolved-refs': 'Correct the $ref, or add what it names.',
  'operation-operationId': 'Add an operationId: it becomes the name of the method.',
  'operation-operationId-unique': 'Give each operation an operationId of its own.',
  'path-parameters-defined': 'Declare the parameter with `in: path`, or correct the name in the path.',
  bundler: 'Correct the $ref, or add what it names.',
};

/** Returns the rules to lint with: those of the nearest redocly.yaml, or else the least that a document must keep. */
const rulesFor = async (file: string): Promise<Config> => {
  const configPath = nearestConfig(file);
  if (configPath === undefined) return createConfig({ extends: ['minimal'] });
  const config = await loadConfig({ configPath }).catch((error: Error) => {
    throw new BadInputError([fileProblem(configPath, error, 'Correct the rules, or move their file away.')]);
  });
  const { errors } = sortProblems(await lintConfig({ config }));
  if (errors.length) throw new BadInputError(errors);
  return config;
};

/**
 * Returns the document in a file as it is written.
 *
 * @throws {BadInputError} Where it cannot be read, or is not OpenAPI 3.x.
 */
export const readDocument = async (file: string): Promise<ReadDocument> => {
  const config = await rulesFor(file);
  const externalRefResolver = new BaseResolver(config.resolve);
  const document = await readSource(externalRefResolver, file);
  refuseOtherFormats(document);
  return { document, config, externalRefResolver };
};

/**
 * Returns what the linter would like to see changed.
 *
 * @throws {BadInputError} Where the document breaks a rule.
 */
export const checkDocument = async (read: ReadDocument): Promise<Problem[]> => {
  const { errors, warnings } = sortProblems(await lintDocument(read));
  if (errors.length) throw new BadInputError(errors);
  return warnings;
};

/**
 * Returns the document with all that it refers to in one piece.
 *
 * @throws {BadInputError} Where a reference leads nowhere.
 */
export const joinDocument = async (read: ReadDocument): Promise<JoinedDocument> => {
  const { document, externalRefResolver } = read;
  const types = getTypes(detectSpec(document.parsed));
  const { errors } = sortProblems((await bundleDocument({ ...read, types })).problems);
  if (errors.length) throw new BadInputError(errors);
  const files = [...externalRefResolver.getFiles()].filter((name) => path.isAbsolute(name)).toSorted();
  return { root: document.parsed, files };
};

const refuseOtherFormats = ({ source, parsed }: SourceDocument<Document>): void => {
  const version = isObject(parsed) ? parsed.openapi : undefined;
  if (typeof version === 'string' && /^3\.\d/.test(version)) return;
  const found = isObject(parsed) && (version ?? parsed['swagger']);
  const pointer = version === undefined ? '#/swagger' : '#/openapi';
  const message = found ? `This is version ${found}, not OpenAPI 3.x.` : 'This is not an OpenAPI document.';
  const place = found ? placeOf({ source, pointer }) : topOf(source.absoluteRef);
  throw new BadInputError([{ place, message, mend: 'The document must begin with `openapi: 3.1.0` or another 3.x.' }]);
};

const inOrder = (problems: ReadonlyMap<string, Problem>): Problem[] =>
  [...problems.values()].toSorted(({ place: a }, { place: b }) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  );

const sortProblems = (problems: readonly NormalizedProblem[]): { errors: Problem[]; warnings: Problem[] } => {
  const found: Record<'error' | 'warn', Map<string, Problem>> = { error: new Map(), warn: new Map() };
  for (const { severity, message, ruleId, location, suggest, ignored, reference } of problems) {
    if (ignored || !location[0]) continue;
    const place = placeOf(location[0]);
    const guess = suggest.length ? `Did you mean ${suggest.join(', ')}?` : undefined;
    const mend = guess ?? MENDS[ruleId] ?? `See ${reference ?? 'https://redocly.com/docs/cli/rules'}`;
    const problem = { place, message: `${message.replace(/\s*\n\s*/g, ' ').trim()} [${ruleId}]`, mend };
    found[severity].set(JSON.stringify(problem), problem);
  }
  return { errors: inOrder(found.error), warnings: inOrder(found.warn) };
};
