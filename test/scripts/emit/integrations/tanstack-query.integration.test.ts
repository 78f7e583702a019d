/** The file for TanStack Query of documents with every feature, and with names that are in its way. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateClient, compile } from '../../../support/generated.js';
import { PROJECT } from '../../../support/project.js';

async function generateFile(document: string): Promise<{ readonly folder: string; readonly text: string }> {
  const folder = await generateClient(document, '--lint', 'minimal', '--no-format', '--with', 'tanstack-query');
  return { folder, text: readFileSync(path.join(folder, 'tanstack-query.ts'), 'utf8') };
}

function read(file: string): string {
  return readFileSync(path.join(PROJECT, file), 'utf8');
}

/** Returns the names of the exported functions. */
function listNames(text: string): string[] {
  return [...new Set([...text.matchAll(/^export function ([\p{ID_Continue}$]+)/gmu)].map(([, name]) => name!))];
}

const USE_FEATURES = `import * as api from './out/tanstack-query.js';
import type { Transport } from 'bimdata-cloud-api/runtime';
declare const transport: Transport;
declare function data<Data>(query: { queryFn: (context: { signal: AbortSignal }) => Promise<Data> }): Data;
declare const signal: AbortSignal;
const is = <Expected>(value: Expected): Expected => value;

// The media type of the response decides on the data, and is part of the key. A stream cannot be chosen.
is<{ name: string }>(data(api.severalMediaOptions(transport)));
is<string>(data(api.severalMediaOptions(transport, { accept: 'text/csv' })));
api.severalMediaQueryKey('text/csv');
// @ts-expect-error -- a stream
api.severalMediaOptions(transport, { accept: 'text/event-stream' });
// @ts-expect-error -- the signal is that of TanStack
api.severalMediaOptions(transport, { signal });

// What has no body is null.
is<null>(data(api.headMethodOptions(transport)));

// A body that can be left out, and all variables with it. The media type decides on the body.
void api.optionalBodyMutation(transport).mutationFn();
void api.optionalBodyMutation(transport).mutationFn({});
void api.severalBodiesMutation(transport, { contentType: 'text/csv' }).mutationFn({ body: 'text' });
// @ts-expect-error -- a text has no fields
void api.severalBodiesMutation(transport, { contentType: 'text/csv' }).mutationFn({ body: { name: 'a' } });

// A parameter that can be left out is not in the key then. Others must be given, or none.
api.pathLevelQueryKey();
api.pathLevelQueryKey(1, 'a');
api.pathLevelQueryKey(1, 'a', {});
// @ts-expect-error -- own is missing
api.pathLevelQueryKey(1);
// @ts-expect-error -- own is missing
api.pathLevelOptions(transport, 1);
`;

const HOSTILE = `openapi: 3.1.0
info: { title: "Things */ \\"'\`\${x}", version: '1' }
paths:
  /{functions}/{runtime}/{accept}/{args}/{variables}/{call}/{transport}/{options}/{get_thing_query_key}:
    parameters:
      - &text { name: functions, in: path, required: true, schema: { type: string } }
      - { <<: *text, name: runtime }
      - { <<: *text, name: accept }
      - { <<: *text, name: args }
      - { <<: *text, name: variables }
      - { <<: *text, name: call }
      - { <<: *text, name: transport }
      - { <<: *text, name: options }
      - { <<: *text, name: get_thing_query_key }
    get: { operationId: getThing, responses: &thing { '200': { description: A., content: { application/json: { schema: &a { $ref: '#/components/schemas/ApiKey' } }, text/plain: { schema: { type: string } } } } } }
    put: { operationId: putThing, responses: *thing }
  /options: { get: { operationId: getThingOptions, responses: *thing }, post: { operationId: getThingQueryKey, responses: *thing } }
  /api: { get: { operationId: api, responses: *thing }, post: { operationId: "'; */ x", responses: *thing } }
  /words: { get: { operationId: delete, responses: *thing }, put: { operationId: functions, responses: *thing }, post: { operationId: runtime, responses: *thing } }
components: { schemas: { ApiKey: { type: object }, functions: { type: object }, runtime: { type: object } } }
`;

const STREAMS_ONLY = `openapi: 3.1.0
info: { title: Events, version: '1' }
paths:
  /events: { get: { operationId: listen, responses: { '200': { description: A., content: { text/event-stream: { schema: { type: string } } } } } } }
`;

describe('documents', () => {
  test('What is generated for every feature compiles, and has their types.', async () => {
    const { folder, text } = await generateFile(read('test/feature-document/document.yaml'));
    expect(await compile(folder, USE_FEATURES)).toBe('');
    const names = listNames(text);
    expect(names).toEqual(expect.arrayContaining(['getPetOptions', 'getPetQueryKey', 'getPetMutation']));
    // A word that is reserved by itself is not before another.
    expect(names).toEqual(expect.arrayContaining(['deleteOptions', 'constructorMutation']));
    // A stream is read once: a query of it would have nothing to keep.
    expect(names.filter((name) => /stream/i.test(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(150);
    expect(text).toContain('export const apiQueryKey: runtime.ApiKey = ["Features 1.0.0"];');
    // Some operations have bigints, which TanStack cannot hash.
    expect(text).toContain('return runtime.createExactQueryKey(apiQueryKey, "styledIntegers", args);');
    expect(text).toContain('return runtime.createQueryKey(apiQueryKey, "simpleText", args);');
  });

  test('What is generated for other documents compiles.', async () => {
    const { folder, text } = await generateFile(read('test/golden/things.yaml'));
    expect(await compile(folder)).toBe('');
    expect(listNames(text)).toEqual([
      'listThingsQueryKey',
      'listThingsOptions',
      'makeThingMutation',
      'getPictureQueryKey',
      'getPictureOptions',
    ]);
    expect(text).toContain('return runtime.createQueryKey(apiQueryKey, "list_things", [parameters]);');
  });

  test('No name of a document hides what the file uses.', async () => {
    const { folder, text } = await generateFile(HOSTILE);
    expect(await compile(folder)).toBe('');
    expect(listNames(text).toSorted().join(' ')).toBe(
      'apiOptions apiQueryKey2 deleteOptions deleteQueryKey functionsMutation getThingOptions getThingOptionsOptions ' +
        'getThingOptionsQueryKey getThingQueryKey getThingQueryKeyMutation putThingMutation runtimeMutation xMutation',
    );
  });

  test('A document without anything to query or to change has the start of the keys.', async () => {
    const { folder, text } = await generateFile(STREAMS_ONLY);
    expect(await compile(folder)).toBe('');
    expect(listNames(text)).toEqual([]);
    expect(text).not.toContain('./functions.js');
  });
});
