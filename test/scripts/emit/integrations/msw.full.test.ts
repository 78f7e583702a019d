/** Handlers for msw of GitHub's 1,223 operations: their fixtures conform to their schemas. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SILENT } from '../../../../scripts/lib/reporter.js';
import { loadApi } from '../../../../scripts/load-api.js';
import { listOperations } from '../../../../scripts/model/types.js';
import { findOperation, resolve, type Response } from '../../../../src/openapi/document.js';
import { chooseMediaReading, findPreferredMedia } from '../../../../src/openapi/media-type.js';
import { createChecks } from '../../../../src/openapi/schema-check.js';
import { PROJECT } from '../../../support/project.js';
import { generateHandlers, loadHandlers } from './msw-client.js';

const GITHUB = path.join(PROJECT, '../shared/specs/github.json');

const isMissing = !existsSync(GITHUB);

if (isMissing) console.log('../shared/specs is missing: the handlers of GitHub are skipped.');

test.skipIf(isMissing)('All fixtures of GitHub but one conform.', { timeout: 300_000 }, async () => {
  const out = await generateHandlers(GITHUB);
  const module = await loadHandlers(out);
  const { document, model } = await loadApi(GITHUB, SILENT, { level: 'minimal' });
  const operations = listOperations(model);
  expect(module.handlers()).toHaveLength(operations.length);
  const checkOf = createChecks(document);
  const invalid: string[] = [];
  let count = 0;
  for (const operation of operations) {
    const fixtures = module[`${operation.functionName}Fixtures`] as Readonly<Record<string, unknown>>;
    const { responses } = findOperation(document, operation).operation;
    for (const [status, fixture] of Object.entries(fixtures)) {
      const content = resolve<Response>(document, responses[status] as Response)?.content;
      const [mediaType, media] = findPreferredMedia(content);
      if (fixture === undefined || chooseMediaReading(mediaType) !== 'json') continue;
      count += 1;
      if (checkOf((media as { schema?: unknown }).schema)(fixture).length) invalid.push(`${operation.id} ${status}`);
    }
  }
  console.log(`${count} fixtures of GitHub; not valid: ${invalid.join(', ')}`);
  // Its schema is a union of which exactly one part must fit, and whatever fits one part fits the other, too.
  expect(invalid).toEqual(['repos/create-or-update-file-contents 409']);
});
