/** Splitting schemas for requests and responses. */
import { describe, expect, test } from 'vitest';
import type { Document, Schema } from '../../../src/openapi/document.js';
import { splitReadWrite } from '../../../src/openapi/read-write.js';
import { bodyDocument, schemaRef } from '../../support/documents.js';

describe('splitReadWrite', () => {
  const bodyOf = (split: Document): unknown =>
    (
      split.paths as unknown as Record<
        string,
        { post: { requestBody: { content: Record<string, { schema: unknown }> } } }
      >
    )['/a']!.post.requestBody.content['application/json']!.schema;

  test('Requests omit read-only fields and responses omit write-only fields, at any depth.', () => {
    const schemas = {
      Pet: {
        required: ['id', 'name', 'secret'],
        properties: {
          id: { type: 'integer', readOnly: true },
          made: schemaRef('Stamp'),
          name: { type: 'string', default: { id: 1 } },
          secret: { type: 'string', writeOnly: true },
          owner: schemaRef('Owner'),
          friends: { type: 'array', items: schemaRef('Pet') },
          plain: schemaRef('Plain'),
          zoo: schemaRef('Zoo'),
        },
      },
      Zoo: { properties: { owners: { items: schemaRef('Owner') } } },
      Owner: { properties: { pets: { additionalProperties: schemaRef('Pet') }, properties: { type: 'string' } } },
      Plain: { properties: { a: { type: 'string' } } },
      PlainRequest: {},
      Stamp: { type: 'string', readOnly: true },
    };
    const split = splitReadWrite(bodyDocument(schemas, schemaRef('Pet')));
    const result = split.components!.schemas as Record<string, Schema>;

    expect(bodyOf(split)).toEqual(schemaRef('PetRequest'));
    expect(result['PetRequest']).toEqual({
      required: ['name', 'secret'],
      properties: {
        name: schemas.Pet.properties.name,
        secret: schemas.Pet.properties.secret,
        owner: schemaRef('OwnerRequest'),
        friends: { type: 'array', items: schemaRef('PetRequest') },
        plain: schemaRef('Plain'),
        zoo: schemaRef('ZooRequest'),
      },
    });
    expect(result['ZooRequest']).toEqual({ properties: { owners: { items: schemaRef('OwnerRequest') } } });
    expect(Object.keys(result['OwnerRequest']!.properties!)).toEqual(['pets', 'properties']);
    expect(result['Pet']!.required).toEqual(['id', 'name']);
    expect(Object.keys(result['Pet']!.properties!)).not.toContain('secret');
    expect(result['Plain']).toBe(schemas.Plain);
    expect(Object.keys(result)).toEqual([...Object.keys(schemas), 'PetRequest', 'OwnerRequest', 'ZooRequest']);
  });

  test('Responses and path items are split, also in components.', () => {
    const secretive = { properties: { a: {}, secret: { writeOnly: true } } };
    const media = { 'application/json': { schema: secretive } };
    const operation = { requestBody: { content: media }, responses: { 200: { content: media }, 204: {} } };
    const split = splitReadWrite({
      openapi: '3.1.0',
      paths: { '/a': { $ref: '#/components/pathItems/A' }, '/b': { get: operation } },
      components: { pathItems: { A: { post: operation } }, responses: { R: { content: media } } },
    } as unknown as Document);
    const expected = { 'application/json': { schema: { properties: { a: {} } } } };
    const done = { requestBody: { content: media }, responses: { 200: { content: expected }, 204: {} } };
    expect(split).toEqual({
      openapi: '3.1.0',
      paths: { '/a': { $ref: '#/components/pathItems/A' }, '/b': { get: done } },
      components: { pathItems: { A: { post: done } }, responses: { R: { content: expected } } },
    });
  });

  test('A property can be required in one part of an allOf and read-only in another.', () => {
    const schemas = { Base: { properties: { id: { readOnly: true } } } };
    const split = splitReadWrite(
      bodyDocument(schemas, { allOf: [schemaRef('Base'), { required: ['id', 'name'], properties: { name: {} } }] }),
    );
    expect(bodyOf(split)).toEqual({
      allOf: [schemaRef('BaseRequest'), { required: ['name'], properties: { name: {} } }],
    });
  });

  test('A schema keeps its name if it equals the name of a request schema.', () => {
    const schemas = { Pet: { properties: { id: { readOnly: true } } }, PetRequest: { type: 'string' } };
    const split = splitReadWrite(bodyDocument(schemas, schemaRef('Pet')));
    expect(bodyOf(split)).toEqual(schemaRef('PetRequestBody'));
    expect(split.components!.schemas!['PetRequest']).toEqual({ type: 'string' });
  });
});
