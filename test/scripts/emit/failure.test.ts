/** A document that cannot become a client is refused in each run, whichever part of the generator fails first. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { SILENT } from '../../../scripts/lib/reporter.js';
import { MINIMAL, writeDocument } from '../../support/documents.js';

test('The thread can fail with one file before it has the others.', async () => {
  vi.resetModules();
  const emit = async ({ kind }: { kind: string }): Promise<never[]> => {
    if (kind === 'schema') throw new Error('Expected SchemaObject');
    await wait(100);
    return [];
  };
  vi.doMock('../../../scripts/emit/thread/emit-thread.js', () => ({
    startEmission: () => ({ emit, close: () => {} }),
  }));
  const unhandled: unknown[] = [];
  const note = (error: unknown): unknown => unhandled.push(error);
  process.on('unhandledRejection', note);
  onTestFinished(() => {
    process.off('unhandledRejection', note);
    vi.doUnmock('../../../scripts/emit/thread/emit-thread.js');
    vi.resetModules();
  });
  const { generateClient } = await import('../../../scripts/generate-client.js');
  const origin = { source: 'things.yaml', runtime: './runtime.js' };
  const settings = { level: 'minimal', isFormatted: false, integrations: [] } as const;
  await expect(generateClient(writeDocument(MINIMAL), origin, SILENT, settings)).rejects.toThrow(
    'Cannot generate a client from the document: Expected SchemaObject.',
  );
  await wait(150);
  expect(unhandled).toEqual([]);
});
