/** Runs both judges: reads both versions, generates their clients, and compares them. */
import path from 'node:path';
import type { ReadSettings } from '../read/document.js';
import { PROJECT } from '../lib/paths.js';
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
      if (base.client === undefined) {
        const { client, ...version } = await generateVersion(base.spec, settings);
        return { base, version, released: new Released(client, listSentTypes(version)) };
      }
      const { root, model, sources } = await loadApi(base.spec, SILENT, settings);
      const version = { spec: base.spec, root, model, sources };
      return { base, version, released: new Released(await readClient(base.client), listSentTypes(version)) };
    },
    () => base.label,
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

async function generateVersion(
  spec: string,
  reading: ReadSettings,
): Promise<LocatedVersion & { readonly client: Client }> {
  const origin = { source: path.basename(spec), runtime: 'bimdata-cloud-api/runtime' };
  const { files, root, model, sources } = await generateClient(spec, origin, SILENT, {
    ...reading,
    isFormatted: false,
    // A version can have lost all of its operations.
    mayBeEmpty: true,
  });
  // The folder is never written; its path is inside the project so that imports can be resolved.
  const folder = path.join(PROJECT, 'node_modules', '.cache', 'client');
  const code = files.filter(({ path: name }) => name.endsWith('.ts'));
  return {
    spec,
    root,
    model,
    sources,
    client: { folder, files: new Map(code.map(({ path: name, content }) => [path.join(folder, name), content])) },
  };
}
