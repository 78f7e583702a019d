/** Compares documents in this process, which takes less than a second. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFileBase } from '../../scripts/diff/base.js';
import { compareVersions, type Change } from '../../scripts/diff/compare.js';
import { listDocumentChanges, type LocatedVersion } from '../../scripts/diff/document-judge.js';
import { judgeRevision, openBase, type Judgement } from '../../scripts/diff/judge.js';
import { loadApi } from '../../scripts/load-api.js';
import { SILENT } from '../../scripts/lib/reporter.js';
import { writeDocument } from './documents.js';

/** Compares two documents; each is a path or the text of a document. */
export async function compareDocuments(before: string, after: string): Promise<Judgement> {
  const [base, spec] = [before, after].map((text) => (path.isAbsolute(text) ? text : writeDocument(text)));
  const reading = { level: 'minimal' } as const;
  const opened = await openBase(createFileBase(base!), reading, SILENT);
  return judgeRevision(opened, { spec: spec!, reading }, SILENT);
}

async function openVersion(spec: string): Promise<LocatedVersion> {
  const { root, model, sources } = await loadApi(spec, SILENT, { level: 'minimal' });
  return { spec, root, model, sources };
}

/** Returns the changes between two documents, with their impact by the documents; also before a test starts. */
export async function judgeDocuments(before: object, after: object): Promise<readonly Change[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'judged-'));
  try {
    const [base, spec] = [before, after].map((document, index) => {
      const file = path.join(folder, `${index}.json`);
      writeFileSync(file, JSON.stringify(document));
      return file;
    });
    const [old, now] = await Promise.all([base!, spec!].map(openVersion));
    const documents = await listDocumentChanges(old!, now!, (name) => name);
    return compareVersions(old!, now!, documents, { failures: [], differences: [], lines: 0 }).changes;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
