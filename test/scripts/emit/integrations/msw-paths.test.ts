/** The paths of handlers for msw: they match what the template says, and nothing else; the specific ones come first. */
import { expect, test } from 'vitest';
import { compareTemplates, writePathPattern } from '../../../../scripts/emit/integrations/msw-paths.js';

test.each([
  ['/', '/', []],
  ['/cloud', '/cloud', []],
  ['/cloud/{id}', '/cloud/7', ['7']],
  ['/a/{x}.{y}', '/a/b.c', ['b', 'c']],
  ['/pets/{pet-id}', '/pets/a%2Fb', ['a%2Fb']],
  ['/a:b/{c}:run', '/a:b/1:run', ['1']],
  ['/f({x})', '/f(1)', ['1']],
  ['/f(x)/{y}', '/f(x)/2', ['2']],
  ['/a b/é/{x}', '/a%20b/%C3%A9/1', ['1']],
  ['/a%20b', '/a%20b', []],
  ['/a+b/$c/[d]/e^f|g*', '/a+b/$c/[d]/e^f|g*', []],
  ['/{a}{b}', '/12', ['1', '2']],
  ['/a{', '/a%7B', []],
  ['/x?action=y', '/x', []],
  ['/parameter/{parameter}-/-parameter-', '/parameter/1-/-parameter-', ['1']],
])('%s matches %s.', (template, pathname, values) => {
  const pattern = new RegExp(`^${writePathPattern(template).pattern}$`);
  expect(pattern.exec(pathname)?.slice(1)).toEqual(values);
  expect(new URL(pathname, 'http://localhost').pathname).toBe(pathname);
});

test.each([
  ['/cloud/{id}', '/cloud/'],
  ['/cloud/{id}', '/cloud/7/user'],
  ['/a/{x}.{y}', '/a/b'],
  ['/a.b', '/acb'],
  ['/f(x)', '/fx'],
  ['/a+', '/aa'],
])('%s does not match %s.', (template, pathname) => {
  expect(pathname).not.toMatch(new RegExp(`^${writePathPattern(template).pattern}$`));
});

test('msw counts no group that is none.', () => {
  expect(writePathPattern('/f(x)/{y}').pattern.match(/\(/g)).toHaveLength(1);
});

test.each([
  ['/a/{b}/{c_1}', '/a/(?<b>[^/]+)/(?<c_1>[^/]+)', ['b', 'c_1'], true],
  ['/a/{b}/{c-1}', '/a/([^/]+)/([^/]+)', ['b', 'c-1'], false],
  ['/a/{b}?c={d-e}#{f}', '/a/(?<b>[^/]+)', ['b'], true],
  ['/a/{b}/{b}', '/a/([^/]+)/([^/]+)', ['b', 'b'], false],
])(
  'The groups of %s have the names of its parameters if these can be names of groups.',
  (path, pattern, names, isNamed) => {
    expect(writePathPattern(path)).toEqual({ pattern, names, isNamed });
  },
);

test('Of templates that match the same path, the more specific one comes first.', () => {
  const templates = [
    '/{a}',
    '/a/{b}',
    '/{a}/b',
    '/a/{b}.{c}',
    '/a/b',
    '/a',
    '/a/{b}.json',
    '/a/{b}/c',
    '/a/b/c',
    '/{x}/b/c',
  ];
  expect(templates.toSorted(compareTemplates)).toEqual([
    '/a/b/c',
    '/a/b',
    '/a/{b}.json',
    '/a/{b}.{c}',
    '/a/{b}/c',
    '/a/{b}',
    '/a',
    '/{x}/b/c',
    '/{a}/b',
    '/{a}',
  ]);
});
