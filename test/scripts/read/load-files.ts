/** Reads documents of several files in this process. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadApi, type LoadSettings } from '../../../scripts/load-api.js';
import { BadInputError } from '../../../scripts/lib/problem.js';
import type { Document } from '../../../src/openapi/document.js';
import { temporaryFolder } from '../../support/project.js';

/** What reading a document came to. */
export interface Loaded {
  /** The bundled document; `undefined` if it was refused. */
  readonly root: Document | undefined;
  /** All that was printed, errors included. */
  readonly output: string;
  readonly inputs: readonly string[];
}

/** Writes files to a new folder; returns it. */
export function writeFiles(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

/** Reads a document. */
export async function load(spec: string, settings: Partial<LoadSettings> = {}): Promise<Loaded> {
  const lines: string[] = [];
  const reporter = {
    step: async <T>(_: string, run: () => T | Promise<T>): Promise<T> => run(),
    line: (text: string) => void lines.push(text),
    block: (text: string) => void lines.push(text),
    list: (texts: readonly string[]) => void lines.push(...texts),
  };
  const { root, inputs } = await loadApi(spec, reporter, { level: 'minimal', ...settings }).catch((error: unknown) => {
    if (!(error instanceof BadInputError)) throw error;
    lines.push(error.message);
    return { root: undefined, inputs: [] };
  });
  return { root, inputs, output: lines.join('\n') };
}

/** Returns a document with a response for each schema, as YAML in flow style. */
export function responses(...schemas: readonly string[]): string {
  const items = schemas.map(
    (schema, index) =>
      `  /p${index}: { get: { operationId: get${index}, responses: { '200': { description: x, ` +
      `content: { application/json: { schema: ${schema} } } } } } }\n`,
  );
  return `openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n${items.join('')}`;
}

/** Returns the schema of the response of an operation of `responses`. */
export function schemaOf({ root }: Loaded, index = 0): unknown {
  const item = root?.paths?.[`/p${index}`] as { get: { responses: Record<string, unknown> } } | undefined;
  const response = item?.get.responses['200'] as { content: Record<string, { schema?: unknown }> } | undefined;
  return response?.content['application/json']?.schema;
}
