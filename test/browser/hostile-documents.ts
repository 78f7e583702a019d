/** Documents whose every text is hostile. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseYaml } from '@redocly/openapi-core';
import { isObject } from '../../src/openapi/document.js';
import { PROJECT } from '../support/project.js';

type Node = Record<string, unknown>;

/** Returns the next hostile text, and counts it. */
export type Next = () => string;

/** Ends whatever a text leaves open, so that the next one counts. */
const END = '\n\n--> ]]> ?> "\'></style></script>\n\n';

/** Returns all texts as one. */
export function joinPayloads(payloads: readonly string[]): string {
  return payloads
    .map((payload) => ((payload.match(/^(?:```|~~~)/gm)?.length ?? 0) % 2 === 0 ? payload : `${payload}\n\`\`\``))
    .join(END);
}

/** Returns the feature document of this project with a hostile text in each place that can have a text. */
export function fillFeatureDocument(next: Next): object {
  const document = parseYaml(readFileSync(path.join(PROJECT, 'test/feature-document/document.yaml'), 'utf8')) as Node;
  const { info, tags, components, paths, webhooks } = document as Record<string, Node>;
  Object.assign(info!, { title: next(), summary: next(), description: next() });
  for (const tag of tags as unknown as Node[]) Object.assign(tag, { description: next(), 'x-displayName': next() });
  const fill = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(fill);
    if (!isObject(node)) return;
    if ('description' in node && typeof node['description'] === 'string') node['description'] = next();
    if ('responses' in node)
      Object.assign(node, { summary: next(), description: next(), externalDocs: { url: next(), description: next() } });
    if ('schema' in node && ('in' in node || 'name' in node)) node['description'] = next();
    if (typeof node['type'] === 'string' && 'properties' in node && isObject(node['properties'])) {
      Object.assign(node, { title: next(), description: next(), externalDocs: { url: next(), description: next() } });
    }
    for (const [key, child] of Object.entries(node)) {
      if (!['example', 'examples', 'default', 'enum', 'const'].includes(key)) fill(child);
    }
  };
  for (const part of [paths, webhooks, components]) fill(part);
  return document;
}

function createSchema(next: Next, key: string): Node {
  return {
    type: 'object',
    title: next(),
    description: next(),
    externalDocs: { url: next(), description: next() },
    'x-additionalPropertiesName': next(),
    additionalProperties: { type: 'string', description: next() },
    patternProperties: { '^x-': { type: 'string', description: next() } },
    properties: {
      [next()]: {
        type: 'string',
        description: next(),
        example: next(),
        default: next(),
        pattern: next(),
        format: next(),
      },
      kind: {
        type: 'string',
        title: next(),
        enum: ['a', 'b', next()],
        'x-enumDescriptions': { a: next(), b: next() },
        'x-enum-descriptions': [next(), next()],
        'x-enum-varnames': ['A', 'B', 'C'],
      },
      constant: { const: next(), examples: [next()], deprecated: true, 'x-deprecated-description': next() },
      list: {
        type: 'array',
        description: next(),
        items: {
          description: next(),
          oneOf: [
            { title: next(), type: 'string' },
            { description: next(), type: 'integer' },
          ],
        },
      },
      media: { type: 'string', contentMediaType: next(), contentEncoding: next(), description: next() },
      other: { $ref: `#/components/schemas/${key}`, description: next() },
      both: {
        allOf: [{ type: 'object', description: next(), properties: { x: { type: 'string', description: next() } } }],
      },
    },
  };
}

function createOperation(next: Next, id: string, tag: string): Node {
  const body = (): Node => ({
    schema: { $ref: '#/components/schemas/Pet' },
    examples: {
      one: { summary: next(), description: next(), value: { [next()]: next() } },
      two: { summary: next(), description: next(), value: next() },
    },
    encoding: {
      kind: { contentType: next(), headers: { 'X-Part': { description: next(), schema: { type: 'string' } } } },
    },
  });
  return {
    operationId: id,
    tags: [tag],
    summary: next(),
    description: next(),
    externalDocs: { url: next(), description: next() },
    'x-badges': [{ name: next(), color: next() }],
    'x-codeSamples': [{ lang: next(), label: next(), source: next() }],
    parameters: [
      {
        name: 'id',
        in: 'path',
        required: true,
        description: next(),
        schema: { type: 'string', description: next() },
        example: next(),
      },
      { name: next(), in: 'query', description: next(), deprecated: true, schema: createSchema(next, 'Pet') },
      {
        name: 'X-Header',
        in: 'header',
        description: next(),
        schema: { type: 'string' },
        examples: { one: { summary: next(), description: next(), value: next() } },
      },
    ],
    requestBody: {
      description: next(),
      content: { 'application/json': body(), 'text/x-other': { ...body(), schema: createSchema(next, 'Pet') } },
    },
    responses: {
      200: {
        description: next(),
        'x-summary': next(),
        headers: {
          'X-Rate': { description: next(), schema: { type: 'string', description: next() }, example: next() },
        },
        content: { 'application/json': body() },
        links: {
          next: { operationId: id, description: next(), server: { url: 'https://x.invalid', description: next() } },
        },
      },
      default: { description: next() },
    },
    callbacks: {
      done: {
        '{$request.body#/url}': {
          post: {
            summary: next(),
            description: next(),
            requestBody: { description: next(), content: { 'application/json': body() } },
            responses: { 200: { description: next() } },
          },
        },
      },
    },
    security: [{ login: [] }, { key: [] }],
    servers: [
      {
        url: 'https://x.invalid/{v}',
        description: next(),
        variables: { v: { default: 'a', enum: ['a'], description: next() } },
      },
    ],
  };
}

/** Returns a document with a hostile text in each place that OpenAPI and Redoc have. */
export function createSlotDocument(next: Next): object {
  const tag = next();
  const flow = (): Node => ({
    authorizationUrl: next(),
    tokenUrl: next(),
    refreshUrl: next(),
    scopes: { read: next(), [next()]: next() },
  });
  return {
    openapi: '3.1.0',
    info: {
      title: next(),
      version: next(),
      summary: next(),
      description: next(),
      termsOfService: next(),
      contact: { name: next(), url: next(), email: next() },
      license: { name: next(), url: next() },
      'x-logo': { url: next(), href: next(), altText: next(), backgroundColor: next() },
      'x-metadata': { [next()]: next() },
    },
    externalDocs: { url: next(), description: next() },
    servers: [
      { url: 'https://x.invalid/{v}', description: next(), variables: { v: { default: next(), description: next() } } },
    ],
    tags: [
      {
        name: tag,
        summary: next(),
        'x-displayName': next(),
        description: next(),
        externalDocs: { url: next(), description: next() },
      },
      { name: 'guide', 'x-displayName': next(), description: next() },
    ],
    'x-tagGroups': [{ name: next(), description: next(), tags: [tag, 'guide'] }],
    'x-mcp': {
      tools: [
        {
          name: next(),
          title: next(),
          description: next(),
          tags: [tag],
          inputSchema: { type: 'object', description: next() },
        },
      ],
    },
    paths: {
      '/a/{id}': {
        summary: next(),
        description: next(),
        get: { ...createOperation(next, 'getA', tag), requestBody: undefined },
        post: createOperation(next, 'postA', 'other'),
      },
    },
    webhooks: {
      hook: {
        summary: next(),
        description: next(),
        post: { ...createOperation(next, 'hookA', tag), callbacks: undefined },
      },
    },
    components: {
      schemas: {
        Pet: createSchema(next, 'Pet'),
        Base: {
          description: next(),
          discriminator: { propertyName: 'kind', mapping: { [next()]: '#/components/schemas/Pet' } },
          oneOf: [{ $ref: '#/components/schemas/Pet' }],
        },
      },
      securitySchemes: {
        login: {
          type: 'oauth2',
          description: next(),
          flows: { implicit: flow(), authorizationCode: flow(), clientCredentials: flow(), password: flow() },
        },
        key: { type: 'apiKey', in: 'header', name: 'X-Key', description: next(), 'x-prefix': next() },
        open: { type: 'openIdConnect', description: next(), openIdConnectUrl: next() },
        plain: { type: 'http', scheme: 'bearer', bearerFormat: next(), description: next() },
      },
    },
  };
}
