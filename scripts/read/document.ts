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
import { leaveOutProblems } from './leave-out.js';
import type { LintLevel } from './lint-level.js';
import { isObject, type Document } from '../../src/openapi/document.js';
import { findConfig } from '../lib/paths.js';
import { BadInputError, sortDistinct, startOfFile, type Problem } from '../lib/problem.js';
import { openReferenceCircles } from './reference-circles.js';
import { createFileProblem, findPlace, readSource } from './source.js';

/** A document as it is written, with what is needed to check it and to follow its references. */
export interface ReadDocument {
  readonly level: LintLevel;
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

/** How to fix what a rule reports, for the rules whose message does not say it. */
const FIXES: Readonly<Record<string, string>> = {
  'no-unresolved-refs': 'Correct the $ref, or add what it names.',
  'operation-operationId': 'Add an operationId: it becomes the name of the method.',
  'operation-operationId-unique': 'Give each operation an operationId of its own.',
  'path-parameters-defined': 'Declare the parameter with `in: path`, or correct the name in the path.',
  bundler: 'Correct the $ref, or add what it names.',
};

/** The rules of each level, where no redocly.yaml gives them. */
const RULES = {
  strict: { extends: ['minimal'] },
  minimal: { rules: { struct: 'error', 'no-unresolved-refs': 'error' } },
} as const satisfies Record<LintLevel, object>;

async function chooseRules(file: string, level: LintLevel): Promise<Config> {
  const configPath = level === 'strict' ? findConfig(file) : undefined;
  if (configPath === undefined) return createConfig(RULES[level] as object);
  const config = await loadConfig({ configPath }).catch((error: Error) => {
    throw new BadInputError([createFileProblem(configPath, error, 'Correct the rules, or move their file away.')]);
  });
  listWarnings(await lintConfig({ config }));
  return config;
}

/**
 * Returns the document in a file as it is written.
 *
 * @throws {BadInputError} Where it cannot be read, or is not OpenAPI 3.x.
 */
export async function readDocument(file: string, level: LintLevel): Promise<ReadDocument> {
  const config = await chooseRules(file, level);
  const externalRefResolver = new BaseResolver(config.resolve);
  const document = await readSource(externalRefResolver, file);
  refuseOtherFormats(document);
  return { level, document, config, externalRefResolver };
}

/** What is left out can uncover what was not looked at before. */
const MOST_ROUNDS = 5;

/**
 * Returns what the linter would like to see changed, or what it took for something else.
 *
 * @throws {BadInputError} Where the document breaks a rule, and its level does not allow for that.
 */
export async function checkDocument(read: ReadDocument): Promise<Problem[]> {
  const assumed = openReferenceCircles(read.document);
  if (read.level === 'strict') {
    if (assumed.length) throw new BadInputError(assumed);
    return listWarnings(await lintDocument(read));
  }
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const problems = await lintDocument(read);
    const found = await leaveOutProblems(read.externalRefResolver, problems);
    listWarnings(found.rest);
    assumed.push(...found.assumed);
    if (!found.changed) break;
  }
  return sortDistinct(assumed);
}

/** Returns the warnings among the linter's problems; throws where there are errors. */
function listWarnings(problems: readonly NormalizedProblem[]): Problem[] {
  const { errors, warnings } = sortProblems(problems);
  if (errors.length) throw new BadInputError(errors);
  return warnings;
}

/**
 * Returns the document with all that it refers to in one piece.
 *
 * @throws {BadInputError} Where a reference leads nowhere.
 */
export async function joinDocument(read: ReadDocument): Promise<JoinedDocument> {
  const { level, document, externalRefResolver } = read;
  // A document in one file, whose references the linter has followed, is in one piece already.
  if (level !== 'minimal' || externalRefResolver.getFiles().size > 1) {
    const types = getTypes(detectSpec(document.parsed));
    listWarnings((await bundleDocument({ ...read, types })).problems);
  }
  const files = [...externalRefResolver.getFiles()].filter((name) => path.isAbsolute(name)).toSorted();
  return { root: document.parsed, files };
}

function refuseOtherFormats({ source, parsed }: SourceDocument<Document>): void {
  const version = isObject(parsed) ? parsed.openapi : undefined;
  if (typeof version === 'string' && /^3\.\d/.test(version)) return;
  const found = isObject(parsed) && (version ?? parsed['swagger']);
  const pointer = version === undefined ? '#/swagger' : '#/openapi';
  const message = found ? `This is version ${found}, not OpenAPI 3.x.` : 'This is not an OpenAPI document.';
  const place = found ? findPlace({ source, pointer }) : startOfFile(source.absoluteRef);
  throw new BadInputError([
    { kind: 'error', place, message, fix: 'The document must begin with `openapi: 3.1.0` or another 3.x.' },
  ]);
}

function sortProblems(problems: readonly NormalizedProblem[]): { errors: Problem[]; warnings: Problem[] } {
  const found: Record<'error' | 'warn', Problem[]> = { error: [], warn: [] };
  for (const { severity, message, ruleId, location, suggest, ignored, reference } of problems) {
    if (ignored || !location[0]) continue;
    const place = findPlace(location[0]);
    const guess = suggest.length ? `Did you mean ${suggest.join(', ')}?` : undefined;
    const fix = guess ?? FIXES[ruleId] ?? `See ${reference ?? 'https://redocly.com/docs/cli/rules'}`;
    found[severity].push({
      kind: 'error',
      place,
      message: `${message.replace(/\s*\n\s*/g, ' ').trim()} [${ruleId}]`,
      fix,
    });
  }
  return { errors: sortDistinct(found.error), warnings: sortDistinct(found.warn) };
}
