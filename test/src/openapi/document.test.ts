/** Resolving references in a document. */
import { describe, expect, test } from 'vitest';
import { resolve, type Schema } from '../../../src/openapi/document.js';
import { bodyDocument, schemaRef } from '../../support/documents.js';

describe('references', () => {
  test('A chain of references is followed to its end, and a circular one is left as it is.', () => {
    const root = bodyDocument({ A: schemaRef('B'), B: { type: 'string' }, C: schemaRef('C') }, {});
    expect(resolve<Schema>(root, schemaRef('A'))).toEqual({ type: 'string' });
    expect(resolve<Schema>(root, schemaRef('C'))).toEqual(schemaRef('C'));
    expect(resolve<Schema>(root, schemaRef('None'))).toBeUndefined();
  });
});
