/** The operations that differ between two versions of a document. */
import { describe, expect, test } from 'vitest';
import { listOperationChanges } from '../../../scripts/write/changes.js';
import type { Document } from '../../../src/openapi/document.js';
import { bodyDocument, schemaRef } from '../../support/documents.js';

describe('operation changes', () => {
  test('Changes follow references, and stop at circular ones.', () => {
    const version = (type: string): Document =>
      ({
        ...bodyDocument(
          { Pet: { properties: { next: schemaRef('Pet'), name: schemaRef('Name') } }, Name: { type } },
          schemaRef('Pet'),
        ),
        'x-unrelated': type,
      }) as Document;
    expect(listOperationChanges(version('string'), version('string'))).toEqual({ added: [], removed: [], changed: [] });
    expect(listOperationChanges(version('string'), version('integer'))).toEqual({
      added: [],
      removed: [],
      changed: ['POST /a'],
    });
    expect(listOperationChanges(undefined, version('string')).added).toEqual(['POST /a']);
  });
});
