/** Public documents against themselves: the order of keys changes nothing, and other descriptions are a patch. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT, temporaryFolder } from '../../support/project.js';
import { listWrongVerdicts } from './same-document/verdicts.js';

const SPECS = path.join(PROJECT, '../shared/specs');

const isMissing = !existsSync(SPECS);

if (isMissing) console.log('../shared/specs is missing: public documents are skipped.');

const DOCUMENTS = [
  'asana.yaml',
  'digital-ocean/DigitalOcean-public.v2.yaml',
  'discord.json',
  'full-3.0.yaml',
  'full-3.1.yaml',
  'github.json',
  'kratos.json',
  'mistral.yaml',
  'netbird.yml',
  'openai.yaml',
  'plaid.yml',
  'radarr.json',
  'typesense.yml',
  'xero-accounting.yaml',
];

describe.skipIf(isMissing)('public documents', () => {
  test.each(DOCUMENTS)('%s', { timeout: 900_000 }, async (name) => {
    expect(await listWrongVerdicts(path.join(SPECS, name), temporaryFolder())).toEqual([]);
  });
});
