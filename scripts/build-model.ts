/** Builds the model of an API from its bundled document. */
import { BuildContext } from './build-context.js';
import { buildOperation } from './build-operation.js';
import { membersOf } from './enum.js';
import type { ApiModel, GroupModel, OperationModel } from './model.js';
import { kebabCase, pascalCase } from './naming.js';
import { methodsOf, resolve, type Document, type PathItem, type Schema } from './openapi.js';
import type { PointedProblem } from './problem.js';
import { credentialsOf, oauthEndpointsOf, scopeDescriptionsOf } from './security.js';

/** A model, or what keeps the document from having one. */
export interface BuiltModel {
  readonly model: ApiModel;
  readonly problems: readonly PointedProblem[];
}

/** The tag of operations that have none. */
const UNTAGGED = 'default';

/** Returns the model of a bundled document whose schemas are split into requests and answers. */
export const buildModel = (document: Document): BuiltModel => {
  const context = new BuildContext(document);
  nameSchemas(context);
  const { info, servers } = document;
  const server = servers?.[0]?.url;
  const model: ApiModel = {
    title: info?.title ?? '',
    summary: textOf(info, 'summary') ?? '',
    version: info?.version ?? '',
    baseUrl: server && /^https?:/.test(server) && !server.includes('{') ? server.replace(/\/$/, '') : undefined,
    referenceUrl: referenceUrlOf(document),
    credentials: credentialsOf(document),
    oauth: oauthEndpointsOf(document),
    scopes: scopeDescriptionsOf(document),
    groups: buildGroups(context),
    schemas: [...context.schemas.values()],
  };
  if (!model.groups.length) {
    context.report(['paths'], 'The document has no operations.', 'Add a path with an operation, such as `get`.');
  }
  return { model, problems: context.problems };
};

/** Returns a field of a node that the types of OpenAPI 3.0 do not have. */
const textOf = (node: object | undefined, key: string): string | undefined => {
  const value = (node as Record<string, unknown> | undefined)?.[key];
  return typeof value === 'string' ? value : undefined;
};

/** Returns the address that `x-reference-url` of the document's info gives. */
const referenceUrlOf = ({ info }: Document): string | undefined => {
  const url = textOf(info, 'x-reference-url');
  return url !== undefined && /^https?:/.test(url) && URL.canParse(url) ? url.replace(/#.*$/, '') : undefined;
};

const nameSchemas = (context: BuildContext): void => {
  for (const [key, schema] of Object.entries(context.document.components?.schemas ?? {})) {
    const wanted = pascalCase(key);
    if (!context.isFree('schema name', wanted, key, ['components', 'schemas', key])) continue;
    const name = context.claim(wanted, `${wanted}Model`);
    const description = resolve<Schema>(context.document, schema)?.description ?? '';
    context.schemas.set(key, { key, name, description, members: membersOf(schema) });
  }
};

const buildGroups = (context: BuildContext): GroupModel[] => {
  const groups = new Map<string, (() => OperationModel | undefined)[]>();
  for (const [path, item] of Object.entries(context.document.paths ?? {})) {
    const pathItem = resolve<PathItem>(context.document, item);
    for (const method of methodsOf(pathItem)) {
      const operation = pathItem?.[method];
      if (!pathItem || !operation) continue;
      const tag = operation.tags?.[0] ?? UNTAGGED;
      if (!groups.has(tag)) groups.set(tag, []);
      groups.get(tag)!.push(() => buildOperation(context, path, pathItem, method, operation));
    }
  }
  // Classes choose their names before the types of operations do.
  return [...groups]
    .map(([tag, build]) => ({ ...describeTag(context, tag), build }))
    .map(({ build, ...group }) => ({ ...group, operations: build.flatMap((one) => one() ?? []) }));
};

const describeTag = (context: BuildContext, tag: string): Omit<GroupModel, 'operations'> => {
  const tags = context.document.tags ?? [];
  const index = tags.findIndex(({ name }) => name === tag);
  const fileName = kebabCase(tag);
  context.isFree('tag', fileName, tag, index < 0 ? ['paths'] : ['tags', String(index), 'name']);
  const className = context.claim(`${pascalCase(tag)}Api`);
  return { tag, description: tags[index]?.description ?? '', className, fileName };
};
