/** The functions of the published package. */
import path from 'node:path';
import { readInt64Type } from '../../src/openapi/int64.js';
import { chooseRuntime, describeTarget, listPreparedChanges, prepareClient } from '../cli/prepare-client.js';
import { readDocumentFlags } from '../cli/document-flags.js';
import { readIntegrations } from '../lib/integrations.js';
import { isUrl } from '../lib/paths.js';
import { BadInputError, type Problem } from '../lib/problem.js';
import { SILENT } from '../lib/reporter.js';
import { isSame, recoverFolder, replaceFolder } from '../write/output-folder.js';
import { GeneratorError, type GenerateOptions, type GenerateResult, type GeneratorProblem } from './types.js';

export { GeneratorError, type GenerateOptions, type GenerateResult, type GeneratorProblem } from './types.js';

/**
 * Generates a typed client from an OpenAPI document, as the command `generate` does, without printing anything.
 *
 * @param options - The document, the folder, and how to read and to write them. Paths are relative to the working folder.
 * @returns What the folder has now, how it differs from before, and what is assumed about the document.
 * @throws {@link GeneratorError} If the document or the folder cannot be used, with the problems and their places. The folder
 * is then as it was.
 * @throws {TypeError} If an option is invalid.
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  try {
    return await generateQuietly(options);
  } catch (error) {
    throw error instanceof BadInputError ? new GeneratorError(error.problems.map(describeProblem)) : error;
  }
}

async function generateQuietly(options: GenerateOptions): Promise<GenerateResult> {
  const { spec, out, include = [], exclude = [], overlays = [], headers = {}, allowExternal = false } = options;
  for (const [name, value] of Object.entries({ spec, out })) {
    if (typeof value !== 'string' || value === '') throw new TypeError(`${name} must be a path; got ${String(value)}.`);
  }
  const [document] = await readDocumentFlags({
    spec,
    out,
    lint: options.lint,
    include,
    exclude,
    overlay: overlays,
    header: Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    'allow-external': allowExternal,
    verbose: false,
  });
  const folder = path.resolve(out);
  if (!options.check) recoverFolder(folder);
  const { api, reading, spec: located } = document!;
  const run = {
    spec: located,
    out: folder,
    runtime: options.runtime ?? chooseRuntime(folder),
    reading,
    failOnUnsupported: options.failOnUnsupported ?? false,
    int64: readInt64Type(options.int64),
    format: options.format ?? true,
    integrations: options.with ? readIntegrations(options.with) : (api?.integrations ?? []),
  };
  const prepared = await prepareClient(run, SILENT);
  const { files, difference, client } = prepared;
  const isChanged = !isSame(difference);
  const operations = listPreparedChanges(prepared);
  if (isChanged && !options.check) replaceFolder(describeTarget(prepared), files);
  return {
    files: files.map(({ path: name }) => path.join(folder, name)),
    isChanged,
    operations,
    problems: client.findings.map(describeProblem),
  };
}

function describeProblem(problem: Problem): GeneratorProblem {
  const { kind, place, message, fix } = problem;
  const file = isUrl(place.file) ? place.file : path.resolve(place.file);
  const outcome = problem.kind === 'error' ? {} : { outcome: problem.outcome };
  return { kind, file, line: place.line, column: place.column, message, fix, ...outcome };
}
