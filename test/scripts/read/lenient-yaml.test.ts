/** YAML that lenient parsers read: each value is what PyYAML 6 reads. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { load, responses, schemaOf, writeFiles } from './load-files.js';

/** Lines of a schema at indentation 4, the value that they have, and the lines of the notes, counted from 1. */
const LENIENT: readonly (readonly [name: string, lines: string, schema: object, notes: readonly number[]])[] = [
  ['a closing brace', 'example: {\n  "a": "b"\n}', { example: { a: 'b' } }, [3]],
  ['a closing bracket', 'enum: [\n  a,\n  b\n]', { enum: ['a', 'b'] }, [4]],
  ['content in braces', 'example: {\n"a": "b",\n"c": 1\n}', { example: { a: 'b', c: 1 } }, [2, 3, 4]],
  [
    'nested braces',
    'example: {\n  "a": {\n    "b": 1\n},\n  "c": [\n  ]\n}',
    { example: { a: { b: 1 }, c: [] } },
    [4, 7],
  ],
  ['a brace after a comment', 'example: {\n  "a": 1 # one\n}', { example: { a: 1 } }, [3]],
  ['a quoted text', 'description: "one\ntwo"', { description: 'one two' }, [2]],
  ['a text in single quotes', "description: 'one\ntwo'", { description: 'one two' }, [2]],
  ['a text indented less than its parent', 'description: "one\n  two\nthree"', { description: 'one two three' }, [3]],
  ['an empty line in quotes', 'description: "one\n\ntwo"', { description: 'one\ntwo' }, [3]],
  ['an escaped line end', 'description: "one\\\ntwo"', { description: 'onetwo' }, [2]],
];

/** Not YAML for any parser, with the place of the cause. */
const BROKEN: readonly (readonly [name: string, lines: string, cause: string])[] = [
  ['an open brace', 'example: {\n  "a": 1', 'missed comma between flow collection entries'],
  ['an open quote', 'description: "one\ntwo', 'unexpected end of the stream within a double quoted scalar'],
];

function write(lines: string): string {
  const schema = lines
    .split('\n')
    .map((line) => (line ? `                ${line}` : line))
    .join('\n');
  const text =
    responses('SCHEMA').replace(/\{ get[^]*/, '\n') +
    `    get:
      operationId: get0
      responses:
        '200':
          description: x
          content:
            application/json:
              schema:
${schema}
                type: string
`;
  return path.join(writeFiles({ 'api.yaml': text }), 'api.yaml');
}

/** The line of the document that the schema begins in. */
const START = 13;

describe.each(LENIENT)('%s at the indentation of the parent', (_, lines, schema, notes) => {
  test('is read with a note that has its place.', async () => {
    const spec = write(lines);
    const loaded = await load(spec);
    expect(schemaOf(loaded)).toEqual({ ...schema, type: 'string' });
    expect(loaded.output).toContain('A line in quotes or brackets is indented less than YAML requires.');
    const places = [...loaded.output.matchAll(/(\d+):17/g)].map(([, line]) => Number(line));
    expect(places).toEqual(notes.map((line) => START + line - 1));
  });

  test('is refused under strict.', async () => {
    const spec = write(lines);
    const { root, output } = await load(spec, { level: 'strict' });
    expect(root).toBeUndefined();
    expect(output).toMatch(/api\.yaml:\d+:\d+: Not valid YAML or JSON: deficient indentation\./);
  });
});

test.each(BROKEN)('%s is refused with its cause.', async (_, lines, cause) => {
  const { root, output } = await load(write(lines));
  expect(root).toBeUndefined();
  expect(output).toMatch(new RegExp(`api\\.yaml:\\d+:\\d+: Not valid YAML or JSON: ${cause}`));
});

describe('aliases', () => {
  const level = (name: string, inner: string): string => `x-${name}: &${name} [${`*${inner},`.repeat(10)}]\n`;
  const laughs = (count: number): string => {
    const names = 'abcdefghij'.slice(0, count).split('');
    const rest = names.slice(1).map((name, index) => level(name, names[index]!));
    return responses('{ type: string }') + `x-a: &a [${'lol,'.repeat(10)}]\n${rest.join('')}`;
  };

  test('that expand to far more than the file are refused with their place.', async () => {
    const spec = path.join(writeFiles({ 'api.yaml': laughs(9) }), 'api.yaml');
    const { root, output } = await load(spec);
    expect(root).toBeUndefined();
    expect(output).toMatch(/api\.yaml:\d+:\d+: The aliases expand to 1e\+9 values; the file itself has \d+\./);
  });

  test('that expand to little are read.', async () => {
    const spec = path.join(writeFiles({ 'api.yaml': laughs(4) }), 'api.yaml');
    expect(schemaOf(await load(spec))).toEqual({ type: 'string' });
  });

  test('that lead back to themselves are refused with their place.', async () => {
    const text = responses('{ type: string, example: &a { b: *a } }');
    const { root, output } = await load(path.join(writeFiles({ 'api.yaml': text }), 'api.yaml'));
    expect(root).toBeUndefined();
    expect(output).toMatch(/api\.yaml:4:\d+: The alias leads back to itself\./);
  });

  test('of another file are refused there, and unknown here.', async () => {
    const folder = writeFiles({ 'api.yaml': responses('{ $ref: other.yaml }'), 'other.yaml': `a: &a { b: *a }\n` });
    const loaded = await load(path.join(folder, 'api.yaml'));
    expect(loaded.output).toContain('The alias leads back to itself');
    expect(schemaOf(loaded)).toEqual({});
  });
});
