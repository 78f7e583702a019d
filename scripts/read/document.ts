/** Reads, lints and bundles an OpenAPI document. */
import path from 'node:path';
import {
  bundleDocument,
  createConfig,
  detectSpec,
  getTypes,
  lintConfig,
  lintDocument,
  loadConfig,
  type BaseResolver,
  type Config,
  type Document as SourceDocument,
  type NormalizedProblem,
} from '@redocly/openapi-core';
import { leaveOutProblems } from './leave-out.js';
import type { LintLevel } from './lint-level.js';
import type { Document } from '../../src/openapi/document.js';
import { findConfig } from '../lib/paths.js';
import { BadInputError, sortDistinct, startOfFile, type Problem } from '../lib/problem.js';
import { findOtherFormat } from './other-formats.js';
import { FileResolver } from './resolver.js';
import { openReferenceCircles } from './reference-circles.js';
import { createFileProblem, findPlace, readSource } from './source.js';

/** A parsed source document, with the configuration and the resolver to check it and follow its references. */
export interface ReadDocument {
  readonly level: LintLevel;
  readonly document: SourceDocument<Document>;
  readonly config: Config;
  readonly externalRefResolver: BaseResolver;
}

/** A bundled document. */
export interface JoinedDocument {
  /** The bundled document: all its references are local. */
  readonly root: Document;
  /** The absolute paths of all files that it was read from. */
  readonly files: readonly string[];
}

/** The fixes of rules whose messages do not explain how to fix a problem. */
const FIXES: Readonly<Record<string, string>> = {
  'no-unresolved-refs': 'Correct the $ref, or add its target.',
  'operation-operationId': 'Add an operationId: it becomes the name of the method.',
  'operation-operationId-unique': 'Give each operation a unique operationId.',
  'path-parameters-defined': 'Declare the parameter with `in: path`, or correct the name in the path.',
  bundler: 'Correct the $ref, or add its target.',
};

/** The rules of each level if there is no redocly.yaml. */
const RULES = {
  strict: { extends: ['minimal'] },
  minimal: { rules: { struct: 'error', 'no-unresolved-refs': 'error' } },
} as const satisfies Record<LintLevel, object>;

async function chooseRules(file: string, level: LintLevel): Promise<Config> {
  const configPath = level === 'strict' ? findConfig(file) : undefined;
  if (configPath === undefined) return createConfig(RULES[level] as object);
  const config = await loadConfig({ configPath }).catch((error: Error) => {
    throw new BadInputError([createFileProblem(configPath, error, 'Correct the rules, or remove the file.')]);
  });
  listWarnings(await lintConfig({ config }));
  return config;
}

/**
 * Reads the document in a file, without resolving references.
 *
 * @throws {BadInputError} If it cannot be read, or is not OpenAPI 3.x.
 */
export async function readDocument(file: string, level: LintLevel): Promise<ReadDocument> {
  const config = await chooseRules(file, level);
  const externalRefResolver = new FileResolver(config.resolve);
  const document = await readSource(externalRefResolver, file);
  refuseOtherFormats(document);
  return { level, document, config, externalRefResolver };
}

/** Leaving something out can uncover further problems, so the linter runs again. */
const MOST_ROUNDS = 5;

/**
 * Lints the document. Returns the warnings under `strict`, else the assumptions about errors, which it corrects.
 *
 * @throws {BadInputError} If the document breaks a rule that its level does not tolerate.
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

/** Returns the warnings among the linter's problems; throws if there are errors. */
function listWarnings(problems: readonly NormalizedProblem[]): Problem[] {
  const { errors, warnings } = sortProblems(problems);
  if (errors.length) throw new BadInputError(errors);
  return warnings;
}

/**
 * Bundles the document with everything that it refers to.
 *
 * @throws {BadInputError} If a reference leads nowhere.
 */
export async function joinDocument(read: ReadDocument): Promise<JoinedDocument> {
  const { level, document, externalRefResolver } = read;
  // A single file whose references the linter has followed needs no bundling.
  if (level !== 'minimal' || externalRefResolver.getFiles().size > 1) {
    const types = getTypes(detectSpec(document.parsed));
    listWarnings((await bundleDocument({ ...read, types })).problems);
  }
  const files = [...externalRefResolver.getFiles()].filter((name) => path.isAbsolute(name)).toSorted();
  return { root: document.parsed, files };
}

function refuseOtherFormats({ source, parsed }: SourceDocument<Document>): void {
  const other = findOtherFormat(parsed, source.body);
  if (!other) return;
  const { message, fix, pointer } = other;
  const place = pointer === undefined ? startOfFile(source.absoluteRef) : findPlace({ source, pointer });
  throw new BadInputError([{ kind: 'error', place, message, fix }]);
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
