/** The servers of a document: which one is the default, and how a relative one is resolved. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { buildModel } from '../../../scripts/model/api.js';
import { listOperations } from '../../../scripts/model/types.js';
import { buildCall, buildCallContext } from '../../../scripts/site/samples/examples.js';
import { writeSamples } from '../../../scripts/site/samples/samples.js';
import type { Document } from '../../../src/openapi/document.js';
import { atServer, createTransport } from '../../../src/runtime.js';

type Server = { readonly url: string; readonly variables?: object };

const VARIABLE = { variables: { version: { default: 'v1' } } };

function documentWith(
  servers: readonly Server[] | undefined,
  own?: readonly Server[],
  pathServers?: Server[],
): Document {
  const get = { operationId: 'getPets', tags: ['pets'], responses: { '204': { description: '' } } };
  return {
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1' },
    ...(servers && { servers }),
    components: {},
    paths: {
      '/pets': { ...(pathServers && { servers: pathServers }), get: { ...get, ...(own && { servers: own }) } },
    },
  } as unknown as Document;
}

/** Gives a page's address to code that has none. */
function standOnPage(href: string): void {
  vi.stubGlobal('location', { href });
  onTestFinished(() => void vi.unstubAllGlobals());
}

/** Returns the URL that a call of `/pets` goes to. */
async function findUrl(baseUrl: string | undefined, server?: string): Promise<string> {
  const fetch = async (request: Request): Promise<Response> => Response.json(request.url);
  const service = { ...(baseUrl !== undefined && { baseUrl }), credentials: {} };
  const tune = server === undefined ? {} : { tune: atServer(server) };
  return createTransport(service, { fetch }).call<string, never>('getPets', 'GET', '/pets', {}, {}, tune);
}

const PAGE = 'https://page.test/app/index.html?x=1#y';

describe('the server of a document', () => {
  test.each<[what: string, server: Server, baseUrl: string | undefined, url: string]>([
    ['an absolute path', { url: '/api/v1' }, '/api/v1', 'https://page.test/api/v1/pets'],
    ['an absolute path with a slash at its end', { url: '/api/v1/' }, '/api/v1', 'https://page.test/api/v1/pets'],
    ['a relative path', { url: 'api/v1' }, 'api/v1', 'https://page.test/app/api/v1/pets'],
    ['a path from a dot', { url: './v1' }, './v1', 'https://page.test/app/v1/pets'],
    ['a path from two dots', { url: '../v1' }, '../v1', 'https://page.test/v1/pets'],
    ['the root', { url: '/' }, '/', 'https://page.test/pets'],
    ['nothing', { url: '' }, '/', 'https://page.test/pets'],
    ['a host', { url: '//host.test/x' }, '//host.test/x', 'https://host.test/x/pets'],
    ['a variable', { url: '/{version}', ...VARIABLE }, '/v1', 'https://page.test/v1/pets'],
    [
      'an absolute URL',
      { url: 'https://api.test/{version}/', ...VARIABLE },
      'https://api.test/v1',
      'https://api.test/v1/pets',
    ],
    ['a variable without a default', { url: '/{region}' }, undefined, 'https://page.test/pets'],
    ['another scheme', { url: 'ftp://api.test' }, undefined, 'https://page.test/pets'],
    ['no host', { url: '//' }, undefined, 'https://page.test/pets'],
    ['a host with a password', { url: '//ada:secret@host.test' }, undefined, 'https://page.test/pets'],
  ])('The first server is %s.', async (_, server, baseUrl, url) => {
    const { model, problems } = buildModel(documentWith([server, { url: 'https://other.test' }]));
    expect(model.baseUrl).toBe(baseUrl);
    expect(problems).toHaveLength(baseUrl === undefined ? 1 : 0);
    standOnPage(PAGE);
    expect(await findUrl(model.baseUrl)).toBe(url);
  });

  test('A document without servers has no default; in a page it is the root.', async () => {
    for (const servers of [undefined, []]) expect(buildModel(documentWith(servers)).model.baseUrl).toBeUndefined();
    standOnPage(PAGE);
    expect(await findUrl(undefined)).toBe('https://page.test/pets');
  });

  test('Outside of a page a relative server is none, and the error says so; a baseUrl takes its place.', () => {
    for (const baseUrl of ['/api/v1', 'api', '//host.test/x']) {
      const service = { baseUrl, credentials: {} };
      expect(() => createTransport(service, {})).toThrow(
        `baseUrl is needed: the server of the contract is relative (${baseUrl})`,
      );
      expect(() => createTransport(service, { baseUrl: 'https://api.test' })).not.toThrow();
      expect(() => createTransport(service, { baseUrl: '/own' })).toThrow('got "/own"');
    }
  });

  test('A credential goes to a relative server of a safe page only.', async () => {
    const service = { baseUrl: '/api', credentials: { apiKey: ['X-Key', ''] } } as const;
    standOnPage('http://intranet.test/');
    expect(() => createTransport(service, { apiKey: 'key' })).toThrow('baseUrl must be an https URL');
    standOnPage(PAGE);
    const fetch = async (request: Request): Promise<Response> => Response.json(request.headers.get('X-Key'));
    const transport = createTransport(service, { apiKey: 'key', fetch });
    expect(await transport.call<string, never>('getPets', 'GET', '/pets', {})).toBe('key');
  });
});

describe('the server of an operation', () => {
  test.each<[what: string, servers: readonly Server[] | undefined, own: string, server: string, url: string]>([
    ['a relative one', [{ url: '/api' }], '/own', '/own', 'https://page.test/own/pets'],
    ['a relative one', [{ url: '/api' }], './own/', './own', 'https://page.test/app/own/pets'],
    ['a relative one', [{ url: '/api' }], '/', '/', 'https://page.test/pets'],
    ['a relative one', [{ url: '/api' }], '//host.test/x', '//host.test/x', 'https://host.test/x/pets'],
    ['a relative one', [{ url: '/api' }], 'https://own.test', 'https://own.test', 'https://own.test/pets'],
    ['none', undefined, '/own', '/own', 'https://page.test/own/pets'],
    ['an absolute one', [{ url: 'https://api.test/v1' }], '/own', 'https://api.test/own', 'https://api.test/own/pets'],
    ['an absolute one', [{ url: 'https://api.test/v1' }], '', 'https://api.test/v1', 'https://api.test/v1/pets'],
  ])('Beside %s (%j) it is %j.', async (...row) => {
    const [, servers, own, server, url] = row;
    standOnPage(PAGE);
    for (const document of [documentWith(servers, [{ url: own }]), documentWith(servers, undefined, [{ url: own }])]) {
      const { model, problems } = buildModel(document);
      expect(problems).toEqual([]);
      const [operation] = listOperations(model);
      expect(operation!.server).toBe(server === model.baseUrl ? undefined : server);
      expect(await findUrl(model.baseUrl, operation!.server?.replace(/\/?$/, '/'))).toBe(url);
    }
  });

  test('One that no client can use is reported.', () => {
    const { problems } = buildModel(documentWith([{ url: '/api' }], [{ url: 'ftp://own.test' }]));
    expect(problems).toMatchObject([{ message: 'The server of the operation has no URL that a client can use.' }]);
  });
});

describe('samples', () => {
  test.each([
    [['/api/v1'], 'https://api.example.org/api/v1'],
    [['./v1'], 'https://api.example.org/v1'],
    [['//host.test/x'], 'https://host.test/x'],
    [['/'], 'https://api.example.org'],
    [[], 'https://api.example.org'],
    [['/api', '/own'], 'https://api.example.org/own'],
    [['/api', 'https://own.test'], 'https://own.test'],
  ])('The samples of servers %j have a usable URL.', ([url, own], baseUrl) => {
    const document = documentWith(
      url === undefined ? undefined : [{ url }],
      own === undefined ? undefined : [{ url: own }],
    );
    const { model } = buildModel(document);
    const context = buildCallContext(document, model, 'pets');
    const call = buildCall({ document, model, context }, 'PetsApi', listOperations(model)[0]!);
    const [client, curl, plain] = writeSamples(context, call);
    expect(client!.source.replaceAll(/\s+/g, ' ')).toContain(`baseUrl: '${baseUrl}'`);
    expect(curl!.source).toBe(`curl '${baseUrl}/pets'\n`);
    expect(plain!.source).toContain(`'${baseUrl}/pets'`);
  });
});
