/** Small OpenAPI documents, written to disk. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Document } from '../../src/openapi/document.js';
import { temporaryFolder } from './project.js';

/** A minimal document with one operation. */
export const MINIMAL = `openapi: 3.1.0
info:
  title: Things
  version: 1.0.0
servers:
  - url: https://things.test
paths:
  /thing/{id}:
    get:
      operationId: getThing
      tags: [thing]
      parameters:
        - name: id
          in: path
          required: true
          schema:
            type: string
      responses:
        '200':
          description: The thing.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Thing'
components:
  schemas:
    Thing:
      type: object
      properties:
        name:
          type: string
`;

/** Writes a document to a new folder; returns its path. */
export function writeDocument(text: string, name = 'things.yaml'): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

/** Writes the minimal document with another version and title; returns its path. */
export function writeVersion(version: string, title = 'Things'): string {
  return writeDocument(MINIMAL.replace('1.0.0', version).replace('title: Things', `title: ${title}`));
}

/** Returns a document with one operation whose request body has a schema. */
export function bodyDocument(schemas: Record<string, unknown>, body: unknown): Document {
  return {
    openapi: '3.1.0',
    paths: { '/a': { post: { requestBody: { content: { 'application/json': { schema: body } } }, responses: {} } } },
    components: { schemas },
  } as unknown as Document;
}

/** Returns a reference to a component schema. */
export function schemaRef(name: string): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}
