// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import type { Int64Shape } from '../../../src/runtime.js';

export const BigNode: Int64Shape = {
  fields: {
    id: 'bigint',
    parent: 'bigint',
    both: 'bigint',
    either: [() => BigNode, () => Digits],
    children: { items: () => BigNode },
    tuple: { tuple: [{}, 'bigint'] },
    counts: { fields: { of: {} }, rest: 'bigint' },
  },
};

export const Digits: Int64Shape = { fields: { total: 'string', open: 'text' } };

export const BigIntegersErrorDefault: Int64Shape = { fields: { last: 'bigint' } };

export const StyledIntegersParameters: Int64Shape = { fields: { content: { fields: { least: 'bigint' } } } };

export const IntegersInFormBody: Int64Shape = { fields: { id: 'bigint', digits: { items: () => Digits } } };

export const IntegersInPagesResponse: Int64Shape = { fields: { next: 'bigint' } };
