/** Compares documents in this process, which takes less than a second. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFileBase } from '../../scripts/diff/base.js';
import { compareVersions, type Change } from '../../scripts/diff/compare.js';
import { listDocumentChanges } from '../../scripts/diff/document-judge.js';
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

/** Returns the changes between two documents, without their effect on types; also before a test starts. */
export async function judgeDocuments(before: object, after: object): Promise<readonly Change[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'judged-'));
  try {
    const [base, revision] = await Promise.all(
      [before, after].map(async (document, index) => {
        const spec = path.join(folder, `${index}.json`);
        writeFileSync(spec, JSON.stringify(document));
        return { spec, ...(await loadApi(spec, SILENT, { level: 'minimal' })) };
      }),
    );
    const documents = await listDocumentChanges(base!, revision!, (file) => file);
    return compareVersions(base!, revision!, documents, { failures: [], differences: [], lines: 0 }).changes;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
