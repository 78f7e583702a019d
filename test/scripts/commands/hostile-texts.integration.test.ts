/** What commands print about a document with control and bidirectional characters in every text: all of them are visible. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import diffCommand from '../../../scripts/commands/diff.js';
import explainCommand from '../../../scripts/commands/explain.js';
import generateCommand from '../../../scripts/commands/generate.js';
import { runHere, spawnCommand, type Outcome } from '../../support/command.js';
import { UNSEEN_CHARACTERS } from '../../src/openapi/hostile-text.js';
import { temporaryFolder } from '../../support/project.js';

/** What a text can do to a terminal: set its title, clear it, start its line again, reverse it, begin lines of its own. */
const HOSTILE = '\u001b]0;X\u0007\u001b[2J\r\u202e\u009b31m\u2028\nforged.yaml:1:1: Forged.';

/** Returns a document in which every text is hostile. */
function createDocument(version: string): object {
  const field = `f${HOSTILE}`;
  return {
    openapi: '3.1.0',
    info: { title: `T${HOSTILE}`, version: version + HOSTILE },
    tags: [{ name: `t${HOSTILE}`, description: HOSTILE }],
    paths: {
      [`/a${HOSTILE}`]: {
        get: {
          operationId: `getA${HOSTILE}`,
          summary: `S${HOSTILE}`,
          description: HOSTILE,
          tags: [`t${HOSTILE}`, `u${HOSTILE}`],
          security: [{ [`s${HOSTILE}`]: [`scope${HOSTILE}`] }],
          parameters: [
            { name: `q${HOSTILE}`, in: `query${HOSTILE}`, schema: { type: `string${HOSTILE}` } },
            { name: `p${HOSTILE}`, in: 'query', style: HOSTILE, schema: { $ref: `#/components/schemas/No${HOSTILE}` } },
          ],
          responses: {
            200: { description: HOSTILE, content: { [`application/json${HOSTILE}`]: { schema: { type: 'string' } } } },
            404: {
              description: HOSTILE,
              content: {
                'application/json': {
                  schema: {
                    type: 'object',
                    required: [field, HOSTILE],
                    properties: { [field]: { type: 'string', enum: [HOSTILE, version], format: HOSTILE } },
                  },
                },
              },
            },
          },
        },
        [`x${HOSTILE}`]: HOSTILE,
      },
    },
    [`unknown${HOSTILE}`]: HOSTILE,
  };
}

/** Writes a document into a folder with a hostile name; returns its path. */
function write(document: unknown, name = 'a.json'): string {
  const folder = path.join(temporaryFolder(), `f\u001b[2J\nforged.yaml:1:1: Forged.\u202e`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, name), typeof document === 'string' ? document : JSON.stringify(document));
  return path.join(folder, name);
}

/** Returns the output, of which no line can come from a document. */
function readOutput({ stdout, stderr }: Outcome): string {
  const output = stdout + stderr;
  expect(output).not.toBe('');
  expect(output.replaceAll(/[\n\t]/g, '').search(UNSEEN_CHARACTERS)).toBe(-1);
  expect(output.split('\n').filter((line) => line.trimStart().startsWith('forged.yaml:1:1:'))).toEqual([]);
  return output;
}

describe('documents', () => {
  const out = (): string => path.join(temporaryFolder(), 'out\u001b[2J\u202e');

  test.each([[[]], [['--verbose']]])('generate %j', async (flags) => {
    const outcome = await runHere(generateCommand, ['--spec', write(createDocument('1')), '--out', out(), ...flags]);
    expect(readOutput(outcome)).toContain('\\u001b');
  });

  test.each([
    `openapi: "3.1.0${'\\u001b]0;X\\u0007\\r'}"\n`,
    `a: "${HOSTILE}\n  b: [`,
    '{"openapi": "\u202e',
    HOSTILE,
    JSON.stringify(createDocument('1')),
  ])('A document that is refused (%#)', async (text) => {
    for (const level of ['strict', 'minimal']) {
      const args = ['--spec', write(text, 'a.yaml'), '--out', out(), '--lint', level, '--fail-on-unsupported'];
      expect(readOutput(await runHere(generateCommand, args))).toContain('forged.yaml');
    }
  });

  test('A document that does not exist', async () => {
    const spec = path.join(temporaryFolder(), `no${HOSTILE}`);
    const outcome = await runHere(generateCommand, ['--spec', spec, '--out', out()]);
    expect([outcome.code, readOutput(outcome)]).toEqual([1, expect.stringContaining('File not found.')]);
  });

  test('docs', async () => {
    const outcome = await spawnCommand('docs', ['--spec', write(createDocument('1')), '--out', out()]);
    expect([outcome.code, readOutput(outcome)]).toEqual([0, expect.stringContaining('\\u001b')]);
  });

  test('explain', async () => {
    const [spec, client] = [write(createDocument('1')), out()];
    await runHere(generateCommand, ['--spec', spec, '--out', client]);
    const args = ['--spec', spec, '--out', client];
    expect(readOutput(await runHere(explainCommand, [`getA${HOSTILE}`, ...args]))).toContain('contract');
    expect(readOutput(await runHere(explainCommand, [`none${HOSTILE}`, ...args]))).toContain('Unknown operation: none');
  });

  test.each(['text', 'markdown', 'json'])('diff, as %s', async (format) => {
    const args = [write(createDocument('1')), '--spec', write(createDocument('2')), '--format', format];
    expect(readOutput(await runHere(diffCommand, args))).toContain('\\u001b');
  });

  test('The JSON of diff is JSON', async () => {
    const args = [write(createDocument('1')), '--spec', write(createDocument('2')), '--format', 'json'];
    expect(JSON.parse((await runHere(diffCommand, args)).stdout)).toMatchObject({ impact: 'major' });
  });
});

describe('command lines', () => {
  test.each([
    [[`no${HOSTILE}`]],
    [['generate', `--no${HOSTILE}`]],
    [['generate', '--lint', HOSTILE]],
    [['diff', '--format', HOSTILE]],
    [['docs', '--port', HOSTILE]],
    [['coverage', '--format', HOSTILE]],
    [['sandbox', HOSTILE]],
    [['sandbox', `--no${HOSTILE}`]],
    [['sandbox', '--port', HOSTILE]],
    [['sandbox', '--fault', HOSTILE]],
    [['sandbox', '--allow-host', HOSTILE]],
    [['sandbox', '--host', HOSTILE, '--port', '0']],
    [['sandbox', '--seed', `/no/${HOSTILE}`]],
  ])('Command line %#', async ([name, ...args]) => {
    const outcome = await spawnCommand(name!, args);
    expect([1, 2]).toContain(outcome.code);
    readOutput(outcome);
  });

  test('A seed with hostile texts', async () => {
    const seed = { users: HOSTILE, [`u${HOSTILE}`]: 1, apps: [{ [HOSTILE]: 1 }], api_keys: [], clouds: [] };
    const outcome = await spawnCommand('sandbox', ['--port', '0', '--seed', write(seed)]);
    expect(outcome.code).toBe(1);
    expect(readOutput(outcome)).toContain('is not a known property');
  });
});
