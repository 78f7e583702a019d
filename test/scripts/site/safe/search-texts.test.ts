/** What the search of the page finds besides what Redoc reads: the texts of examples, and of enums. */
import { expect, test } from 'vitest';
import { addSearchTexts } from '../../../../scripts/site/safe/search-texts.js';
import type { Document, Response, Schema } from '../../../../src/openapi/document.js';

function createDocument(response: object, schema: object = {}): Document {
  return {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: { '/a': { get: { operationId: 'a', responses: { 200: response } } } },
    components: { schemas: { One: schema }, examples: { Kept: { value: { name: 'Kept' } } } },
  } as unknown as Document;
}

/** Returns the description of a response with the texts. */
function describeResponse(response: object): string {
  const { paths } = addSearchTexts(createDocument(response));
  return (paths!['/a'] as { get: { responses: Record<string, Response> } }).get.responses['200']!.description!;
}

test('The texts of examples are in the description, hidden; the document itself does not change.', () => {
  const content = {
    'application/json': { example: { name: 'Site A', tags: ['new', 'new'], size: 1, none: null } },
    'text/plain': { examples: { one: { value: 'Plain.' }, kept: { $ref: '#/components/examples/Kept' } } },
  };
  const response = { description: 'The thing.', content };
  const document = createDocument(response);
  const before = structuredClone(document);
  addSearchTexts(document);
  expect(document).toEqual(before);
  expect(describeResponse(response)).toBe('The thing. <span hidden="hidden">Site A new Plain. Kept</span>');
  expect(describeResponse({ description: '- A list.', content })).toMatch(/^- A list\.\n\n<span hidden/);
  expect(describeResponse({ description: 'Nothing.' })).toBe('Nothing.');
});

test('Neither HTML nor Markdown of an example is left, and a large one is cut.', () => {
  const example = '<img src=x onerror="a()">[b](javascript:c) `d` {% e %} **f** \n\n# g';
  expect(describeResponse({ description: 'X.', content: { 'text/plain': { example } } })).toBe(
    'X. <span hidden="hidden">img src=x onerror= a b javascript:c d e f g</span>',
  );
  const large = { 'text/plain': { example: 'word '.repeat(10_000) } };
  expect(describeResponse({ description: 'X.', content: large }).length).toBeLessThan(2100);
});

test('A parameter has its example, and an enum with names has a list of its values.', () => {
  const document = createDocument(
    {},
    { description: 'A role.', enum: [100, 50], 'x-enum-varnames': ['Admin', 'User'] },
  );
  const { get } = document.paths!['/a'] as { get: { parameters?: object[] } };
  get.parameters = [{ name: 'id', in: 'query', description: 'Whose.', example: 'ada', schema: {} }];
  const { paths, components } = addSearchTexts(document);
  expect((paths!['/a'] as { get: typeof get }).get.parameters).toMatchObject([
    { description: 'Whose. <span hidden="hidden">ada</span>' },
  ]);
  expect((components!.schemas!['One'] as Schema).description).toBe('A role.\n\n- `100` Admin\n- `50` User');
});

test('The values of an enum run nothing.', () => {
  const document = createDocument({}, { enum: ['a` <img src=x onerror="a()"> `b'], 'x-enum-varnames': ['A'] });
  const { description } = addSearchTexts(document).components!.schemas!['One'] as Schema;
  expect(description).toContain(' A');
  expect(description).not.toContain('onerror');
});
