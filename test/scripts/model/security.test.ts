/** What the generator says about security schemes and requirements that the client does not support. */
import { describe, expect, test } from 'vitest';
import { buildModel } from '../../../scripts/model/api.js';
import type { Document } from '../../../src/openapi/document.js';

/** Returns the messages about a document with two operations, each with its place. */
function reportOf(securitySchemes: object, security: object[], own?: object[]): string[] {
  const operation = (operationId: string): object => ({ operationId, responses: { '204': { description: '' } } });
  const document = {
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1' },
    components: { securitySchemes },
    security,
    paths: { '/a': { get: operation('a') }, '/b': { get: { ...operation('b'), ...(own && { security: own }) } } },
  } as unknown as Document;
  return buildModel(document).problems.map(({ pointer, kind, message }) => `${pointer.join('.')}: ${kind}: ${message}`);
}

const SCHEMES = {
  header: { type: 'apiKey', in: 'header', name: 'X-Key' },
  query: { type: 'apiKey', in: 'query', name: 'key' },
  basic: { type: 'http', scheme: 'basic' },
};

describe('security', () => {
  test.each([
    ['{ "type": "http", "scheme": "digest" }', 'http, digest'],
    ['{ "type": "mutualTLS" }', 'mutualTLS'],
    ['{ "type": "apiKey", "in": "body", "name": "key" }', 'apiKey, body'],
  ])('The scheme %s is reported.', (scheme, name) => {
    expect(reportOf({ one: JSON.parse(scheme) as object }, [{ one: [] }])).toEqual([
      `components.securitySchemes.one: unsupported: Unsupported security scheme: ${name}.`,
    ]);
  });

  test.each([
    ['one', [{ query: [] }], undefined],
    ['one of several', [{ query: [] }, { header: [] }, { basic: [] }], undefined],
    ['another kind', [{ header: [] }], [{ basic: [] }]],
    ['none', [{ header: [] }], []],
  ])('Requirements of %s are met.', (_, security, own) => {
    expect(reportOf(SCHEMES, security, own)).toEqual([]);
  });

  test('A requirement of a key in another place is reported once, where it is.', () => {
    const message = 'unsupported: The client sends the apiKey in another way: in the header X-Key.';
    expect(reportOf(SCHEMES, [{ header: [] }], [{ query: [] }])).toEqual([`paths./b.get.security: ${message}`]);
    expect(reportOf(SCHEMES, [{ query: [] }], [{ header: [] }])).toEqual([`security: ${message}`]);
  });
});
