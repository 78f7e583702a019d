/** The types of a large document are printed and formatted in parts: the file is the same as in one piece. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatTypeScript } from '../../../scripts/lib/format.js';
import { generateClient } from '../../support/generated.js';

const COUNT = 130;

const NUMBERS = Array.from({ length: COUNT }, (_, index) => index);

/** Long enough for several parts. */
const LONG = 'A description of many words. '.repeat(100).trim();

function describeOperation(id: string): object {
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${id}` } } };
  return { operationId: id, responses: { 200: { description: 'Found.', content } } };
}

const DOCUMENT = {
  openapi: '3.1.0',
  info: { title: 'Many', version: '1.0.0' },
  paths: Object.fromEntries(
    NUMBERS.map((number) => [`/things/${number}`, { get: describeOperation(`Thing${number}`) }]),
  ),
  webhooks: { changed: { post: describeOperation('Changed') } },
  components: {
    schemas: Object.fromEntries(
      [...NUMBERS.map((number) => `Thing${number}`), 'Changed'].map((name, index) => [
        name,
        {
          description: LONG,
          type: 'object',
          required: ['kind'],
          properties: { kind: { enum: [`a${index}`, 'b'] }, 'the rest': { type: 'array', items: { type: 'number' } } },
        },
      ]),
    ),
  },
};

async function readSchema(...flags: readonly string[]): Promise<string> {
  const folder = await generateClient(JSON.stringify(DOCUMENT), ...flags);
  return readFileSync(path.join(folder, 'schema.ts'), 'utf8');
}

test('The formatted parts are those of the formatted whole, and each interface is declared once.', async () => {
  const [plain, formatted] = [await readSchema('--no-format'), await readSchema()];
  expect(plain.length).toBeGreaterThan(400_000);
  expect(await formatTypeScript('schema.ts', plain)).toBe(formatted);
  for (const text of [plain, formatted]) {
    for (const name of ['paths', 'webhooks', 'components', 'operations'])
      expect(text.match(new RegExp(`^export interface ${name} \\{$`, 'gm')), name).toHaveLength(1);
    for (const number of NUMBERS)
      expect(text).toContain(`operations['Thing${number}']`.replaceAll("'", text === plain ? '"' : "'"));
  }
  const order = [...formatted.matchAll(/^  (Thing\d+): \{$/gm)].map(([, name]) => name);
  expect(order).toEqual(NUMBERS.map((number) => `Thing${number}`));
});
