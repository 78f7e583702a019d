/** The setting `validate`: invalid requests are not sent, invalid responses are errors, and neither shows values. */
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { describe, expect, expectTypeOf, test, vi } from 'vitest';
import {
  CloudRequestSchema,
  CloudSchema,
  getCloudValidators,
  RequestValidationError,
  ResponseValidationError,
  validate,
  validateWith,
} from '../../../../generated/cloud-current/validators.js';
import { connect, getCloud } from '../../../../generated/cloud-current/functions.js';
import { createFetchClient } from '../../../../src/current/fetch-client.js';
import { CloudApi, InvalidArgumentError, type Cloud, type CloudRequest } from '../../../../src/current/index.js';
import type { ClientSettings } from '../../../../src/options.js';
import { createTransport, serializeParameters } from '../../../../src/runtime.js';
import { optional } from '../../../../src/runtime/validators.js';
import { CLOUD_CURRENT, successOf } from '../../../support/contract.js';
import { createValidator } from './create.js';

const { example } = successOf('getCloud', CLOUD_CURRENT);
const CLOUD_EXAMPLE = example as Cloud;

/** Returns settings whose service responds with a body. */
function respond(body: unknown, settings: ClientSettings = {}) {
  const fetch = vi.fn<() => Promise<Response>>(async () =>
    body === undefined ? new Response(null, { status: 204 }) : Response.json(body),
  );
  return { apiKey: 'key-of-the-test', fetch, validate, maxRetries: 0, ...settings };
}

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'no error',
    (error: unknown) => error,
  );
}

describe('a request', () => {
  test('Nothing is sent if the body is invalid. The error names the field and says what is expected.', async () => {
    const settings = respond(CLOUD_EXAMPLE);
    const api = new CloudApi(settings);
    const error = await failureOf(api.createCloud({ name: 'secret'.repeat(50), organization_id: 'secret' as never }));
    expect(error).toBeInstanceOf(RequestValidationError);
    expect((error as Error).name).toBe('RequestValidationError');
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(error).toMatchObject({
      operation: 'createCloud',
      argument: 'name',
      issues: [
        { path: ['body', 'name'], message: 'must have 256 or fewer characters' },
        { path: ['body', 'organization_id'], message: 'must be of type integer' },
      ],
      message:
        'createCloud was not sent: body.name must have 256 or fewer characters; body.organization_id must be of type integer',
    });
    expect(settings.fetch).not.toHaveBeenCalled();
    expect(String((error as Error).stack)).toContain('hook.test.ts');
  });

  test('Parameters in the path and in the query are checked; digits count as a number.', async () => {
    const api = new CloudApi(respond([]));
    expect(await failureOf(api.getCloudUsers('a' as never, { email: ['secret'] as never }))).toMatchObject({
      argument: 'cloud_pk',
      message: 'getCloudUsers was not sent: path.cloud_pk must be of type integer; query.email must be of type string',
    });
    expect(await api.getCloudUsers('42', { email: 'a', email__contains: undefined as never })).toEqual([]);
    expect(await api.getCloudUsers('9223372036854775807')).toEqual([]);
    expect(await failureOf(api.getCloudUsers('042'))).toBeInstanceOf(RequestValidationError);
  });

  test('A body can match any of its media types.', async () => {
    const api = new CloudApi(respond(CLOUD_EXAMPLE));
    // A form is recognized by its file.
    expect(await api.createCloud({ name: 'A', image: new Blob(['image']) })).toEqual(CLOUD_EXAMPLE);
    expect(await api.createCloud({ name: 'A', image: null })).toEqual(CLOUD_EXAMPLE);
    expect(await failureOf(api.createCloud({ image: new Blob(['image']) } as never))).toMatchObject({
      argument: 'name',
    });
    expect(await failureOf(api.createCloud(undefined as never))).toMatchObject({ argument: 'body' });
  });
});

test('The setting is not given to fetch.', async () => {
  const inits: unknown[] = [];
  const fetch: ClientSettings['fetch'] = async (request, init) => {
    inits.push(init, request);
    return Response.json(CLOUD_EXAMPLE);
  };
  await new CloudApi({ apiKey: 'key-of-the-test', validate, fetch }).getCloud(1);
  expect(inits).toHaveLength(2);
  for (const given of inits) expect(given).not.toHaveProperty('validate');
});

describe('requests of other documents', () => {
  const settings = { baseUrl: 'https://a.test', fetch: async () => Response.json({}) };

  test('Parameters are validated before their styles make texts of them.', async () => {
    const parameters = createValidator({
      properties: {
        query: { properties: { ids: { items: { type: 'integer' } } } },
        header: { properties: { trace: { type: 'integer' } } },
        cookie: { required: ['theme'] },
      },
    });
    const transport = createTransport(
      { credentials: {} },
      { ...settings, validate: validateWith({ find: { parameters } }) },
    );
    const find = (given: object): Promise<unknown> => {
      const formats = { ids: { style: 'pipeDelimited' }, trace: { in: 'header' }, theme: { in: 'cookie' } } as const;
      return transport.call('find', 'GET', '/', {}, {}, { tune: serializeParameters(given, formats) });
    };
    expect(await find({ ids: [1, 2], trace: 3, theme: 'dark' })).toEqual({});
    expect(await failureOf(find({ ids: ['a'], trace: 'a' }))).toMatchObject({
      issues: [{ path: ['query', 'ids', 0] }, { path: ['header', 'trace'] }, { path: ['cookie', 'theme'] }],
    });
  });

  test('A body that is optional can be missing.', async () => {
    const body = optional(createValidator({ type: 'object' }));
    const transport = createTransport({ credentials: {} }, { ...settings, validate: validateWith({ send: { body } }) });
    const send = (given: unknown): Promise<unknown> => transport.call('send', 'POST', '/', {}, {}, { body: given });
    expect(await send(undefined)).toEqual({});
    expect(await failureOf(send('secret'))).toMatchObject({ argument: 'body', issues: [{ path: ['body'] }] });
  });
});

describe('a response', () => {
  const wrong = { ...CLOUD_EXAMPLE, id: 'secret', creator: 1 };

  test('One that does not match the contract is an error, with the operation, the status and the places.', async () => {
    const settings = respond(wrong);
    const error = await failureOf(new CloudApi(settings).getCloud(1));
    expect(error).toBeInstanceOf(ResponseValidationError);
    expect(error).toMatchObject({
      operation: 'getCloud',
      status: 200,
      issues: [{ path: ['id'] }, { path: ['creator'] }],
      message:
        'getCloud returned a 200 that does not match the contract: id must be of type integer; creator must be of type object or must be of type null',
    });
    expect(settings.fetch).toHaveBeenCalledOnce();
  });

  test('It is not retried, and `result` rejects with it, as with what any hook throws.', async () => {
    const settings = respond(wrong, { maxRetries: 2 });
    await expect(new CloudApi(settings).getCloud(1).result()).rejects.toBeInstanceOf(ResponseValidationError);
    expect(settings.fetch).toHaveBeenCalledOnce();
  });

  test('A message lists five places, the error all.', async () => {
    const error = (await failureOf(new CloudApi(respond({})).getCloud(1))) as ResponseValidationError;
    expect(error.issues.length).toBeGreaterThan(5);
    expect(error.message).toMatch(/: id is required(; \w+ is required){4}; \d more$/);
  });

  test('What is valid comes as it is; a response without a body, and an error, are not checked.', async () => {
    expect(await getCloud(connect(respond(CLOUD_EXAMPLE)), 1)).toEqual(CLOUD_EXAMPLE);
    expect(await new CloudApi(respond(undefined)).deleteCloud(1)).toBeUndefined();
    const failing = respond(1, { fetch: async () => Response.json({ odd: 1 }, { status: 404 }) });
    expect(await failureOf(new CloudApi(failing).getCloud(1))).toMatchObject({ name: 'ApiError', status: 404 });
  });

  test('A success that the contract does not list is not checked by what it says of errors.', async () => {
    const unlisted = respond({ odd: 1 }, { fetch: async () => Response.json({ odd: 1 }, { status: 202 }) });
    expect(await new CloudApi(unlisted).getCloud(1)).toEqual({ odd: 1 });
  });

  test('A text without a media type, and a stream with any, are not checked.', async () => {
    async function* read(): AsyncGenerator<unknown> {
      yield CLOUD_EXAMPLE;
    }
    const request = { params: { path: {} }, body: undefined };
    for (const headers of [{}, { 'Content-Type': 'application/json' }]) {
      const response = { data: read(), response: new Response(null, { headers }) };
      expect(validate('getCloud', request as never, response)).toBeUndefined();
    }
    expect(validate('getCloud', request as never, { data: 'a;b', response: new Response(null) })).toBeUndefined();
  });

  test('Only some operations can be validated.', async () => {
    const some = { validate: validateWith({ getCloud: getCloudValidators }) };
    expect(await failureOf(new CloudApi(respond(wrong, some)).getCloud(1))).toBeInstanceOf(ResponseValidationError);
    expect(await new CloudApi(respond(wrong, some)).getClouds()).toEqual(wrong);
    expect(await new CloudApi(respond(wrong, { validate: validateWith({}) })).getCloud(1)).toEqual(wrong);
    const inherited = validateWith({});
    expect(inherited('toString', { params: { path: {} }, body: undefined })).toBeUndefined();
  });

  test('The error is known in both builds of the package.', () => {
    class Other extends Error {
      static readonly kind = 'bimdata-cloud-api:ResponseValidationError';
    }
    expect(new Other()).toBeInstanceOf(ResponseValidationError);
    expect(new Error('another')).not.toBeInstanceOf(ResponseValidationError);
  });
});

describe('openapi-fetch', () => {
  test('Requests and responses are validated, too.', async () => {
    const settings = respond({ ...CLOUD_EXAMPLE, id: 'secret' });
    const client = createFetchClient(settings);
    const wrongBody = client.POST('/cloud', { body: { name: '' } });
    expect(await failureOf(wrongBody)).toMatchObject({ argument: 'name', operation: 'createCloud' });
    expect(settings.fetch).not.toHaveBeenCalled();
    const path = { id: 'a' as never };
    expect(await failureOf(client.GET('/cloud/{id}', { params: { path } }))).toMatchObject({ argument: 'id' });
    const wrongResponse = client.GET('/cloud/{id}', { params: { path: { id: 1 } } });
    expect(await failureOf(wrongResponse)).toBeInstanceOf(ResponseValidationError);
    const text = await client.GET('/cloud/{id}', { params: { path: { id: 1 } }, parseAs: 'text' });
    expect(text.data).toContain('secret');
  });
});

test('The validators are Standard Schemas, with the types of the client.', () => {
  expectTypeOf(CloudSchema).toExtend<StandardSchemaV1<Cloud, Cloud>>();
  expectTypeOf<StandardSchemaV1.InferOutput<typeof CloudRequestSchema>>().toEqualTypeOf<CloudRequest>();
  expectTypeOf<StandardSchemaV1.InferOutput<(typeof getCloudValidators.responses)[200]>>().toEqualTypeOf<Cloud>();
  expect(CloudSchema['~standard']).toMatchObject({ version: 1, vendor: 'bimdata-cloud-api' });
  expect(CloudSchema['~standard'].validate(CLOUD_EXAMPLE)).toEqual({ value: CLOUD_EXAMPLE });
});
