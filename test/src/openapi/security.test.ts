/** Reading the security schemes of a document. */
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/openapi/document.js';
import { findOAuthEndpoints } from '../../../src/openapi/security.js';

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
});
