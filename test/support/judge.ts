/** Brings documents before the judges in this process, where a comparison takes less than a second. */
import path from 'node:path';
import { afterAll } from 'vitest';
import { fileBase } from '../../scripts/diff/base.js';
import { judge, openBase, type Judgement } from '../../scripts/diff/judge.js';
import { SILENT } from '../../scripts/lib/reporter.js';
import { startSchemaThread, type SchemaThread } from '../../scripts/emit/schema-thread.js';
import { writeDocument } from './documents.js';

/** The thread of a file of tests, which ends with them. */
export const thread: SchemaThread = startSchemaThread();
afterAll(() => thread.close());

/** Returns what the judges say of two documents, which are in files or become some. */
export async function compareDocuments(before: string, after: string): Promise<Judgement> {
  const [base, spec] = [before, after].map((text) => (path.isAbsolute(text) ? text : writeDocument(text)));
  const opened = await openBase(fileBase(base!), thread, SILENT);
  return judge(opened, { spec: spec!, lint: 'minimal' }, thread, SILENT);
}
