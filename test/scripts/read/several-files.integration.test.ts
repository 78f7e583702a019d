/** Documents of several files in the manner of Matrix, of Kubernetes and of a NestJS export: what their users read. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate } from '../../support/command.js';
import { compile } from '../../support/generated.js';
import { writeFiles } from './load-files.js';

/** Generates a client; returns its folder, what was printed, and the exported names. */
async function generateFrom(
  files: Readonly<Record<string, string>>,
  spec: string,
  ...flags: readonly string[]
): Promise<{ out: string; stdout: string; names: string[] }> {
  const folder = writeFiles(files);
  const out = path.join(folder, 'out');
  const { code, stdout, stderr } = await generate(['--spec', path.join(folder, spec), '--out', out, ...flags]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  // The compiler reads packages from here.
  writeFileSync(path.join(folder, 'user.ts'), '');
  const [, block = ''] =
    /export type \{([^}]*)\} from '\.\/schema\.js'/.exec(readFileSync(path.join(out, 'index.ts'), 'utf8')) ?? [];
  const names = block.split(',').map((name) => name.trim());
  return { out, stdout, names: names.filter((name) => /^[A-Z]/.test(name)) };
}

const ERROR = `type: object
description: A Matrix-level error.
properties:
  errcode: { type: string, description: "An error code, in
  capital letters.", example: M_UNKNOWN }
  error: { type: string }
required: ["errcode"]
`;

const MATRIX = {
  'client-server/rooms.yaml': `openapi: 3.1.0
info: { title: Matrix Client-Server Rooms API, version: 1.0.0 }
servers:
  - url: "{protocol}://{hostname}{basePath}"
    variables:
      protocol: { enum: [http, https], default: https }
      hostname: { default: "localhost:8008" }
      basePath: { default: /_matrix/client/v3 }
paths:
  "/rooms/{roomId}/join":
    post:
      summary: Join the requesting user to a particular room.
      operationId: joinRoomById
      security: [{ accessTokenQuery: [] }, { accessTokenBearer: [] }]
      parameters:
        - { in: path, name: roomId, required: true, example: "!d41d8cd:matrix.org", schema: { type: string } }
      requestBody:
        content:
          application/json:
            schema:
              type: object
              example: {
                "reason": "Looking for support"
              }
              properties:
                third_party_signed: { $ref: definitions/third_party_signed.yaml }
                reason: { type: string }
        required: true
      responses:
        "200":
          description: The room has been joined.
          content:
            application/json:
              schema: { type: object, properties: { room_id: { type: string } }, required: [room_id] }
              examples:
                response:
                  value: {
                    "room_id": "!d41d8cd:matrix.org"
                  }
        "403":
          description: You do not have permission to join the room.
          content: { application/json: { schema: { $ref: definitions/errors/error.yaml } } }
        "429":
          description: This request was rate-limited.
          content: { application/json: { schema: { $ref: definitions/errors/rate_limited.yaml } } }
      tags: [Room membership]
  "/rooms/{roomId}/event/{eventId}":
    get:
      operationId: getOneRoomEvent
      parameters:
        - { in: path, name: roomId, required: true, schema: { type: string } }
        - { in: path, name: eventId, required: true, schema: { type: string } }
      responses:
        "200":
          description: The full event.
          content: { application/json: { schema: { $ref: definitions/client_event.yaml } } }
        "404":
          description: The event was not found.
          content: { application/json: { schema: { $ref: ../server-server/definitions/error.yaml } } }
      tags: [Room participation]
components:
  securitySchemes:
    accessTokenQuery: { type: apiKey, in: query, name: access_token }
    accessTokenBearer: { type: http, scheme: bearer }
`,
  'client-server/definitions/third_party_signed.yaml': `type: object
title: Third-party Signed
required: [sender, mxid]
properties:
  sender: { type: string }
  mxid: { type: string }
example: {
  "sender": "@alice:matrix.org",
  "mxid": "@bob:matrix.org"
}
`,
  'client-server/definitions/client_event.yaml': `type: object
allOf:
  - $ref: event.yaml
  - type: object
    required: [room_id]
    properties: { room_id: { type: string } }
`,
  'client-server/definitions/event.yaml': `type: object
required: [type, content]
properties: { type: { type: string }, content: { type: object } }
`,
  'client-server/definitions/errors/error.yaml': ERROR,
  'client-server/definitions/errors/rate_limited.yaml': `allOf:
  - $ref: error.yaml
  - type: object
    properties: { retry_after_ms: { type: integer } }
`,
  'server-server/definitions/error.yaml': 'type: object\nproperties: { reason: { type: string } }\n',
};

describe('Matrix', () => {
  test('has readable names, and notes on what it says wrong; another part is asked for.', async () => {
    const { out, stdout, names } = await generateFrom(MATRIX, 'client-server/rooms.yaml');
    expect(names).toEqual(['ClientEvent', 'Error', 'Event', 'RateLimited', 'ThirdPartySigned']);
    expect(stdout).toContain('A line in quotes or brackets is indented less than YAML requires.');
    expect(stdout).toContain('The reference leaves the folder of the document.');
    const user = `import { ApiClient, type GetOneRoomEventError } from './out/index.js';
      export async function join(api: ApiClient): Promise<string> {
        const signed = { sender: '@a:b', mxid: '@c:d' };
        const { room_id } = await api.roomMembership.joinRoomById('!a:b', { reason: 'Help', third_party_signed: signed });
        const event = await api.roomParticipation.getOneRoomEvent(room_id, '$e');
        return event.room_id + event.type + String(event.content['body']);
      }
      export const body = (error: GetOneRoomEventError): unknown => error.body;`;
    expect(await compile(out, user)).toBe('');
  });

  test('names both errors by their folders with --allow-external.', async () => {
    const { out, names } = await generateFrom(MATRIX, 'client-server/rooms.yaml', '--allow-external');
    expect(names).toEqual([
      'ClientEvent',
      'DefinitionsError',
      'ErrorsError',
      'Event',
      'RateLimited',
      'ThirdPartySigned',
    ]);
    const user = `import type { DefinitionsError, ErrorsError, RateLimited } from './out/index.js';
      export const reason: DefinitionsError = { reason: 'Gone' };
      export const code = (error: ErrorsError): string => error.errcode;
      export const wait = (error: RateLimited): number => (error.errcode ? (error.retry_after_ms ?? 0) : 0);`;
    expect(await compile(out, user)).toBe('');
  });
});

const META = 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta';
const KUBERNETES = {
  'apis/apps/v1.json': JSON.stringify({
    openapi: '3.0.0',
    info: { title: 'Kubernetes', version: 'v1.31.0' },
    paths: {
      '/apis/apps/v1/namespaces/{namespace}/deployments': {
        parameters: [{ name: 'namespace', in: 'path', required: true, schema: { type: 'string', uniqueItems: true } }],
        get: {
          tags: ['apps_v1'],
          operationId: 'listAppsV1NamespacedDeployment',
          parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', uniqueItems: true } }],
          responses: {
            200: {
              description: 'OK',
              content: {
                'application/json': { schema: { $ref: '../../definitions.json#/io.k8s.api.apps.v1.DeploymentList' } },
              },
            },
          },
          'x-kubernetes-action': 'list',
          'x-kubernetes-group-version-kind': { group: 'apps', kind: 'Deployment', version: 'v1' },
        },
      },
    },
    components: { securitySchemes: { BearerToken: { type: 'apiKey', name: 'authorization', in: 'header' } } },
  }),
  'definitions.json': JSON.stringify({
    'io.k8s.api.apps.v1.DeploymentList': {
      type: 'object',
      required: ['items'],
      properties: {
        kind: { type: 'string' },
        items: { type: 'array', items: { allOf: [{ $ref: '#/io.k8s.api.apps.v1.Deployment' }], default: {} } },
      },
      'x-kubernetes-group-version-kind': [{ group: 'apps', kind: 'DeploymentList', version: 'v1' }],
    },
    'io.k8s.api.apps.v1.Deployment': {
      type: 'object',
      properties: {
        metadata: { allOf: [{ $ref: `meta.json#/${META}` }], default: {} },
        spec: { type: 'object', properties: { replicas: { type: 'integer', format: 'int32' } } },
      },
    },
  }),
  'meta.json': JSON.stringify({
    [META]: {
      type: 'object',
      properties: {
        name: { type: 'string' },
        labels: { type: 'object', additionalProperties: { type: 'string', default: '' } },
      },
    },
  }),
};

test('Kubernetes has the names of its definitions.', async () => {
  const { out, stdout, names } = await generateFrom(KUBERNETES, 'apis/apps/v1.json', '--allow-external');
  expect(stdout).not.toContain('assumption');
  expect(names).toEqual([
    'IoK8sApiAppsV1Deployment',
    'IoK8sApiAppsV1DeploymentList',
    'IoK8sApimachineryPkgApisMetaV1ObjectMeta',
  ]);
  const user = `import { AppsV1Api } from './out/index.js';
    export async function list(api: AppsV1Api): Promise<(string | undefined)[]> {
      const { items } = await api.listAppsV1NamespacedDeployment('default', { limit: 10 });
      return items.map(({ metadata, spec }) => metadata?.labels?.['app'] ?? String(spec?.replicas));
    }`;
  expect(await compile(out, user)).toBe('');
});

const NEST = {
  'openapi.json': JSON.stringify({
    openapi: '3.0.0',
    info: { title: 'Cats example', description: 'The cats API description', version: '1.0', contact: {} },
    tags: [],
    servers: [],
    paths: {
      '/cats': {
        post: {
          operationId: 'CatsController_create',
          summary: 'Create cat',
          parameters: [],
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: 'schemas.json#/CreateCatDto' } } },
          },
          responses: {
            201: {
              description: 'Created.',
              content: { 'application/json': { schema: { $ref: 'schemas.json#/Cat' } } },
            },
            403: { description: 'Forbidden.' },
          },
          tags: ['cats'],
          security: [{ bearer: [] }],
        },
      },
      '/cats/{id}': {
        get: {
          operationId: 'CatsController_findOne',
          parameters: [{ name: 'id', required: true, in: 'path', schema: { type: 'string' } }],
          responses: {
            200: { description: '', content: { 'application/json': { schema: { $ref: 'schemas.json#/Cat' } } } },
          },
          tags: ['cats'],
        },
      },
      '/health': {
        get: { operationId: 'HealthController_check', parameters: [], responses: { 200: { description: '' } } },
      },
    },
    components: { securitySchemes: { bearer: { scheme: 'bearer', bearerFormat: 'JWT', type: 'http' } } },
  }),
  'schemas.json': JSON.stringify({
    CreateCatDto: {
      type: 'object',
      properties: {
        name: { type: 'string' },
        age: { type: 'number' },
        breed: { type: 'string', enum: ['Maine Coon', 'Sphynx'] },
      },
      required: ['name', 'age'],
    },
    Cat: {
      type: 'object',
      properties: {
        name: { type: 'string', example: 'Kitty', description: 'The name of the Cat' },
        owner: { nullable: true, allOf: [{ $ref: '#/Owner' }] },
      },
      required: ['name', 'owner'],
    },
    Owner: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
  }),
};

test('A NestJS export has its controllers, classes and DTOs.', async () => {
  const { out, stdout, names } = await generateFrom(NEST, 'openapi.json');
  expect(stdout).not.toContain('assumption');
  expect(names).toEqual(['Cat', 'CreateCatDto', 'Owner']);
  const user = `import { ApiClient, type CreateCatDto } from './out/index.js';
    export async function create(api: ApiClient, cat: CreateCatDto): Promise<string | undefined> {
      const created = await api.cats.catsControllerCreate(cat);
      await api.default_.healthControllerCheck();
      return created.owner?.name ?? (await api.cats.catsControllerFindOne('1')).name;
    }
    export const cat: CreateCatDto = { name: 'Tom', age: 3, breed: 'Sphynx' };`;
  expect(await compile(out, user)).toBe('');
});
