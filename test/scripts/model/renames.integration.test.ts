/** Former names: code that uses them compiles, with a hint, and behaves like code with the new names. */
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate } from '../../support/command.js';
import { GENERATED } from '../../support/compiler-options.js';
import { MINIMAL, writeDocument } from '../../support/documents.js';
import { compile, generateClient, load } from '../../support/generated.js';
import { temporaryFolder } from '../../support/project.js';
import { sendJson, startServer } from '../../support/server.js';

const ts = createRequire(import.meta.url)('typescript') as typeof import('typescript');

const OPERATION = `    post:
      operationId: makeThing
      x-renamed-from: [createThing, addThing]
      tags: [thing]
      parameters:
        - name: id
          in: path
          required: true
          schema:
            type: string
        - name: dry
          in: query
          schema:
            type: boolean
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/Object'
      responses:
        '201':
          description: The thing.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Object'
`;

const RENAMED = MINIMAL.replace('components:', `${OPERATION}components:`)
  .replaceAll('schemas/Thing', 'schemas/Object')
  .replace(
    '    Thing:\n      type: object\n      properties:\n',
    `    Object:
      type: object
      x-renamed-from: Thing
      properties:
        id:
          type: integer
          readOnly: true
        state:
          $ref: '#/components/schemas/State'
`,
  ).concat(`    State:
      type: string
      x-renamed-from: Mode
      enum: [on, off]
      x-enum-varnames: [On, Off]
`);

/** Code that was written for the former names. */
const OLD = `import { Mode, operations, ThingApi, type CreateThingError, type CreateThingParameters, type OperationId, type Thing, type ThingRequest } from './out/index.js';
import { connect, createThing } from './out/functions.js';

export const use = async (api: ThingApi): Promise<Thing> => {
  const request: ThingRequest = { name: 'a', state: Mode.On };
  const parameters: CreateThingParameters = { dry: true };
  const mode: Mode = Mode.Off;
  const id: OperationId = 'createThing';
  void [mode, operations[id].path];
  const ended = await api.createThing('1', request, parameters).result();
  if (!ended.ok) {
    const error: CreateThingError | Error = ended.error;
    throw error;
  }
  const made: Thing = await createThing(connect({ baseUrl: 'https://things.test' }), '1', { name: 'b' });
  return made.id === undefined ? ended.data : made;
};
`;

describe('former names', () => {
  test('Old code compiles, and each use of an old name is hinted as deprecated.', async () => {
    const out = await generateClient(RENAMED);
    expect(await compile(out, OLD)).toBe('');
    const user = path.join(out, '../user.ts');
    const options = ts.convertCompilerOptionsFromJson(GENERATED, path.dirname(user)).options;
    const service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => [user],
      getScriptVersion: () => '1',
      getScriptSnapshot: (name) => {
        const text = ts.sys.readFile(name);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => path.dirname(user),
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
    });
    const hints = service
      .getSuggestionDiagnostics(user)
      .filter(({ reportsDeprecated }) => reportsDeprecated)
      .map(({ start, length }) => OLD.slice(start, start + length).replace(/^type /, ''));
    expect(new Set(hints)).toEqual(
      new Set(['Mode', 'Thing', 'ThingRequest', 'CreateThingError', 'CreateThingParameters', 'createThing']),
    );
  });

  test('The old method and the old function send the same requests as the new ones.', async () => {
    const { url, received } = await startServer((response) => sendJson(response, 201, { id: 1, name: 'a' }));
    const client = (await load(await generateClient(RENAMED))) as {
      ThingApi: new (options: object) => Record<string, (...args: unknown[]) => Promise<unknown>>;
      Mode: object;
      State: object;
    };
    const api = new client.ThingApi({ baseUrl: url });
    for (const name of ['makeThing', 'createThing', 'addThing']) {
      expect(await api[name]!('7', { name: 'a' }, { dry: true })).toEqual({ id: 1, name: 'a' });
    }
    const sent = received.map(({ method, url: address, body }) => [method, address, body]);
    expect(new Set(sent.map(String))).toEqual(new Set(['POST,/thing/7?dry=true,{"name":"a"}']));
    expect(client.Mode).toBe(client.State);
  });

  test('The comments name the replacement.', async () => {
    const out = await generateClient(RENAMED);
    const [api, types] = ['thing-api.ts', 'types.ts'].map((name) => readFileSync(path.join(out, name), 'utf8'));
    expect(api).toContain('   * @deprecated Renamed to {@link ThingApi.makeThing}.\n   */\n  createThing(');
    expect(types).toContain(
      '/** @deprecated Renamed to {@link ObjectRequest}. */\nexport type ThingRequest = ObjectRequest;',
    );
  });
});

describe('refusals', () => {
  const misnamed = RENAMED.replace('x-renamed-from: Thing', 'x-renamed-from: { from: Thing }');

  const taken = RENAMED.replace('[createThing, addThing]', '[createThing, getThing]');

  const same = RENAMED.replace('x-renamed-from: Mode', 'x-renamed-from: Object');

  test.each([
    ['not a name', misnamed, 'x-renamed-from must be a name or a list of names.', 'x-renamed-from: {'],
    [
      'the name of another method',
      taken,
      'The former name getThing is already in use.',
      'x-renamed-from: [createThing',
    ],
    ['the name of another schema', same, 'The former name Object is already in use.', 'x-renamed-from: Object'],
  ])('A former name that is %s is refused, with its place.', async (_, document, says, at) => {
    const spec = writeDocument(document);
    const out = path.join(temporaryFolder(), 'out');
    writeFileSync(path.join(path.dirname(spec), 'redocly.yaml'), 'extends:\n  - minimal\n');
    const { code, stderr } = await generate(['--spec', spec, '--out', out]);
    const line = document.slice(0, document.indexOf(at)).split('\n').length;
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`things\\.yaml:${line}:\\d+: ${says.replaceAll('.', '\\.')}`));
  });
});
