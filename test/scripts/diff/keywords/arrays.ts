/** The cells of keywords that describe the items of lists. */
import { keep, narrow, rate, replace, type Cell } from './cell.js';

const TEXT = { type: 'string' };
const COUNT = { type: 'integer' };

function list(members: object): object {
  return { type: 'array', ...members };
}

export const ARRAY_CELLS: readonly Cell[] = [
  ...narrow('items added', [list({}), list({ items: TEXT })]),
  ...narrow('items of two types and one', [list({ items: { type: ['string', 'integer'] } }), list({ items: TEXT })]),
  ...replace('items of another type', [list({ items: TEXT }), list({ items: COUNT })]),
  ...narrow('items false', [list({}), list({ items: false })]),
  ...keep('items of anything', [list({ items: {} }), list({})]),
  ...keep('items true', [list({ items: true }), list({ items: {} })]),
  ...narrow('unevaluatedItems false added', [
    list({ prefixItems: [TEXT] }),
    list({ prefixItems: [TEXT], unevaluatedItems: false }),
  ]),
  ...narrow('unevaluatedItems any and a schema', [
    list({ prefixItems: [TEXT] }),
    list({ prefixItems: [TEXT], unevaluatedItems: COUNT }),
  ]),
  ...replace('unevaluatedItems of another type', [
    list({ prefixItems: [TEXT], unevaluatedItems: TEXT }),
    list({ prefixItems: [TEXT], unevaluatedItems: COUNT }),
  ]),
  ...keep('unevaluatedItems true', [
    list({ prefixItems: [TEXT], unevaluatedItems: true }),
    list({ prefixItems: [TEXT] }),
  ]),
  ...narrow('prefixItems added', [list({}), list({ prefixItems: [TEXT, COUNT] })]),
  ...narrow('prefixItems, position added', [list({ prefixItems: [TEXT] }), list({ prefixItems: [TEXT, COUNT] })], {
    because: 'the second item could be anything',
  }),
  ...rate(
    'prefixItems, position added before items false, loosened',
    { sent: 'patch', received: 'major' },
    [list({ prefixItems: [TEXT], items: false }), list({ prefixItems: [TEXT, COUNT], items: false })],
    { because: 'there could not be a second item' },
  ),
  ...rate(
    'prefixItems, position removed before items false, tightened',
    { sent: 'major', received: 'patch' },
    [list({ prefixItems: [TEXT, COUNT], items: false }), list({ prefixItems: [TEXT], items: false })],
    { because: 'there can no longer be a second item' },
  ),
  ...replace('prefixItems of another type', [
    list({ prefixItems: [TEXT, TEXT] }),
    list({ prefixItems: [TEXT, COUNT] }),
  ]),
  ...replace('prefixItems reordered', [list({ prefixItems: [TEXT, COUNT] }), list({ prefixItems: [COUNT, TEXT] })], {
    because: 'a position has its own schema',
  }),
  ...keep('prefixItems of anything', [list({ prefixItems: [{}] }), list({})]),
  ...narrow('contains added', [list({}), list({ contains: TEXT })]),
  ...narrow('contains of anything added', [list({}), list({ contains: {} })], {
    because: 'an empty list is no longer valid',
  }),
  ...narrow('contains number and integer', [list({ contains: { type: 'number' } }), list({ contains: COUNT })]),
  ...replace('contains of another type', [list({ contains: TEXT }), list({ contains: COUNT })]),
  ...replace(
    'contains stricter beside maxContains',
    [
      list({ contains: { type: 'integer', minimum: 5 }, maxContains: 2 }),
      list({ contains: { type: 'integer', minimum: 6 }, maxContains: 2 }),
    ],
    { because: 'fewer items count, so a list can have more of those that no longer do' },
  ),
];
