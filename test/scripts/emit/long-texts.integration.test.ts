/** Long texts and names, of any character: generation takes a time in proportion to their length, and the client compiles. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate } from '../../support/command.js';
import { writeDocument } from '../../support/documents.js';
import { readFolder } from '../../support/folder.js';
import { compile } from '../../support/generated.js';
import { takeSome } from '../../support/tier.js';

const LENGTH = 200_000;

/** Far more than a document needs, and far less than one takes whose time grows with the square of a length. */
const LIMIT_MS = 20_000;

const CHARACTERS: Readonly<Record<string, string>> = {
  'a space': ' ',
  'an underscore': '_',
  'a tab': '\t',
  'a newline': '\n',
  'a carriage return': '\r',
  'a dash': '-',
  'a slash': '/',
  'a star': '*',
  'a backtick': '`',
  'a brace': '{',
  'a closing brace': '}',
  'a digit': '1',
  'a capital letter': 'A',
  'an emoji': '😀',
  'a lone surrogate': '\ud800',
  'a line separator': '\u2028',
  'a hash': '#',
  'a dollar sign': '$',
  'a backslash': '\\',
  'a quote': "'",
  'the end of a comment': '*/',
  'words of one letter': 'aB_',
};

function refer(name: string): object {
  return { $ref: `#/components/schemas/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` };
}

/** Returns a document with a text in every place for texts. */
function writeTexts(text: string): object {
  const described = { description: text };
  return {
    openapi: '3.1.0',
    info: { title: text, version: text, summary: text, ...described },
    servers: [{ url: 'https://things.test', ...described }],
    tags: [{ name: 'things', ...described }],
    paths: {
      '/things/{id}': {
        put: {
          operationId: 'putThing',
          tags: ['things'],
          summary: text,
          ...described,
          parameters: [
            { name: 'id', in: 'path', required: true, schema: { type: 'string' }, ...described },
            { name: 'q', in: 'query', schema: { type: 'string', enum: [text], default: text }, ...described },
          ],
          requestBody: { content: { 'application/json': { schema: refer('Thing') } }, ...described },
          responses: {
            200: { content: { 'application/json': { schema: refer('Thing') } }, ...described },
            404: described,
          },
        },
      },
    },
    components: {
      schemas: {
        Thing: {
          type: 'object',
          title: text,
          ...described,
          properties: {
            a: { type: 'string', format: text, default: text, example: text, ...described },
            b: { type: 'string', enum: ['c'], 'x-enum-varnames': ['C'], 'x-enum-descriptions': [text] },
          },
        },
      },
    },
  };
}

/** Returns a document with names in every place for names. */
function writeNames(...names: readonly string[]): object {
  const each = (write: (name: string) => object): object =>
    Object.fromEntries(names.flatMap((name) => Object.entries(write(name))));
  return {
    openapi: '3.1.0',
    info: { title: 'Things', version: '1' },
    servers: [{ url: 'https://things.test' }],
    paths: each((name) => ({
      [`/${name}/{${name}}`]: {
        put: {
          operationId: name,
          tags: [name],
          parameters: [{ name, in: 'path', required: true, schema: { type: 'string' } }],
          responses: { 200: { description: 'Done.', content: { 'application/json': { schema: refer(name) } } } },
        },
      },
      [`/${name}`]: { get: { responses: { 204: { description: 'Done.' } } } },
    })),
    webhooks: each((name) => ({
      [name]: { post: { requestBody: { content: { 'application/json': { schema: refer(name) } } } } },
    })),
    components: {
      schemas: each((name) => ({
        [name]: { type: 'object', required: [name], properties: { [name]: refer(`${name}Kind`) } },
        [`${name}Kind`]: { type: 'string', enum: ['a', 'b'], 'x-enum-varnames': [name, `${name}B`] },
      })),
      securitySchemes: each((name) => ({ [name]: { type: 'http', scheme: 'bearer' } })),
    },
  };
}

async function generateInTime(document: object): Promise<string> {
  const spec = writeDocument(JSON.stringify(document), 'document.json');
  const out = path.join(path.dirname(spec), 'out');
  const start = performance.now();
  const { code, stderr } = await generate(['--spec', spec, '--out', out, '--lint', 'minimal', '--no-format']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(performance.now() - start).toBeLessThan(LIMIT_MS);
  return out;
}

describe.each(takeSome(Object.entries(CHARACTERS), 11))('%s', (_, character) => {
  const repeat = (length: number): string => character.repeat(Math.ceil(length / character.length));
  const only = repeat(LENGTH);
  const start = repeat(1_000);

  test.each([
    ['texts', writeTexts(`a${only}b`)],
    ['texts of nothing else', writeTexts(only)],
    ['names', writeNames(`a${only}b`)],
    ['names of nothing else', writeNames(only)],
    ['names that begin with the same characters', writeNames(`a${start}`, `a${start}b`, `a${start}c`)],
  ])('%s', async (__, document) => {
    const out = await generateInTime(document);
    expect(await compile(out)).toBe('');
    for (const name of Object.keys(readFolder(out))) expect(name).not.toContain('\ufffd');
  });
});
