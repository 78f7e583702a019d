/** Builds the model of an API from its bundled document. */
import { UNTAGGED_ANCHOR } from './anchor.js';
import { BuildContext } from './context.js';
import { buildDeliveries } from './deliveries.js';
import { buildOperation } from './operation.js';
import { buildRenames } from './renames.js';
import { buildMembers } from './enum.js';
import { type ApiModel, type GroupModel, type OperationModel } from './types.js';
import { cutName, toCamelCase, toKebabCase, toPascalCase } from '../lib/naming.js';
import {
  listMethodNames,
  resolve,
  readText,
  type Document,
  type PathItem,
  type Schema,
} from '../../src/openapi/document.js';
import type { PointedProblem } from '../lib/problem.js';
import type { Int64Type } from '../../src/openapi/int64.js';
import { reportSecurity } from './security.js';
import { listCredentials, findOAuthEndpoints, readScopeDescriptions } from '../../src/openapi/security.js';
import { buildServer, hasUserInfo } from './server.js';

/** A model, and the problems of the document. */
export interface BuiltModel {
  readonly model: ApiModel;
  readonly problems: readonly PointedProblem[];
}

/** The tag of untagged operations. */
const UNTAGGED = 'default';

/**
 * Returns the model of a bundled document whose schemas are split into requests and responses; `int64` is the type of
 * 64-bit integers without an `x-typescript-type`, and `shown` is the document that the reference shows.
 */
export function buildModel(document: Document, int64: Int64Type = 'number', shown: Document = document): BuiltModel {
  const context = new BuildContext(document, int64, shown);
  nameSchemas(context);
  const { info } = document;
  const baseUrl = buildServer(document.servers);
  const built = buildGroups(context, baseUrl);
  const deliveries = buildDeliveries(context);
  // Last, so former names cannot take current names.
  const { groups, renamedTypes } = buildRenames(context, built);
  const model: ApiModel = {
    title: readText(info, 'title'),
    summary: readText(info, 'summary'),
    version: readText(info, 'version'),
    baseUrl,
    referenceUrl: readReferenceUrl(document),
    credentials: listCredentials(document),
    oauth: findOAuthEndpoints(document),
    scopes: readScopeDescriptions(document),
    groups,
    anchors: context.anchors,
    schemas: [...context.schemas.values()],
    deliveries,
    hasWebhooks: Object.keys(document.webhooks ?? {}).length > 0,
    renamedTypes,
    int64,
    int64Shapes: context.int64.list(),
  };
  reportSecurity(document, context.report);
  reportBaseUrl(context, baseUrl);
  return { model, problems: context.problems };
}

/** Reports a first server that no client can use. */
function reportBaseUrl({ document, report }: BuildContext, baseUrl: string | undefined): void {
  const { servers } = document;
  const place = { pointer: ['servers', '0', 'url'], outcome: 'The client has no default baseUrl.' } as const;
  if (hasUserInfo(servers)) {
    const message = 'The URL of the server has a username or a password.';
    report({ ...place, kind: 'assumption', message, fix: 'Remove them from the URL.' });
  } else if (baseUrl === undefined && Array.isArray(servers) && servers.length) {
    const message = 'The server has no URL that a client can use.';
    const fix = 'Give it a URL of https or a relative one, and defaults for its variables.';
    report({ ...place, kind: 'unsupported', message, fix });
  }
}

/** Returns the URL in `x-reference-url` of the document's info. */
function readReferenceUrl({ info }: Document): string | undefined {
  const url = readText(info, 'x-reference-url');
  return /^https?:/.test(url) && URL.canParse(url) ? url.split('#')[0] : undefined;
}

function nameSchemas(context: BuildContext): void {
  const schemas = context.document.components?.schemas ?? {};
  const names = new Map<string, string>();
  // Which of two gets a name must not depend on the order of the document, which means nothing.
  for (const key of Object.keys(schemas).toSorted()) {
    const wanted = toPascalCase(key);
    const name = context.claim(wanted, `${wanted}Model`);
    names.set(key, name);
    context.reportDuplicate({
      kind: 'schema name',
      name: wanted,
      own: key,
      pointer: ['components', 'schemas', key],
      outcome: `The type of ${key} is ${name}.`,
    });
  }
  for (const [key, schema] of Object.entries(schemas)) {
    const description = readText(resolve<Schema>(context.document, schema), 'description');
    context.schemas.set(key, { key, name: names.get(key)!, description, members: buildMembers(schema) });
  }
}

function buildGroups(context: BuildContext, baseUrl: string | undefined): GroupModel[] {
  const groups = new Map<string, (() => OperationModel)[]>();
  for (const [path, item] of Object.entries(context.document.paths ?? {})) {
    const pathItem = resolve<PathItem>(context.document, item);
    for (const method of listMethodNames(pathItem)) {
      const operation = pathItem?.[method];
      if (!pathItem || !operation) continue;
      const tags: readonly unknown[] = Array.isArray(operation.tags) ? operation.tags : [];
      const tag = tags.find((name) => typeof name === 'string') ?? UNTAGGED;
      if (!groups.has(tag)) groups.set(tag, []);
      groups.get(tag)!.push(() => buildOperation(context, { path, pathItem, method, operation, baseUrl }));
    }
  }
  // Classes claim their names before the types of operations.
  return [...groups]
    .map(([tag, build]) => ({ ...describeTag(context, tag), build }))
    .map(({ build, ...group }) => ({ ...group, operations: build.map((entry) => entry()) }));
}

/** The maximum length of a file name's start; file systems allow 255 bytes. */
const LONGEST_FILE_NAME = 60;

function describeTag(context: BuildContext, tag: string): Omit<GroupModel, 'operations'> {
  const tags = Array.isArray(context.document.tags) ? context.document.tags : [];
  const index = tags.findIndex((node) => readText(node, 'name') === tag);
  const wanted = cutName(toKebabCase(tag), LONGEST_FILE_NAME);
  const fileName = context.claimFile(wanted, `${wanted}-`);
  const className = context.claim(`${toPascalCase(tag)}Api`);
  const pointer = index < 0 ? ['paths'] : ['tags', String(index), 'name'];
  const outcome = `The class of ${tag} is ${className}, in ${fileName}-api.ts.`;
  context.reportDuplicate({ kind: 'tag', name: wanted, own: tag, pointer, outcome });
  const member = toCamelCase(tag);
  const memberName = context.claimMember(member, `${member}_`);
  const anchor = context.anchors.tags.get(tag) ?? UNTAGGED_ANCHOR;
  return { tag, anchor, description: readText(tags[index], 'description'), className, memberName, fileName };
}
