/** Reading the security schemes of a document. */
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/openapi/document.js';
import { findOAuthEndpoints, listCredentials, readCredential } from '../../../src/openapi/security.js';

describe('security schemes', () => {
  test('OAuth endpoints are the first ones that a flow declares.', () => {
    const withFlows = (...flows: object[]): Document =>
      ({
        components: {
          securitySchemes: { key: { type: 'http' }, ...flows.map((flow) => ({ type: 'oauth2', flows: flow })) },
        },
      }) as unknown as Document;
    const [a, b] = [{ tokenUrl: 'https://a.test/token' }, { tokenUrl: 'https://b.test/token' }];
    const implicit = { implicit: { authorizationUrl: 'https://a.test/login' } };
    expect(findOAuthEndpoints(withFlows(implicit, { clientCredentials: a, password: b }))).toEqual({
      tokenUrl: 'https://a.test/token',
      authorizationUrl: 'https://a.test/login',
    });
    expect(findOAuthEndpoints(withFlows({ clientCredentials: b }))).toEqual(b);
    expect(findOAuthEndpoints(withFlows())).toEqual({});
  });

  const key = (place: string, name = 'key', prefix?: string): object => ({
    type: 'apiKey',
    in: place,
    name,
    ...(prefix && { 'x-prefix': prefix }),
  });
  const BEARER = { kind: 'accessToken', in: 'header', name: 'Authorization', prefix: 'Bearer ' };
  const BASIC = { kind: 'basic', in: 'header', name: 'Authorization', prefix: 'Basic ' };

  test.each([
    ['a bearer token', { type: 'http', scheme: 'Bearer' }, BEARER],
    ['OAuth 2', { type: 'oauth2', flows: {} }, BEARER],
    ['OpenID Connect', { type: 'openIdConnect' }, BEARER],
    ['HTTP Basic', { type: 'http', scheme: 'BASIC' }, BASIC],
    ['a key in a header', key('header', 'X', 'Key'), { kind: 'apiKey', in: 'header', name: 'X', prefix: 'Key ' }],
    ['a key in the query', key('query', 'q', 'Key'), { kind: 'apiKey', in: 'query', name: 'q', prefix: '' }],
    ['a key in a cookie', key('cookie'), { kind: 'apiKey', in: 'cookie', name: 'key', prefix: '' }],
    ['HTTP Digest', { type: 'http', scheme: 'digest' }, undefined],
    ['a scheme without a name', { type: 'http' }, undefined],
    ['mutual TLS', { type: 'mutualTLS' }, undefined],
    ['a key elsewhere', key('body'), undefined],
    ['a key without a name', { type: 'apiKey', in: 'query' }, undefined],
  ])('The credential of %s', (_, scheme, credential) => {
    expect(readCredential(scheme as never)).toEqual(credential);
  });

  test('Of keys in several places the one in a header is sent, then the one in the query; of equal ones the last.', () => {
    const namesOf = (...securitySchemes: object[]): string[] =>
      listCredentials({ components: { securitySchemes: { ...securitySchemes } } } as unknown as Document).map(
        ({ kind, in: place, name }) => `${kind} ${place} ${name}`,
      );
    const [header, query, cookie] = [key('header'), key('query'), key('cookie')];
    for (const keys of [
      [header, query, cookie],
      [cookie, query, header],
      [query, header, cookie],
    ]) {
      expect(namesOf(...keys)).toEqual(['apiKey header key']);
    }
    for (const keys of [
      [query, cookie],
      [cookie, query],
    ])
      expect(namesOf(...keys)).toEqual(['apiKey query key']);
    expect(namesOf(key('header', 'a'), key('header', 'b'), query)).toEqual(['apiKey header b']);
    expect(namesOf({ type: 'http', scheme: 'basic' }, cookie, { type: 'oauth2', flows: {} })).toEqual([
      'accessToken header Authorization',
      'apiKey cookie key',
      'basic header Authorization',
    ]);
  });

  test('A scheme that operations need is preferred to one in a better place that none needs.', () => {
    const securitySchemes = { header: key('header', 'h'), query: key('query', 'q'), cookie: key('cookie', 'c') };
    const namesOf = (security: object[] | undefined, own?: object[]): string[] => {
      const get = { operationId: 'get', responses: {}, ...(own && { security: own }) };
      const document = { components: { securitySchemes }, ...(security && { security }), paths: { '/a': { get } } };
      return listCredentials(document as unknown as Document).map(({ name }) => name);
    };
    expect(namesOf([{ query: [] }])).toEqual(['q']);
    expect(namesOf([{ cookie: [] }], [{ query: [] }])).toEqual(['q']);
    expect(namesOf(undefined, [{ cookie: [] }])).toEqual(['c']);
    expect(namesOf([{ cookie: [], query: [] }])).toEqual(['h']);
    expect(namesOf([{}], [])).toEqual(['h']);
    expect(namesOf(undefined)).toEqual(['h']);
  });
});
