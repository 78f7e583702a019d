/** Typical changes of contracts, each with the correct verdict, and consumer code that the change affects. */
import type { Impact } from '../../../../scripts/diff/impact.js';
import type { Shop } from './document.js';

/** A change and its correct verdicts. */
export interface CatalogueEntry {
  readonly name: string;
  readonly change: (document: Shop) => void;
  /** The verdict of the document judge. */
  readonly documents: Impact;
  /** The verdict of the type judge. */
  readonly types: Impact;
  /** Code that compiles only before the change. */
  readonly breaks?: string;
  /** Code that compiles only after the change. */
  readonly gains?: string;
  /** What breaks although all code compiles, or why the documents alone are wrong. */
  readonly because?: string;
}

function schema(document: Shop, name: string): any {
  return document.components.schemas[name];
}
function field(document: Shop, name: string, key: string): any {
  return schema(document, name).properties[key];
}
function list(document: Shop): any {
  return document.paths['/orders'].get;
}
function create(document: Shop): any {
  return document.paths['/orders'].post;
}
function get(document: Shop): any {
  return document.paths['/orders/{id}'].get;
}
function ping(document: Shop): any {
  return document.paths['/ping'].get;
}
function rename(object: Record<string, any>, from: string, to: string): void {
  object[to] = object[from];
  delete object[from];
}
/** Renames a schema, and the references to it. */
function renameSchema(document: Shop, from: string, to: string): void {
  rename(document.components.schemas, from, to);
  const text = JSON.stringify(document).replaceAll(`#/components/schemas/${from}"`, `#/components/schemas/${to}"`);
  Object.assign(document, JSON.parse(text));
}
function without(names: string[], name: string): string[] {
  return names.filter((item) => item !== name);
}
function content(type: object): object {
  return { content: { 'application/json': { schema: type } } };
}

const ORDER = 'const order = await api.getOrder(1);';

export const CATALOGUE: readonly CatalogueEntry[] = [
  {
    name: 'response: optional field added',
    change: (d) => void (schema(d, 'Order').properties.weight = { type: 'number' }),
    documents: 'minor',
    types: 'minor',
    gains: `${ORDER} const weight: number | undefined = order.weight;`,
  },
  {
    name: 'response: required field added',
    change: (d) => {
      schema(d, 'Order').properties.weight = { type: 'number' };
      schema(d, 'Order').required.push('weight');
    },
    documents: 'minor',
    types: 'minor',
    gains: `${ORDER} const weight: number = order.weight;`,
  },
  {
    name: 'response: field removed',
    change: (d) => void delete schema(d, 'Order').properties.note,
    documents: 'major',
    types: 'major',
    breaks: `${ORDER} void order.note;`,
  },
  {
    name: 'response: field renamed',
    change: (d) => rename(schema(d, 'Order').properties, 'note', 'remark'),
    documents: 'major',
    types: 'major',
    breaks: `${ORDER} void order.note;`,
  },
  {
    name: 'response: field no longer required',
    change: (d) => void (schema(d, 'Order').required = without(schema(d, 'Order').required, 'price')),
    documents: 'major',
    types: 'major',
    breaks: `${ORDER} const price: number | string = order.price;`,
  },
  {
    name: 'response: field became required',
    change: (d) => void schema(d, 'Order').required.push('note'),
    documents: 'patch',
    types: 'minor',
    gains: `${ORDER} const note: string = order.note;`,
    because: 'a consumer can leave out what handled its absence',
  },
  {
    name: 'response: field became nullable',
    change: (d) => void (field(d, 'Order', 'note').type = ['string', 'null']),
    documents: 'major',
    types: 'major',
    breaks: `${ORDER} const note: string | undefined = order.note;`,
  },
  {
    name: 'response: field no longer nullable',
    change: (d) => void (field(d, 'Order', 'closed_by').type = 'string'),
    documents: 'patch',
    types: 'minor',
    gains: `${ORDER} const name: string | undefined = order.closed_by;`,
    because: 'a consumer can leave out what handled null',
  },
  {
    name: 'response: type widened',
    change: (d) => void (field(d, 'Order', 'id').type = ['integer', 'string']),
    documents: 'major',
    types: 'major',
    breaks: `${ORDER} const id: number = order.id;`,
  },
  {
    name: 'response: type narrowed',
    change: (d) => void (field(d, 'Order', 'price').type = 'number'),
    documents: 'patch',
    types: 'major',
    breaks: `${ORDER} if (typeof order.price === 'string') order.price.trim();`,
    because: 'the branch for the type that is gone does not compile',
  },
  {
    name: 'response: type replaced',
    change: (d) => void (field(d, 'Order', 'id').type = 'string'),
    documents: 'major',
    types: 'major',
    breaks: `${ORDER} const id: number = order.id;`,
  },
  {
    name: 'response: enum grown',
    change: (d) => {
      schema(d, 'Status').enum.push('lost');
      schema(d, 'Status')['x-enum-varnames'].push('Lost');
    },
    documents: 'major',
    types: 'major',
    breaks: `${ORDER} const label: string = { open: 'Open', paid: 'Paid', closed: 'Closed' }[order.status];`,
  },
  {
    name: 'response: enum shrunk',
    change: (d) => {
      schema(d, 'Status').enum = ['open', 'paid'];
      schema(d, 'Status')['x-enum-varnames'] = ['Open', 'Paid'];
    },
    documents: 'patch',
    types: 'major',
    breaks: `${ORDER} if (order.status === 'closed') throw new Error('It is closed.');`,
    because: 'a comparison with the value that is gone does not compile, and its constant is gone',
  },
  {
    name: 'response: enum without names shrunk',
    change: (d) => void (field(d, 'Order', 'currency').enum = ['EUR']),
    documents: 'patch',
    types: 'major',
    breaks: `${ORDER} if (order.currency === 'USD') throw new Error('It is not taken.');`,
    because: 'a comparison with the value that is gone does not compile',
  },
  {
    name: 'response: enum value renamed',
    change: (d) => void (schema(d, 'Status')['x-enum-varnames'] = ['New', 'Paid', 'Closed']),
    documents: 'patch',
    types: 'major',
    breaks: 'void shop.Status.Open;',
    because: 'consumers name the constant',
  },
  {
    name: 'response: variant added to a union',
    change: (d) => {
      d.components.schemas['Cash'] = {
        type: 'object',
        required: ['kind'],
        properties: { kind: { const: 'cash', type: 'string' } },
      };
      const { oneOf, discriminator } = field(d, 'Order', 'payment');
      oneOf.push({ $ref: '#/components/schemas/Cash' });
      discriminator.mapping.cash = '#/components/schemas/Cash';
    },
    documents: 'major',
    types: 'major',
    breaks: `${ORDER} const { payment } = order; void (payment.kind === 'card' ? payment.last4 : payment.iban);`,
  },
  {
    name: 'response: variant removed from a union',
    change: (d) => {
      field(d, 'Order', 'payment').oneOf.pop();
      delete field(d, 'Order', 'payment').discriminator.mapping.transfer;
    },
    documents: 'patch',
    types: 'major',
    breaks: `${ORDER} const { payment } = order; if (payment.kind === 'transfer') void payment.iban;`,
    because: 'the branch for the variant that is gone does not compile',
  },
  {
    name: 'response: variant without a discriminator removed',
    change: (d) => void field(d, 'Order', 'delivery').oneOf.pop(),
    documents: 'patch',
    types: 'major',
    breaks: `${ORDER} if (order.delivery && 'box' in order.delivery) { const box: string = order.delivery.box; void box; }`,
    because: 'the field that identifies it is no longer in the type',
  },
  {
    name: 'response: field of an item removed',
    change: (d) =>
      void (field(d, 'Order', 'lines').items = { type: 'object', properties: { ean: { type: 'string' } } }),
    documents: 'major',
    types: 'major',
    breaks: `${ORDER} for (const line of order.lines ?? []) void line.sku;`,
  },
  {
    name: 'response: longest text longer',
    change: (d) => void (field(d, 'Customer', 'name').maxLength = 200),
    documents: 'major',
    types: 'patch',
    because: 'a consumer may have no room to store the text',
  },
  {
    name: 'response: header removed',
    change: (d) => void delete list(d).responses[200].headers,
    documents: 'major',
    types: 'minor',
    because: 'headers are read by name, and any string is a valid name',
  },
  {
    name: 'response: success has another body',
    change: (d) => void Object.assign(get(d).responses[200], content({ $ref: '#/components/schemas/Customer' })),
    documents: 'major',
    types: 'major',
    breaks: `${ORDER} void order.status;`,
  },
  {
    name: 'response: body of a success removed',
    change: (d) => void delete get(d).responses[200].content,
    documents: 'major',
    types: 'major',
    breaks: `${ORDER} void order.status;`,
  },
  {
    name: 'response: error documented',
    change: (d) =>
      void (get(d).responses[410] = { description: 'Gone.', ...content({ $ref: '#/components/schemas/Problem' }) }),
    documents: 'minor',
    types: 'minor',
    gains:
      'const ended = await api.getOrder(1).result(); if (!ended.ok && ended.error.status === 410) void ended.error.body.detail;',
  },
  {
    name: 'response: error no longer documented',
    change: (d) => void delete get(d).responses[404],
    documents: 'major',
    types: 'major',
    breaks:
      'const ended = await api.getOrder(1).result(); if (!ended.ok && ended.error.status === 404) void ended.error.body.detail;',
  },
  {
    name: 'response: error has another body',
    change: (d) =>
      void Object.assign(
        create(d).responses[400],
        content({
          type: 'object',
          required: ['fields'],
          properties: { fields: { type: 'array', items: { type: 'string' } } },
        }),
      ),
    documents: 'major',
    types: 'major',
    breaks: `const ended = await api.createOrder({ customer: 'Ada', amount: 1 }).result(); if (!ended.ok && ended.error.status === 400) void ended.error.body.detail;`,
  },
  {
    name: 'response: other status for the same body',
    change: (d) => rename(create(d).responses, '201', '200'),
    documents: 'major',
    types: 'patch',
    because: 'a consumer who checks the status gets another one',
  },
  {
    name: 'body: optional field added',
    change: (d) => void (schema(d, 'Draft').properties.gift = { type: 'boolean' }),
    documents: 'minor',
    types: 'minor',
    gains: "await api.createOrder({ customer: 'Ada', amount: 1, gift: true });",
  },
  {
    name: 'body: required field added',
    change: (d) => {
      schema(d, 'Draft').properties.gift = { type: 'boolean' };
      schema(d, 'Draft').required.push('gift');
    },
    documents: 'major',
    types: 'major',
    breaks: "await api.createOrder({ customer: 'Ada', amount: 1 });",
  },
  {
    name: 'body: field removed',
    change: (d) => void delete schema(d, 'Draft').properties.level,
    documents: 'patch',
    types: 'major',
    breaks: "await api.createOrder({ customer: 'Ada', amount: 1, level: 'low' });",
    because: 'an object literal can no longer have the field',
  },
  {
    name: 'body: field made required',
    change: (d) => void schema(d, 'Draft').required.push('level'),
    documents: 'major',
    types: 'major',
    breaks: "await api.createOrder({ customer: 'Ada', amount: 1 });",
  },
  {
    name: 'body: field no longer required',
    change: (d) => void (schema(d, 'Draft').required = ['customer']),
    documents: 'patch',
    types: 'minor',
    gains: "await api.createOrder({ customer: 'Ada' });",
    because: 'a consumer can leave the field out',
  },
  {
    name: 'body: type widened',
    change: (d) => void (field(d, 'Draft', 'amount').type = ['number', 'string']),
    documents: 'patch',
    types: 'minor',
    gains: "await api.createOrder({ customer: 'Ada', amount: '1.00' });",
    because: 'a consumer can send what was refused',
  },
  {
    name: 'body: type narrowed',
    change: (d) => void (field(d, 'Draft', 'code').type = 'string'),
    documents: 'major',
    types: 'major',
    breaks: "await api.createOrder({ customer: 'Ada', amount: 1, code: 7 });",
  },
  {
    name: 'body: null refused',
    change: (d) => void (field(d, 'Draft', 'note').type = 'string'),
    documents: 'major',
    types: 'major',
    breaks: "await api.createOrder({ customer: 'Ada', amount: 1, note: null });",
  },
  {
    name: 'body: enum grown',
    change: (d) => void field(d, 'Draft', 'level').enum.push('urgent'),
    documents: 'patch',
    types: 'minor',
    gains: "await api.createOrder({ customer: 'Ada', amount: 1, level: 'urgent' });",
    because: 'a consumer can send what was refused',
  },
  {
    name: 'body: enum shrunk',
    change: (d) => void (field(d, 'Draft', 'level').enum = ['high']),
    documents: 'major',
    types: 'major',
    breaks: "await api.createOrder({ customer: 'Ada', amount: 1, level: 'low' });",
  },
  {
    name: 'body: longest text shorter',
    change: (d) => void (field(d, 'Draft', 'customer').maxLength = 50),
    documents: 'major',
    types: 'patch',
    because: 'the service refuses longer texts',
  },
  {
    name: 'body: became optional',
    change: (d) => void (create(d).requestBody.required = false),
    documents: 'patch',
    types: 'minor',
    gains: 'await api.createOrder();',
    because: 'a consumer can leave the body out',
  },
  {
    name: 'body: removed',
    change: (d) => void delete create(d).requestBody,
    documents: 'major',
    types: 'major',
    breaks: "await api.createOrder({ customer: 'Ada', amount: 1 });",
  },
  {
    name: 'body: added to an operation that had none, optional',
    change: (d) => {
      rename(d.paths['/ping'], 'get', 'post');
      d.paths['/ping'].post.requestBody = content({ type: 'object', properties: { echo: { type: 'string' } } });
    },
    documents: 'major',
    types: 'major',
    breaks: "await client.GET('/ping');",
  },
  {
    name: 'body: other media type',
    change: (d) => rename(create(d).requestBody.content, 'application/json', 'application/x-www-form-urlencoded'),
    documents: 'major',
    types: 'patch',
    because: 'clients of the last release send a media type that is refused',
  },
  {
    name: 'parameter: optional one added beside others',
    change: (d) => void list(d).parameters.push({ name: 'offset', in: 'query', schema: { type: 'integer' } }),
    documents: 'minor',
    types: 'minor',
    gains: 'await api.listOrders({ offset: 10 });',
  },
  {
    name: 'parameter: first optional one added',
    change: (d) => void (ping(d).parameters = [{ name: 'echo', in: 'query', schema: { type: 'string' } }]),
    documents: 'minor',
    types: 'major',
    breaks: 'await api.ping({ timeoutMs: 1000 });',
    because: 'the options of a call come after the parameters, so calls that pass options must be rewritten',
  },
  {
    name: 'parameter: required one added',
    change: (d) =>
      void list(d).parameters.push({ name: 'shop', in: 'query', required: true, schema: { type: 'string' } }),
    documents: 'major',
    types: 'major',
    breaks: 'await api.listOrders();',
  },
  {
    name: 'parameter: renamed',
    change: (d) => void (list(d).parameters[0].name = 'page_size'),
    documents: 'major',
    types: 'major',
    breaks: 'await api.listOrders({ limit: 10 });',
  },
  {
    name: 'parameter: removed',
    change: (d) => void list(d).parameters.shift(),
    documents: 'major',
    types: 'major',
    breaks: 'await api.listOrders({ limit: 10 });',
  },
  {
    name: 'parameter: made required',
    change: (d) => void (list(d).parameters[0].required = true),
    documents: 'major',
    types: 'major',
    breaks: 'await api.listOrders();',
  },
  {
    name: 'parameter: enum shrunk',
    change: (d) => void (list(d).parameters[1].schema.enum = ['asc']),
    documents: 'major',
    types: 'major',
    breaks: "await api.listOrders({ sort: 'desc' });",
  },
  {
    name: 'parameter: moved to a header',
    change: (d) => void (list(d).parameters[0].in = 'header'),
    documents: 'major',
    types: 'patch',
    because: 'clients of the last release send it in a place that the service ignores',
  },
  {
    name: 'parameter: other type in the path',
    change: (d) => {
      for (const method of ['get', 'delete'])
        d.paths['/orders/{id}'][method].parameters[0] = {
          name: 'id',
          in: 'path',
          required: true,
          schema: { type: 'string', format: 'uuid' },
        };
    },
    documents: 'major',
    types: 'major',
    breaks: "await client.GET('/orders/{id}', { params: { path: { id: 1 } } });",
  },
  {
    name: 'path: variable renamed',
    change: (d) => {
      rename(d.paths, '/orders/{id}', '/orders/{number}');
      for (const method of ['get', 'delete'])
        d.paths['/orders/{number}'][method].parameters[0] = {
          name: 'number',
          in: 'path',
          required: true,
          schema: { type: 'integer' },
        };
    },
    documents: 'patch',
    types: 'major',
    breaks: "await client.GET('/orders/{id}', { params: { path: { id: 1 } } });",
    because: 'the types of arguments, and calls of `client`, have its name',
  },
  {
    name: 'path: changed',
    change: (d) => rename(d.paths, '/ping', '/health'),
    documents: 'major',
    types: 'major',
    breaks: "await client.GET('/ping');",
  },
  {
    name: 'operation: added',
    change: (d) => {
      d.paths['/orders/{id}'].put = {
        ...structuredClone(get(d)),
        operationId: 'replaceOrder',
        requestBody: structuredClone(create(d).requestBody),
      };
    },
    documents: 'minor',
    types: 'minor',
    gains: "await api.replaceOrder(1, { customer: 'Ada', amount: 1 });",
  },
  {
    name: 'operation: removed',
    change: (d) => void delete d.paths['/orders/{id}'].delete,
    documents: 'major',
    types: 'major',
    breaks: 'await api.deleteOrder(1);',
  },
  {
    name: 'operation: renamed',
    change: (d) => void (list(d).operationId = 'getOrders'),
    documents: 'patch',
    types: 'major',
    breaks: 'await api.listOrders();',
    because: 'the method is named after it',
  },
  {
    name: 'operation: renamed, the old name kept',
    change: (d) => void Object.assign(list(d), { operationId: 'getOrders', 'x-renamed-from': 'listOrders' }),
    documents: 'patch',
    types: 'minor',
    gains: 'await api.getOrders();',
    because: '`x-renamed-from` keeps the old method as an alias',
  },
  {
    name: 'operation: deprecated',
    change: (d) => void (list(d).deprecated = true),
    documents: 'patch',
    types: 'minor',
    because: 'editors strike out the method',
  },
  {
    name: 'operation: moved to another tag',
    change: (d) => void (ping(d).tags = ['health']),
    documents: 'patch',
    types: 'major',
    breaks: 'await api.ping();',
    because: 'its method moves to another class',
  },
  {
    name: 'tag: renamed',
    change: (d) => {
      d.tags[0]!.name = 'store';
      for (const item of Object.values(d.paths)) for (const entry of Object.values<any>(item)) entry.tags = ['store'];
    },
    documents: 'patch',
    types: 'major',
    breaks: 'void shop.ShopApi;',
    because: 'the class is named after it',
  },
  {
    name: 'schema: renamed',
    change: (d) => renameSchema(d, 'Customer', 'Buyer'),
    documents: 'patch',
    types: 'major',
    breaks: 'const of = (customer: shop.Customer): string => customer.name; void of;',
    because: 'consumers import the type by its name',
  },
  {
    name: 'schema: renamed, the old name kept',
    change: (d) => {
      renameSchema(d, 'Customer', 'Buyer');
      d.components.schemas['Buyer']['x-renamed-from'] = 'Customer';
    },
    documents: 'patch',
    types: 'minor',
    gains: 'const of = (buyer: shop.Buyer): string => buyer.name; void of;',
    because: 'there is a new name, and a hint at each use of the old one',
  },
  {
    name: 'schema: added, not used',
    change: (d) =>
      void (d.components.schemas['Voucher'] = { type: 'object', properties: { code: { type: 'string' } } }),
    documents: 'patch',
    types: 'minor',
    gains: "const voucher: shop.Voucher = { code: 'A' }; void voucher;",
    because: 'there is a new type',
  },
  {
    name: 'security: scope added',
    change: (d) => void (get(d).security = [{ login: ['read', 'write'] }, { key: [] }]),
    documents: 'major',
    types: 'patch',
    because: 'tokens without the scope are refused',
  },
  {
    name: 'security: scheme removed',
    change: (d) => {
      delete d.components.securitySchemes['key'];
      d.security.pop();
      create(d).security.pop();
    },
    documents: 'major',
    types: 'major',
    breaks: "void new shop.ShopApi({ apiKey: 'a' });",
  },
  {
    name: 'server: removed',
    change: (d) => void d.servers.pop(),
    documents: 'major',
    types: 'patch',
    because: 'consumers who call it must switch to another server',
  },
  {
    name: 'docs: description changed',
    change: (d) => void (schema(d, 'Order').description = 'An order of a customer.'),
    documents: 'patch',
    types: 'patch',
  },
  {
    name: 'docs: example added',
    change: (d) => void (field(d, 'Order', 'id').examples = [7]),
    documents: 'patch',
    types: 'patch',
  },
  {
    name: 'docs: summary and description of an operation',
    change: (d) => void Object.assign(get(d), { summary: 'Read an order', description: 'Reads one.' }),
    documents: 'patch',
    types: 'patch',
  },
  {
    name: 'nothing but the version',
    change: (d) => void (d.info.version = '1.0.1'),
    documents: 'none',
    types: 'none',
  },
];
