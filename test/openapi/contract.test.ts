/** The contract matches what the service documents, and has examples. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildModel } from '../../scripts/model/api.js';
import { listOperations } from '../../scripts/model/types.js';
import { resolve, type RequestBody, type Response, type Schema } from '../../src/openapi/document.js';
import { splitReadWrite } from '../../src/openapi/read-write.js';
import { contract, contractOperations } from '../support/contract.js';
import { PROJECT } from '../support/project.js';

describe('operations', () => {
  test('The contract has the operations, scopes and successes that the service documents.', () => {
    const { model, problems } = buildModel(splitReadWrite(contract));
    expect(problems).toEqual([]);
    const rows = listOperations(model).map(({ id, method, path: template, pathParameters, body, response, scopes }) =>
      [
        id,
        method,
        template,
        pathParameters.map(({ name }) => name),
        body?.type.text,
        response.success,
        response.type.text,
        scopes,
      ]
        .flat()
        .filter((cell) => cell !== undefined)
        .join(' '),
    );
    expect(rows.toSorted()).toEqual(
      [
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
      ].toSorted(),
    );
    expect(model.baseUrl).toBe('https://api-beta.bimdata.io');
    expect(model.credentials).toEqual([
      { kind: 'accessToken', in: 'header', name: 'Authorization', prefix: 'Bearer ' },
      { kind: 'apiKey', in: 'header', name: 'Authorization', prefix: 'ApiKey ' },
    ]);
    const realm = 'https://iam.bimdata.io/auth/realms/bimdata/protocol/openid-connect';
    expect(model.oauth).toEqual({ tokenUrl: `${realm}/token`, authorizationUrl: `${realm}/auth` });
  });

  test('Every parameter, body and response has an example.', () => {
    const { parameters, requestBodies, responses, headers } = contract.components!;
    for (const [name, node] of Object.entries({ ...parameters, ...headers })) {
      expect(node, name).toHaveProperty('example');
    }
    for (const [name, node] of Object.entries({ ...requestBodies, ...responses })) {
      for (const media of Object.values(resolve<RequestBody | Response>(contract, node)?.content ?? {})) {
        expect(media, name).toHaveProperty('example');
      }
    }
  });

  test('Every operation documents its errors, each with a schema from the components.', () => {
    for (const [id, { operation }] of contractOperations) {
      const statuses = Object.keys(operation.responses);
      expect(statuses, id).toEqual(expect.arrayContaining(['401', '429', 'default']));
      expect(statuses.includes('400'), id).toBe(operation.requestBody !== undefined);
      expect(statuses.filter((status) => status === '409')).toEqual(id === 'inviteCloudUser' ? ['409'] : []);
      for (const response of Object.values(operation.responses)) {
        expect(response, id).toEqual({ $ref: expect.stringMatching(/^#\/components\/responses\//) });
      }
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
