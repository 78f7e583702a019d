/** The `apis` of redocly.yaml. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readApis, selectApis } from '../../../scripts/read/apis.js';
import { failureOf } from '../../support/failure.js';
import { temporaryFolder } from '../../support/project.js';

function writeConfig(text: string): string {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'redocly.yaml'), text);
  for (const name of ['things.yaml', 'others.yaml']) writeFileSync(path.join(folder, name), '');
  return folder;
}

const THINGS = `apis:
  things:
    root: things.yaml
    x-output: client
    x-module: things/client
    x-reference: docs
`;

describe('readApis', () => {
  test('Paths are relative to the folder of redocly.yaml.', async () => {
    const folder = writeConfig(THINGS);
    expect(await readApis(folder)).toEqual([
      {
        name: 'things',
        spec: path.join(folder, 'things.yaml'),
        out: path.join(folder, 'client'),
        module: 'things/client',
        integrations: [],
        site: path.join(folder, 'docs'),
      },
    ]);
  });

  test('An API can have a sandbox.', async () => {
    const sandbox = { url: 'http://127.0.0.1:4020/', command: 'npx things' };
    const [api] = await readApis(writeConfig(`${THINGS}    x-sandbox: ${JSON.stringify(sandbox)}\n`));
    expect(api!.sandbox).toEqual({ url: 'http://127.0.0.1:4020', command: 'npx things' });
  });

  test.each([
    { url: 'http://127.0.0.1:4020' },
    { url: '127.0.0.1:4020', command: 'x' },
    { url: 'file:///tmp', command: 'x' },
    { url: 'http://ada:secret@127.0.0.1', command: 'x' },
    'http://127.0.0.1:4020',
  ])('The sandbox %j is refused.', async (sandbox) => {
    const folder = writeConfig(`${THINGS}    x-sandbox: ${JSON.stringify(sandbox)}\n`);
    expect(String(await failureOf(readApis(folder)))).toMatch(
      /redocly\.yaml:7:\d+: The x-sandbox of things is not a sandbox\.\n {2}Give it a `url`/,
    );
  });

  test('Without apis, there are none.', async () => {
    expect(await readApis(writeConfig('extends: [minimal]\n'))).toEqual([]);
    expect(await readApis(writeConfig(''))).toEqual([]);
  });

  test.each([
    ['no key', 'apis:\n  a: {}\n', /redocly\.yaml:2:3: The API a has no `root`\.\n {2}Give it `root`/],
    ['no text', THINGS.replace('client\n', '[1]\n'), /redocly\.yaml:2:3: The API things has no `x-output`\./],
    ['no object', 'apis:\n  a: 1\n', /redocly\.yaml:2:6: The API a has no `root`\./],
    ['no YAML', 'apis:\n  a: {\n', /redocly\.yaml:\d+:\d+: Cannot be read: .+\n {2}Correct the file/],
  ])('%s', async (_, text, message) => {
    expect(String(await failureOf(readApis(writeConfig(text))))).toMatch(message);
  });

  const others = (changes: Record<string, string>): string => {
    const api = {
      root: 'others.yaml',
      'x-output': 'other',
      'x-module': 'others',
      'x-reference': 'docs/other',
      ...changes,
    };
    return `${THINGS}  others: ${JSON.stringify(api)}\n`;
  };

  test('Each API has folders of its own.', async () => {
    expect(await readApis(writeConfig(others({})))).toHaveLength(2);
  });

  test.each([
    [{ root: 'nowhere.yaml' }, /:7:\d+: File not found: .*nowhere\.yaml\./],
    [{ 'x-output': 'client' }, /:7:\d+: The folder of others is shared with things\./],
    [{ 'x-output': 'client/inner' }, /:7:\d+: The folder of others is shared with things\./],
    [{ 'x-output': '.' }, /:7:\d+: The folder of others is shared with things\./],
    [{ 'x-reference': 'docs' }, /:7:\d+: The folder of the reference of others is not its own/],
    [{ 'x-reference': 'elsewhere' }, /:7:\d+: The folder of the reference of others is not its own/],
  ])('%j is refused.', async (changes, message) => {
    expect(String(await failureOf(readApis(writeConfig(others(changes)))))).toMatch(message);
  });

  test('Those that only Redocly knows are left out.', async () => {
    const text = `${THINGS}  others:\n    root: nowhere.yaml\n    rules: {}\n`;
    expect((await readApis(writeConfig(text))).map(({ name }) => name)).toEqual(['things']);
  });

  test('A missing file is reported.', async () => {
    const error = await failureOf(readApis(temporaryFolder()));
    expect(String(error)).toMatch(/redocly\.yaml:1:1: Cannot be read: ENOENT/);
  });
});

describe('selectApis', () => {
  test('Names select in the order of redocly.yaml; no name selects all.', async () => {
    const apis = await readApis();
    const names = apis.map(({ name }) => name);
    expect(selectApis(apis, [])).toEqual(apis);
    expect(selectApis(apis, names.toReversed())).toEqual(apis);
    expect(() => selectApis([], [])).toThrow('redocly.yaml lists no `apis`. List the documents there, or pass --spec');
    expect(() => selectApis(apis, ['x'])).toThrow(`Unknown API: x. Use one of ${names.join(', ')}.`);
  });
});
