/** Reads the `apis` of redocly.yaml: the documents of the project, and where what is made of them goes. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml-4';
import { isObject } from '../../src/openapi/document.js';
import { INTEGRATIONS, isIntegration, type Integration } from '../lib/integrations.js';
import { findApiFolder, formatPath } from '../lib/paths.js';
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
  /** The service on this machine that pages of its reference can call. */
  readonly sandbox?: ApiSandbox;
  /** The tools for which its client has files. */
  readonly integrations: readonly Integration[];
}

/** A service on this machine that pages of a reference can call. */
export interface ApiSandbox {
  readonly url: string;
  /** The command that starts it there. */
  readonly command: string;
}

/** What each API has in redocly.yaml: Redocly's own `root`, and our extensions. */
const KEYS = ['root', 'x-output', 'x-module', 'x-reference'] as const;

/** What an API can have, too. */
const SANDBOX_KEY = 'x-sandbox';

/** The tools for which a client has files. */
const INTEGRATIONS_KEY = 'x-with';

/**
 * Returns the documents that redocly.yaml lists; none if there is no such file. An API without any of our extensions is for
 * Redocly only.
 *
 * @throws {BadInputError} If it cannot be read, or one of them lacks a key.
 */
export async function readApis(folder: string | undefined = findApiFolder()): Promise<Api[]> {
  if (folder === undefined) return [];
  const file = path.join(folder, 'redocly.yaml');
  const apis = Object.entries(readConfig(file)).filter(([, api]) => !isForRedocly(api));
  const missing = apis.flatMap(([name, api]) => {
    const key = KEYS.find((each) => !isObject(api) || typeof api[each] !== 'string');
    if (key !== undefined) return [reportMissing(name, key)];
    const { [SANDBOX_KEY]: sandbox, [INTEGRATIONS_KEY]: tools = [] } = api as Record<string, unknown>;
    return [
      ...(sandbox === undefined || isSandbox(sandbox) ? [] : [reportSandbox(name)]),
      ...(areIntegrations(tools) ? [] : [reportIntegrations(name)]),
    ];
  });
  if (missing.length) await refuseApis(file, missing);
  const read = apis.map(([name, api]) => {
    const [spec, out, module, site] = KEYS.map((key) => (api as Record<string, string>)[key]!);
    const { [SANDBOX_KEY]: sandbox, [INTEGRATIONS_KEY]: tools } = api as Record<string, unknown>;
    return {
      name,
      spec: path.resolve(folder, spec!),
      out: path.resolve(folder, out!),
      module: module!,
      site: path.resolve(folder, site!),
      integrations: areIntegrations(tools) ? tools : [],
      ...(isSandbox(sandbox) && { sandbox: { url: sandbox.url.replace(/\/$/, ''), command: sandbox.command } }),
    };
  });
  const wrong = [...listMissingRoots(read), ...listSharedFolders(read), ...listStraySites(read)];
  if (wrong.length) await refuseApis(file, wrong);
  return read;
}

function isForRedocly(api: unknown): boolean {
  return isObject(api) && typeof api['root'] === 'string' && !KEYS.some((key) => key !== 'root' && key in api);
}

async function refuseApis(file: string, problems: readonly PointedProblem[]): Promise<never> {
  const { locateProblems } = await import('./source.js');
  throw new BadInputError(await locateProblems(file, problems));
}

function listMissingRoots(apis: readonly Api[]): PointedProblem[] {
  return apis
    .filter(({ spec }) => !existsSync(spec))
    .map(({ name, spec }) => ({
      kind: 'error',
      pointer: ['apis', name, 'root'],
      message: `File not found: ${formatPath(spec)}.`,
      fix: 'Correct the path of the document.',
    }));
}

/** Returns a problem for each client in the folder of another, or in a folder inside it. */
function listSharedFolders(apis: readonly Api[]): PointedProblem[] {
  return apis.flatMap(({ name, out }, index) => {
    const isShared = ({ out: other }: Api): boolean => isInside(out, other) || isInside(other, out);
    const other = apis.slice(0, index).find(isShared);
    if (!other) return [];
    const message = `The folder of ${name} is shared with ${other.name}.`;
    return [{ kind: 'error', pointer: ['apis', name, 'x-output'], message, fix: 'Give it a folder of its own.' }];
  });
}

/** Returns a problem for each reference that is not in a folder of its own below that of the first. */
function listStraySites([first, ...others]: readonly Api[]): PointedProblem[] {
  return others
    .filter(({ site }, index) => {
      const isTaken = others.slice(0, index).some((other) => other.site === site);
      return isTaken || site === first!.site || !isInside(site, first!.site);
    })
    .map(({ name }) => ({
      kind: 'error',
      pointer: ['apis', name, 'x-reference'],
      message: `The folder of the reference of ${name} is not its own, below that of ${first!.name}.`,
      fix: 'References link to each other: put each into a folder of its own below that of the first.',
    }));
}

function isInside(folder: string, other: string): boolean {
  return `${folder}${path.sep}`.startsWith(`${other}${path.sep}`);
}

/** Returns the `apis` of the text of a redocly.yaml; throws if it is not YAML. */
export function parseApis(text: string): Record<string, unknown> {
  const config = load(text);
  return isObject(config) && isObject(config['apis']) ? config['apis'] : {};
}

function readConfig(file: string): Record<string, unknown> {
  try {
    return parseApis(readFileSync(file, 'utf8'));
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

function reportSandbox(name: string): PointedProblem {
  const message = `The ${SANDBOX_KEY} of ${name} is not a sandbox.`;
  const fix = 'Give it a `url`, such as http://127.0.0.1:4020, and the `command` that starts it there.';
  return { kind: 'error', pointer: ['apis', name, SANDBOX_KEY], message, fix };
}

function reportIntegrations(name: string): PointedProblem {
  const message = `The ${INTEGRATIONS_KEY} of ${name} is not a list of tools.`;
  const fix = `List some of ${INTEGRATIONS.join(', ')}.`;
  return { kind: 'error', pointer: ['apis', name, INTEGRATIONS_KEY], message, fix };
}

function areIntegrations(value: unknown): value is readonly Integration[] {
  return Array.isArray(value) && value.every(isIntegration);
}

function isSandbox(value: unknown): value is ApiSandbox {
  return isObject(value) && isServiceUrl(value['url']) && typeof value['command'] === 'string';
}

/** Whether a value is the URL of a service: http or https, without a user, a query or a fragment. */
export function isServiceUrl(value: unknown): value is string {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, username, password, search, hash } = new URL(value);
  return /^https?:$/.test(protocol) && username + password + search + hash === '';
}

/**
 * Returns the APIs with these names; without a name, all.
 *
 * @throws {TypeError} If there are none, or one of the names is unknown.
 */
export function selectApis(apis: readonly Api[], names: readonly string[]): readonly Api[] {
  if (!apis.length) throw new TypeError('redocly.yaml lists no `apis`. List the documents there, or pass --spec FILE.');
  const unknown = names.find((name) => !apis.some((api) => api.name === name));
  if (unknown !== undefined)
    throw new TypeError(`Unknown API: ${unknown}. Use one of ${apis.map(({ name }) => name).join(', ')}.`);
  return names.length ? apis.filter(({ name }) => names.includes(name)) : apis;
}
