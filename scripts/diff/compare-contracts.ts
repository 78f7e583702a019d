/** Compares two contracts for a guide of the reference. The comparison is kept until a contract or the scripts change. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Document } from '../../src/openapi/document.js';
import { findCache, readOwnDigest } from '../lib/paths.js';
import { formatCount, SILENT, type Reporter } from '../lib/reporter.js';
import type { ReadSettings } from '../read/document.js';

/** A contract to compare. */
export interface ComparedContract {
  /** The absolute path of the document. */
  readonly spec: string;
  readonly root: Document;
  readonly reading: ReadSettings;
}

/** A comparison. */
interface Differences {
  /** The Markdown. */
  readonly text: string;
  /** The number of changes. */
  readonly count: number;
}

/**
 * Returns the differences between two contracts as Markdown; `name` is that of the older one.
 *
 * @throws {BadInputError} If one of them cannot be used.
 */
export async function compareContracts(
  base: ComparedContract,
  revision: ComparedContract,
  name: string,
  reporter: Reporter,
): Promise<string> {
  const { text } = await reporter.step(
    'compare',
    async () => {
      // The compiler takes seconds.
      const [digest, file] = [digestContents(base, revision), locateMemory(base, revision)];
      const remembered = recall(file, digest);
      if (remembered) return remembered;
      const differences = await judgeContracts(base, revision);
      remember(file, digest, differences);
      return differences;
    },
    ({ count }) => `${formatCount(count, 'change')} since ${name}`,
  );
  return text;
}

async function judgeContracts(base: ComparedContract, revision: ComparedContract): Promise<Differences> {
  const [{ createFileBase }, { judgeRevision, openBase }, { formatMigration }, { startEmitThread }] = await Promise.all(
    [import('./base.js'), import('./judge.js'), import('./migration.js'), import('../emit/thread/emit-thread.js')],
  );
  startEmitThread();
  const opened = await openBase(createFileBase(base.spec), base.reading, SILENT);
  // The commands that show it have checked both contracts already.
  const reading: ReadSettings = { ...revision.reading, level: 'minimal' };
  const judgement = await judgeRevision(opened, { spec: revision.spec, reading }, SILENT);
  return { text: formatMigration(judgement), count: judgement.comparison.changes.length };
}

/** Returns a digest of two documents without their prose, which differences do not show, and of the scripts. */
function digestContents(base: ComparedContract, revision: ComparedContract): string {
  const contents = JSON.stringify([base.root, revision.root], (key, value: unknown) =>
    key === 'description' && typeof value === 'string' ? undefined : value,
  );
  return createHash('sha256').update(readOwnDigest()).update(contents).digest('hex');
}

function locateMemory(base: ComparedContract, revision: ComparedContract): string | undefined {
  const cache = findCache();
  const pair = createHash('sha256')
    .update(JSON.stringify([base.spec, revision.spec]))
    .digest('hex');
  return cache && path.join(cache, 'compare', `${pair}.json`);
}

function recall(file: string | undefined, digest: string): Differences | undefined {
  const text = file && readIfThere(file);
  if (!text) return undefined;
  try {
    const remembered = JSON.parse(text) as Differences & { readonly digest: string };
    return remembered.digest === digest ? remembered : undefined;
  } catch {
    // Another run is writing it.
    return undefined;
  }
}

/** Remembers a comparison; if it cannot be stored, that only costs time. */
function remember(file: string | undefined, digest: string, differences: Differences): void {
  if (file === undefined) return;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ digest, ...differences }));
  } catch {
    return;
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
