/** Reads, lints and bundles an OpenAPI document. */
import type { Config, Document as SourceDocument, NormalizedProblem } from '@redocly/openapi-core';
import {
  bundleDocument,
  ConfigTypes,
  createConfig,
  detectSpec,
  getTypes,
  lintConfig,
  lintDocument,
  loadConfig,
} from '../vendor/openapi-core.js';
import { leaveOutProblems } from './leave-out.js';
import type { LintLevel } from './lint-level.js';
import { isObject, type Document } from '../../src/openapi/document.js';
import { findConfig } from '../lib/paths.js';
import { joinLines } from '../lib/text.js';
import { BadInputError, sortDistinct, startOfFile, type Problem } from '../lib/problem.js';
import type { Access } from './access.js';
import { nameComponents } from './component-names.js';
import { findOtherFormat } from './other-formats.js';
import { FileResolver } from './resolver.js';
import { openReferenceCircles } from './reference-circles.js';
import { readReferences, type References } from './references.js';
import { selectOperations, type Selection } from './selection.js';
import { createFileProblem, findPlace, readSource, type Sources } from './source.js';

/** How a document is read. */
export interface ReadSettings extends Access {
  /** How strictly the document is checked. */
  readonly level: LintLevel;
  /** The absolute paths of OpenAPI overlays, which change the document. */
  readonly overlays?: readonly string[] | undefined;
  /** The operations to read. Default: all. */
  readonly selection?: Selection | undefined;
}

/** A parsed source document, with the configuration and the resolver to check it and follow its references. */
export interface ReadDocument {
  readonly spec: string;
  readonly settings: ReadSettings;
  readonly document: SourceDocument<Document>;
  readonly config: Config;
  readonly externalRefResolver: FileResolver;
  readonly references: References;
  /** What was assumed so far. */
  readonly assumed: readonly Problem[];
}

/** A bundled document. */
export interface JoinedDocument {
  /** The bundled document: all its references are local. */
  readonly root: Document;
  /** The absolute paths of all files, and the URLs, that it was read from. */
  readonly files: readonly string[];
  readonly sources: Sources;
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
  // The linter would make the types of a configuration once more for each, to know the names that plugins add.
  const hasOwnTypes = config.plugins.some(({ typeExtension }) => typeExtension);
  listWarnings(await lintConfig(hasOwnTypes ? { config } : { config, externalConfigTypes: ConfigTypes }));
  return config;
}

/**
 * Reads the document in a file or at a URL, and all that it refers to.
 *
 * @throws {BadInputError} If it cannot be read, is not OpenAPI 3.x, or has a reference that `strict` does not tolerate.
 */
export async function readDocument(spec: string, settings: ReadSettings): Promise<ReadDocument> {
  const { level, overlays = [], allowExternal = false } = settings;
  const config = await chooseRules(spec, level);
  const externalRefResolver = new FileResolver({
    spec,
    named: overlays,
    isLenient: level === 'minimal',
    access: settings,
    config: config.resolve,
  });
  const document = await readSource(externalRefResolver, spec);
  refuseOtherFormats(document);
  const circles = openReferenceCircles(document);
  const references = await readReferences(document, externalRefResolver, allowExternal);
  // The linter would report each reference to them.
  if (level === 'strict' && references.broken.size) throw new BadInputError(listBroken(references));
  const assumed = [...listIndented(externalRefResolver), ...circles, ...references.problems];
  if (level === 'strict' && assumed.length) throw new BadInputError(sortDistinct(assumed));
  return { spec, settings, document, config, externalRefResolver, references, assumed };
}

function listBroken({ broken }: References): Problem[] {
  return [...broken].map(([file, error]) => createFileProblem(file, error, ''));
}

/** Returns an assumption for each line that is indented too little. */
function listIndented({ indented }: FileResolver): Problem[] {
  return [...indented].flatMap(([{ absoluteRef }, places]) =>
    places.map((place): Problem => ({
      kind: 'assumption',
      place: { ...startOfFile(absoluteRef), ...place },
      message: 'A line in quotes or brackets is indented less than YAML requires.',
      fix: 'Indent it more than its parent.',
      outcome: 'It is read as if it were indented more.',
    })),
  );
}

/** Whether overlays or a selection change the document. */
export function isChanged({ settings: { overlays = [], selection } }: ReadDocument): boolean {
  return overlays.length > 0 || isSelective(selection);
}

function isSelective(selection: Selection | undefined): selection is Selection {
  return selection !== undefined && selection.include.length + selection.exclude.length > 0;
}

/**
 * Applies the overlays to the bundled document, and removes what is not selected.
 *
 * @throws {BadInputError} If an overlay cannot be applied, or the selection is empty.
 */
export async function changeDocument(read: ReadDocument): Promise<void> {
  const { overlays = [], selection } = read.settings;
  for (const overlay of overlays) await checkOverlay(read, overlay);
  const { problems } = await runBundler(read, { overlays: [...overlays] });
  // The linter reports the references that lead nowhere.
  listWarnings(problems.filter(({ ruleId }) => ruleId === 'overlay'));
  if (!isSelective(selection)) return;
  selectOperations(read.document.parsed, selection, read.spec);
  await runBundler(read, { removeUnusedComponents: true });
}

async function checkOverlay({ externalRefResolver }: ReadDocument, file: string): Promise<void> {
  const document = await readSource(externalRefResolver, file, 'Pass an OpenAPI overlay with --overlay FILE.');
  if (!isObject(document.parsed) || !('overlay' in document.parsed)) {
    const fix = 'It must begin with `overlay: 1.0.0`. See https://spec.openapis.org/overlay/latest.html';
    const message = 'This is not an OpenAPI overlay.';
    throw new BadInputError([{ kind: 'error', place: startOfFile(file), message, fix }]);
  }
  const config = await createConfig({ rules: { struct: 'error' } });
  listWarnings(await lintDocument({ document, config, externalRefResolver }));
}

function runBundler(
  read: ReadDocument,
  options: { overlays?: string[]; removeUnusedComponents?: boolean } = {},
): ReturnType<typeof bundleDocument> {
  return bundleDocument({ ...read, types: getTypes(detectSpec(read.document.parsed)), ...options });
}

/** Leaving something out can uncover further problems, so the linter runs again. */
const MOST_ROUNDS = 5;

/**
 * Lints the document. Returns the warnings under `strict`, else the assumptions about errors, which it corrects.
 *
 * @throws {BadInputError} If the document breaks a rule that its level does not tolerate.
 */
export async function checkDocument(read: ReadDocument): Promise<Problem[]> {
  if (read.settings.level === 'strict') return listWarnings(await lintDocument(read));
  const assumed = [...read.assumed];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const problems = await lintDocument(read);
    const found = await leaveOutProblems(read.externalRefResolver, problems, read.spec);
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
  const { spec, settings, document, externalRefResolver, references } = read;
  const files = [...externalRefResolver.getFiles()].toSorted();
  // A single file whose references the linter has followed needs no bundling.
  if (!isChanged(read) && (settings.level !== 'minimal' || files.length > 1))
    listWarnings((await runBundler(read)).problems);
  references.restore();
  const moved = nameComponents(document.parsed, references.origins, spec);
  return { root: document.parsed, files, sources: { resolver: externalRefResolver.copy(), moved } };
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
      message: `${joinLines(message)} [${ruleId}]`,
      fix,
    });
  }
  return { errors: sortDistinct(found.error), warnings: sortDistinct(found.warn) };
}
