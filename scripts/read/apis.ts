/** Reads the `apis` of redocly.yaml: the documents of the project, and where what is made of them goes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml-4';
import { isObject } from '../../src/openapi/document.js';
import { PROJECT } from '../lib/paths.js';
import { BadInputError, startOfFile, type PointedProblem } from '../lib/problem.js';

/** A document of the project. */
export interface Api {
  /** The name that commands take. */
  readonly name: string;
  /** The absolute path of the document. */
  readonly spec: string;
  /** The absolute path of the folder of its client. */
  readonly out: string;
  /** The module that samples import the client from. */
  readonly module: string;
  /** The absolute path of the folder of its reference. */
  readonly site: string;
}

/** What an API has in redocly.yaml: Redocly's own `root`, and our extensions. */
const KEYS = ['root', 'x-output', 'x-module', 'x-reference'] as const;

/**
 * Returns the documents that redocly.yaml lists.
 *
 * @throws {BadInputError} If it cannot be read, or one of them lacks a key.
 */
export async function readApis(folder: string = PROJECT): Promise<Api[]> {
  const file = path.join(folder, 'redocly.yaml');
  const apis = Object.entries(parseApis(file));
  const missing = apis.flatMap(([name, api]) => {
    const key = KEYS.find((each) => !isObject(api) || typeof api[each] !== 'string');
    return key === undefined ? [] : [reportMissing(name, key)];
  });
  if (missing.length) {
    const { locateProblems } = await import('./source.js');
    throw new BadInputError(await locateProblems(file, missing));
  }
  return apis.map(([name, api]) => {
    const [spec, out, module, site] = KEYS.map((key) => (api as Record<string, string>)[key]!);
    return {
      name,
      spec: path.resolve(folder, spec!),
      out: path.resolve(folder, out!),
      module: module!,
      site: path.resolve(folder, site!),
    };
  });
}

function parseApis(file: string): object {
  try {
    const config = load(readFileSync(file, 'utf8'));
    return isObject(config) && isObject(config['apis']) ? config['apis'] : {};
  } catch (error) {
    const { reason, mark, message } = error as Error & { reason?: string; mark?: { line: number; column: number } };
    const start = startOfFile(file);
    const place = mark ? { ...start, line: mark.line + 1, column: mark.column + 1 } : start;
    const fix = 'Correct the file, which lists the documents of the project.';
    throw new BadInputError([{ kind: 'error', place, message: `Cannot be read: ${reason ?? message}.`, fix }]);
  }
}

function reportMissing(name: string, key: string): PointedProblem {
  const fix = `Give it ${KEYS.map((each) => `\`${each}\``).join(', ')}, each a text.`;
  return { kind: 'error', pointer: ['apis', name], message: `The API ${name} has no \`${key}\`.`, fix };
}

/**
 * Returns the APIs with these names; without a name, all.
 *
 * @throws {TypeError} If one of the names is unknown.
 */
export function selectApis(apis: readonly Api[], names: readonly string[]): readonly Api[] {
  const unknown = names.find((name) => !apis.some((api) => api.name === name));
  if (unknown !== undefined)
    throw new TypeError(`Unknown API: ${unknown}. Use one of ${apis.map(({ name }) => name).join(', ')}.`);
  return names.length ? apis.filter(({ name }) => names.includes(name)) : apis;
}
