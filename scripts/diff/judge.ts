/** Runs both judges: reads both versions, generates their clients, and compares them. */
import path from 'node:path';
import type { ReadSettings } from '../read/document.js';
import { formatPath, PACKAGE } from '../lib/paths.js';
import { BadInputError } from '../lib/problem.js';
import { generateClient } from '../generate-client.js';
import { loadApi } from '../load-api.js';
import { formatCount, SILENT, type Reporter } from '../lib/reporter.js';
import type { Version } from './reach.js';
import type { Base } from './base.js';
import { compareVersions, type Comparison } from './compare.js';
import type { Client } from './types/client-types.js';
import { listDocumentChanges, listRewrites, type LocatedVersion } from './document-judge.js';
import { listSentTypes } from './types/directions.js';
import { readClient } from './types/read-client.js';
import { judgeTypes, Released } from './types/type-judge.js';

/** The newer version, and how it is read. */
export interface Revision {
  /** The absolute path of the document. */
  readonly spec: string;
  readonly reading: ReadSettings;
}

/** The prepared older version, which does not depend on the newer one. */
export interface OpenedBase {
  readonly base: Base;
  readonly version: LocatedVersion;
  readonly released: Released;
}

/** Two versions and their comparison. */
export interface Judgement {
  readonly base: Version;
  readonly revision: Version;
  /** The client of the newer version. */
  readonly client: Client;
  readonly comparison: Comparison;
}

/**
 * Prepares an older version for both judges.
 *
 * @throws {BadInputError} If it cannot be used.
 */
export async function openBase(base: Base, reading: ReadSettings, reporter: Reporter): Promise<OpenedBase> {
  // An older version can have errors that are corrected since, and lack what is selected.
  const selection = reading.selection && { ...reading.selection, isLoose: true };
  const settings: ReadSettings = { ...reading, selection, level: 'minimal' };
  return reporter.step(
    'base',
    async () => {
      const { client, ...version } = await readBase(base, settings).catch((error: unknown) => {
        throw error instanceof BadInputError ? relocateProblems(error, base) : error;
      });
      return { base, version, released: new Released(client, listSentTypes(version)) };
    },
    () => base.label,
  );
}

async function readBase({ spec, client }: Base, settings: ReadSettings): Promise<GeneratedVersion> {
  if (client === undefined) return generateVersion(spec, settings);
  const { root, model, sources } = await loadApi(spec, SILENT, settings);
  return { spec, root, model, sources, client: await readClient(client) };
}

/** Returns an error with the places in the revision instead of those in its temporary files, which nobody can correct. */
function relocateProblems({ problems }: BadInputError, { label, originOf }: Base): BadInputError {
  return new BadInputError(
    problems.map((problem) => {
      const file = path.resolve(problem.place.file);
      const origin = originOf(file);
      if (origin === file) return problem;
      const place = { ...problem.place, file: formatPath(origin) };
      const message = `In ${label}: ${problem.message}`;
      return { ...problem, place, message, fix: 'Use another revision, or an older document.' };
    }),
  );
}

/**
 * Compares a document with an older version.
 *
 * @throws {BadInputError} If the document cannot be used.
 */
export async function judgeRevision(
  { base, version, released: old }: OpenedBase,
  { spec, reading }: Revision,
  reporter: Reporter,
): Promise<Judgement> {
  const { client, ...revision } = await reporter.step(
    'client',
    () => generateVersion(spec, reading),
    ({ client: { files } }) => formatCount(files.size, 'file'),
  );
  const types = await reporter.step(
    'compile',
    () => judgeTypes(old, client),
    ({ failures, lines }) => `${formatCount(lines, 'line')} of call sites, ${formatCount(failures.length, 'failure')}`,
  );
  const documents = await reporter.step(
    'compare',
    () => listDocumentChanges(version, revision, base.originOf),
    (changes) => formatCount(changes.length, 'change'),
  );
  const comparison = compareVersions(version, revision, documents, types);
  const judgement = { base: version, revision, client };
  const { differences, failures } = comparison.unexplained;
  if (!differences.length && !failures.length) return { ...judgement, comparison };
  const rewrites = await listRewrites(version, revision, documents, base.originOf);
  return { ...judgement, comparison: compareVersions(version, revision, [...documents, ...rewrites], types) };
}

/** A version with its client. */
interface GeneratedVersion extends LocatedVersion {
  readonly client: Client;
}

async function generateVersion(spec: string, reading: ReadSettings): Promise<GeneratedVersion> {
  const origin = { source: path.basename(spec), runtime: 'bimdata-cloud-api/runtime' };
  const { files, root, model, sources } = await generateClient(spec, origin, SILENT, {
    ...reading,
    isFormatted: false,
    integrations: [],
    // A version can have lost all of its operations.
    mayBeEmpty: true,
  });
  // The folder is never written; its path is inside the package so that imports can be resolved.
  const folder = path.join(PACKAGE, 'node_modules', '.cache', 'client');
  const code = files.filter(({ path: name }) => name.endsWith('.ts'));
  return {
    spec,
    root,
    model,
    sources,
    client: { folder, files: new Map(code.map(({ path: name, content }) => [path.join(folder, name), content])) },
  };
}
