/** Documents of the repository against themselves: the order of keys changes nothing, and other descriptions are a patch. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT, temporaryFolder } from '../../support/project.js';
import { takeSome } from '../../support/tier.js';
import { listWrongVerdicts } from './same-document/verdicts.js';

const DOCUMENTS = takeSome(
  [
    'test/golden/things.yaml',
    'openapi/cloud.yaml',
    'openapi/cloud-current.yaml',
    'test/feature-document/document.yaml',
  ],
  3,
);

describe('documents of the repository', () => {
  test.each(DOCUMENTS)('%s', async (name) => {
    expect(await listWrongVerdicts(path.join(PROJECT, name), temporaryFolder())).toEqual([]);
  });
});
