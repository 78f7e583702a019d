/** The contract that the changes of the catalogue are made to. */

function json(schema: object): object {
  return { content: { 'application/json': { schema } } };
}
function ref(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}
function problem(description: string): object {
  return { description, ...json(ref('Problem')) };
}
const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };

/** Returns a new copy. */
export function shop() {
  return {
    openapi: '3.1.0',
    info: { title: 'Shop', version: '1.0.0' },
    servers: [{ url: 'https://shop.test' }, { url: 'https://eu.shop.test' }],
    security: [{ login: ['read'] }, { key: [] }],
    tags: [{ name: 'shop', description: 'Orders.' }],
    paths: {
      '/orders': {
        get: {
          operationId: 'listOrders',
          tags: ['shop'],
          parameters: [
            { name: 'limit', in: 'query', schema: { type: 'integer' } },
            { name: 'sort', in: 'query', schema: { type: 'string', enum: ['asc', 'desc'] } },
          ],
          responses: {
            200: {
              description: 'The orders.',
              headers: { 'X-Total': { schema: { type: 'integer' } } },
              ...json({ type: 'array', items: ref('Order') }),
            },
            429: problem('Too many requests.'),
          },
        },
        post: {
          operationId: 'createOrder',
          tags: ['shop'],
          security: [{ login: ['write'] }, { key: [] }],
          requestBody: { required: true, ...json(ref('Draft')) },
          responses: {
            201: { description: 'The order.', ...json(ref('Order')) },
            400: problem('Refused.'),
            409: problem('There is one already.'),
          },
        },
      },
      '/orders/{id}': {
        get: {
          operationId: 'getOrder',
          tags: ['shop'],
          parameters: [id],
          responses: { 200: { description: 'The order.', ...json(ref('Order')) }, 404: problem('No such order.') },
        },
        delete: {
          operationId: 'deleteOrder',
          tags: ['shop'],
          parameters: [id],
          responses: { 204: { description: 'Done.' }, 404: problem('No such order.') },
        },
      },
      '/ping': {
        get: {
          operationId: 'ping',
          tags: ['shop'],
          security: [],
          responses: {
            200: {
              description: 'It is there.',
              ...json({ type: 'object', required: ['ok'], properties: { ok: { type: 'boolean' } } }),
            },
          },
        },
      },
    } as Record<string, any>,
    components: {
      securitySchemes: {
        login: {
          type: 'oauth2',
          flows: {
            clientCredentials: { tokenUrl: 'https://shop.test/token', scopes: { read: 'Reads.', write: 'Writes.' } },
          },
        },
        key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      } as Record<string, any>,
      schemas: {
        Order: {
          type: 'object',
          description: 'An order.',
          required: ['id', 'status', 'price', 'customer', 'payment'],
          properties: {
            id: { type: 'integer', description: 'Its number.' },
            status: ref('Status'),
            price: { type: ['number', 'string'] },
            currency: { type: 'string', enum: ['EUR', 'USD'] },
            note: { type: 'string' },
            closed_by: { type: ['string', 'null'] },
            customer: ref('Customer'),
            lines: {
              type: 'array',
              items: { type: 'object', required: ['sku'], properties: { sku: { type: 'string' } } },
            },
            delivery: {
              oneOf: [
                { type: 'object', required: ['street'], properties: { street: { type: 'string' } } },
                { type: 'object', required: ['box'], properties: { box: { type: 'string' } } },
              ],
            },
            payment: {
              oneOf: [ref('Card'), ref('Transfer')],
              discriminator: {
                propertyName: 'kind',
                mapping: { card: '#/components/schemas/Card', transfer: '#/components/schemas/Transfer' },
              },
            },
          },
        },
        Customer: { type: 'object', required: ['name'], properties: { name: { type: 'string', maxLength: 100 } } },
        Card: {
          type: 'object',
          required: ['kind', 'last4'],
          properties: { kind: { type: 'string', const: 'card' }, last4: { type: 'string' } },
        },
        Transfer: {
          type: 'object',
          required: ['kind', 'iban'],
          properties: { kind: { type: 'string', const: 'transfer' }, iban: { type: 'string' } },
        },
        Status: {
          type: 'string',
          enum: ['open', 'paid', 'closed'],
          'x-enum-varnames': ['Open', 'Paid', 'Closed'],
        },
        Draft: {
          type: 'object',
          required: ['customer', 'amount'],
          properties: {
            customer: { type: 'string', maxLength: 100 },
            amount: { type: 'number' },
            level: { type: 'string', enum: ['low', 'high'] },
            note: { type: ['string', 'null'] },
            code: { type: ['string', 'number'] },
          },
        },
        Problem: { type: 'object', required: ['detail'], properties: { detail: { type: 'string' } } },
      } as Record<string, any>,
    },
  };
}

/** The document, with whatever a change puts into it. */
export type Shop = ReturnType<typeof shop>;
