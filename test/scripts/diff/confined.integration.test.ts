/** A comparison reads nothing that the documents must not read. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MINIMAL, writeDocument } from '../../support/documents.js';
import { compareDocuments } from '../../support/judge.js';
import { startServer } from '../../support/server.js';

const SECRET = 'hunter2-hunter2';

test('References to elsewhere and addresses of examples are not followed by either judge.', async () => {
  const { url, received } = await startServer((response) => void response.end(JSON.stringify({ type: SECRET })));
  const write = (name: string): string => {
    const schema = `example: { $ref: ./secret.yaml }\n          default: { $ref: '${url}/a.yaml' }\n          type: ${name}`;
    const examples = `examples: { one: { externalValue: '${url}/b.json' } }\n              schema:`;
    const text = MINIMAL.replace('type: string\n`', '').replace(/type: string\n$/, `${schema}\n`);
    const spec = writeDocument(text.replace('schema:\n                $ref', `${examples}\n                $ref`));
    writeFileSync(path.join(path.dirname(spec), 'secret.yaml'), `key: ${SECRET}\n`);
    return spec;
  };
  const { comparison } = await compareDocuments(write('string'), write('integer'));
  expect(comparison.impact).toBe('major');
  expect(comparison.changes).toHaveLength(1);
  expect(JSON.stringify(comparison)).not.toContain(SECRET);
  expect(received).toEqual([]);
});
