/** The contract matches what the service documents, and has examples. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listOperations, type OperationModel } from '../../scripts/model/types.js';
import { readExample, resolve, type RequestBody, type Response, type Schema } from '../../src/openapi/document.js';
import { modelOf } from '../support/calls.js';
import { answersOf, CLOUD_CURRENT, contract, CONTRACTS } from '../support/contract.js';
import { PROJECT } from '../support/project.js';

/** What BIMData documents of its services: the operations that stay, and how they are reached. A contract can have more. */
const SERVICES = {
  cloud: {
    operations: [
      'getClouds GET /cloud 200 Cloud[]',
      'createCloud POST /cloud CloudRequest 201 Cloud cloud:manage',
      'getCloud GET /cloud/{id} id 200 Cloud',
      'fullUpdateCloud PUT /cloud/{id} id CloudRequest 200 Cloud cloud:manage',
      'updateCloud PATCH /cloud/{id} id CloudUpdate 200 Cloud cloud:manage',
      'deleteCloud DELETE /cloud/{id} id 204 void cloud:manage',
      'createDemo POST /cloud/{id}/create-demo id 200 Project cloud:manage',
      'getCloudSize GET /cloud/{id}/size id 200 CloudSize',
      'getCloudInvitations GET /cloud/{cloud_pk}/invitation cloud_pk 200 CloudInvitation[] org:manage',
      'inviteCloudUser POST /cloud/{cloud_pk}/invitation cloud_pk CloudInvitationRequest 201 CloudInvitation org:manage',
      'cancelCloudUserInvitation DELETE /cloud/{cloud_pk}/invitation/{id} cloud_pk id 204 void org:manage',
      'getCloudUsers GET /cloud/{cloud_pk}/user cloud_pk 200 User[] cloud:read',
      'getCloudUser GET /cloud/{cloud_pk}/user/{id} cloud_pk id 200 User cloud:read',
      'fullUpdateCloudUser PUT /cloud/{cloud_pk}/user/{id} cloud_pk id UserCloudUpdate 200 User cloud:manage',
      'updateCloudUser PATCH /cloud/{cloud_pk}/user/{id} cloud_pk id UserCloudUpdate 200 User cloud:manage',
      'deleteCloudUser DELETE /cloud/{cloud_pk}/user/{id} cloud_pk id 204 void cloud:manage',
    ],
    baseUrl: 'https://api-beta.bimdata.io',
    statuses: ['401', '429', 'default'],
  },
  'cloud-current': {
    operations: [
      'getClouds GET /cloud 200 Cloud[]',
      'createCloud POST /cloud CloudRequest 201 Cloud cloud:manage',
      'getCloud GET /cloud/{id} id 200 Cloud',
      'updateCloud PATCH /cloud/{id} id CloudUpdate 200 Cloud cloud:manage',
      'deleteCloud DELETE /cloud/{id} id 204 void cloud:manage',
      'checkAccess GET /cloud/{id}/check-access id 200 void',
      'createDemo POST /cloud/{id}/create-demo id 200 Project cloud:manage',
      'getCloudSize GET /cloud/{id}/size id 200 Size',
      'getCloudInvitations GET /cloud/{cloud_pk}/invitation cloud_pk 200 CloudInvitation[] org:manage',
      'inviteCloudUser POST /cloud/{cloud_pk}/invitation cloud_pk CloudInvitationRequest 201 CloudInvitation org:manage',
      'cancelCloudUserInvitation DELETE /cloud/{cloud_pk}/invitation/{id} cloud_pk id 204 void org:manage',
      'getCloudUsers GET /cloud/{cloud_pk}/user cloud_pk email email__contains email__endswith email__startswith 200 UserCloud[] cloud:read',
      'updateCloudUser PATCH /cloud/{cloud_pk}/user/{id} cloud_pk id UserCloudUpdate 200 User cloud:manage',
      'deleteCloudUser DELETE /cloud/{cloud_pk}/user/{id} cloud_pk id 204 void cloud:manage',
    ],
    baseUrl: 'https://api.bimdata.io',
    statuses: ['401', '403', '500', 'default'],
  },
} as const;

/** Returns an operation on one line: name, request, arguments, success, scopes. */
function formatOperation(operation: OperationModel): string {
  const { id, method, path: template, pathParameters, parameters, body, response, scopes } = operation;
  const names = [...pathParameters, ...parameters].map(({ name }) => name);
  const cells = [id, method, template, names, body?.type.text, response.success, response.type.text, scopes];
  return cells
    .flat()
    .filter((cell) => cell !== undefined)
    .join(' ');
}

const SERVED = CONTRACTS.map((one) => ({ ...one, service: SERVICES[one.name as keyof typeof SERVICES] }));

describe('operations', () => {
  test.each(SERVED)(
    '$name has the operations, scopes and successes that the service documents.',
    ({ service, ...one }) => {
      const model = modelOf(one);
      expect(listOperations(model).map(formatOperation)).toEqual(expect.arrayContaining([...service.operations]));
      expect(model.baseUrl).toBe(service.baseUrl);
      expect(model.credentials).toEqual([
        { kind: 'accessToken', in: 'header', name: 'Authorization', prefix: 'Bearer ' },
        { kind: 'apiKey', in: 'header', name: 'Authorization', prefix: 'ApiKey ' },
      ]);
      const realm = 'https://iam.bimdata.io/auth/realms/bimdata/protocol/openid-connect';
      expect(model.oauth).toEqual({ tokenUrl: `${realm}/token`, authorizationUrl: `${realm}/auth` });
    },
  );

  test.each(CONTRACTS)('Every parameter, body and response of $name has an example.', ({ document }) => {
    const { parameters, requestBodies, responses, headers } = document.components!;
    for (const [name, node] of Object.entries({ ...parameters, ...headers })) {
      expect(node, name).toHaveProperty('example');
    }
    for (const [name, node] of Object.entries({ ...requestBodies, ...responses })) {
      for (const media of Object.values(resolve<RequestBody | Response>(document, node)?.content ?? {})) {
        expect(readExample(document, media), name).toBeDefined();
      }
    }
  });

  test.each(CONTRACTS)(
    'Every body of $name has a 400 with an example of a field of its own.',
    ({ document, ...one }) => {
      const examples = [...one.operations].flatMap(([id, { operation }]) => {
        const body = resolve<RequestBody>(document, operation.requestBody)?.content['application/json'];
        const response = resolve<Response>(document, operation.responses['400'] as Response);
        const media = response?.content?.['application/json'] as { example?: object; examples?: object };
        if (!body) return [];
        const values = Object.values(media.examples ?? { own: { value: media.example } }) as { value: object }[];
        const { properties } = resolve<Schema>(document, body.schema)!;
        const fields = values.flatMap(({ value }) => Object.keys(value));
        expect([...Object.keys(properties!), 'already_exists'], id).toEqual(expect.arrayContaining(fields));
        return [[JSON.stringify(operation.requestBody), JSON.stringify(media)] as const];
      });
      // As many as bodies.
      const bodies = new Set(examples.map(([body]) => body));
      expect(new Set(examples.map(([, media]) => media)).size).toBe(bodies.size);
      expect(bodies.size).toBe(4);
    },
  );

  test.each(SERVED)('Every operation of $name documents its errors, each with a schema from the components.', (one) => {
    for (const [id, { operation }] of one.operations) {
      const statuses = Object.keys(operation.responses);
      const forBody = operation.requestBody ? ['400'] : [];
      expect(statuses, id).toEqual(expect.arrayContaining([...one.service.statuses, ...forBody]));
      for (const response of Object.values(operation.responses)) {
        expect(response, id).toEqual({ $ref: expect.stringMatching(/^#\/components\/responses\//) });
      }
    }
  });
});

describe('errors', () => {
  /** The statuses that today's service documents, and the operations that return them. */
  const ERRORS = [
    ['401 403 500', 'getClouds getCloudUsers getCloudInvitations'],
    ['400 401 402 403 500', 'createCloud'],
    ['401 403 404 500', 'getCloud checkAccess getCloudSize'],
    ['400 401 403 404 500', 'updateCloud deleteCloud createDemo updateCloudUser deleteCloudUser'],
    ['400 401 403 404 500', 'inviteCloudUser cancelCloudUserInvitation'],
  ] as const;

  test.each(ERRORS)('The errors of today are %s for %s.', (statuses, ids) => {
    for (const id of ids.split(' ')) {
      const documented = answersOf(id, CLOUD_CURRENT).map(({ status }) => status);
      expect(documented.filter((status) => /^[45]/.test(status)).join(' '), id).toBe(statuses);
    }
  });
});

describe('schemas', () => {
  test('Roles have the values of the service, each with a name and a description.', () => {
    const { CloudRole, ProjectRole } = contract.components!.schemas as Record<
      string,
      Schema & Record<string, string[]>
    >;
    expect([CloudRole!.enum, CloudRole!['x-enum-varnames']]).toEqual([
      [100, 50],
      ['Admin', 'User'],
    ]);
    expect([ProjectRole!.enum, ProjectRole!['x-enum-varnames']]).toEqual([
      [100, 50, 25],
      ['Admin', 'User', 'Guest'],
    ]);
    expect(CloudRole!['x-enum-descriptions']).toHaveLength(2);
    expect(ProjectRole!['x-enum-descriptions']).toHaveLength(3);
  });
});

describe('lint rules', () => {
  test('Only four rules are off, and no problem is ignored.', () => {
    const rules = readFileSync(path.join(PROJECT, 'redocly.yaml'), 'utf8');
    expect(rules.match(/^ {2}[\w-]+: off$/gm)).toHaveLength(4);
    expect(rules).not.toMatch(/: warn$/m);
    expect(() => readFileSync(path.join(PROJECT, '.redocly.lint-ignore.yaml'))).toThrow('ENOENT');
  });
});
