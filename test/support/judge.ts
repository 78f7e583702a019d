/** Compares documents in this process, which takes less than a second. */
import path from 'node:path';
import { createFileBase } from '../../scripts/diff/base.js';
import { judgeRevision, openBase, type Judgement } from '../../scripts/diff/judge.js';
import { SILENT } from '../../scripts/lib/reporter.js';
import { writeDocument } from './documents.js';

/** Compares two documents; each is a path or the text of a document. */
export async function compareDocuments(before: string, after: string): Promise<Judgement> {
  const [base, spec] = [before, after].map((text) => (path.isAbsolute(text) ? text : writeDocument(text)));
  const reading = { level: 'minimal' } as const;
  const opened = await openBase(createFileBase(base!), reading, SILENT);
  return judgeRevision(opened, { spec: spec!, reading }, SILENT);
}
