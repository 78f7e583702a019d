/** Inserts generated texts into guides, in place of comments such as `<!-- generated: methods -->`. */
import { listOperations, type ApiModel, type OperationModel } from '../../model/types.js';
import { formatCall } from '../../model/signature.js';
import { formatTable } from '../../lib/markdown-table.js';

const MARKER = /<!-- generated: ([^<>]*?) -->/g;

function formatLink(operation: OperationModel, text: string): string {
  return `[\`${text}\`](${operation.anchor})`;
}

function formatLinks(operations: readonly OperationModel[]): string {
  return operations.map((operation) => formatLink(operation, operation.methodName)).join(', ');
}

/** The texts, by their names in the comments; `module` is what samples import the client from. */
const TABLES: Readonly<Record<string, (model: ApiModel, facts: GuideFacts) => string>> = {
  module: (_, { module }) => module,
  name: (_, { name }) => name,
  version: ({ version }) => version,

  servers: (_, { servers }) => {
    const [first, ...others] = servers.map(({ url, description = '' }) => [`\`${url}\``, description] as const);
    if (!first) return 'The client needs a `baseUrl`.';
    const [url, description] = first;
    if (!others.length) return `Without \`baseUrl\`, the client calls ${url}. ${description}`.trim();
    const text = `Without \`baseUrl\`, the client calls ${url}. For another server, set \`baseUrl\` to its URL:`;
    return `${text}\n\n${formatTable(['server', 'description'], [first, ...others])}`;
  },

  methods: (model) =>
    formatTable(
      ['method', 'what it does'],
      listOperations(model).map((operation) => [formatLink(operation, formatCall(operation)), operation.summary]),
    ),

  scopes: (model) =>
    formatTable(
      ['scope', 'what it allows', 'needed by'],
      [...model.scopes].map(([scope, description]) => [
        `\`${scope}\``,
        description,
        formatLinks(listOperations(model).filter(({ scopes }) => scopes.includes(scope))),
      ]),
    ),

  statuses: (model) => {
    const errors = listOperations(model).flatMap((operation) => operation.errors);
    const distinct = new Map(errors.map((error) => [error.status + error.description, error]));
    const rows = [...distinct.values()].map(({ status, description, body }) => [
      status === 'default' ? 'any other' : status,
      description,
      `\`${body.text}\``,
    ]);
    return formatTable(
      ['status', 'meaning', 'type of `body`'],
      rows.toSorted(([a], [b]) => a!.localeCompare(b!, 'en')),
    );
  },

  retries: (model) => {
    const operations = listOperations(model);
    return formatTable(
      ['retried', 'methods'],
      [
        ['after any of these failures', formatLinks(operations.filter(({ idempotent }) => idempotent))],
        ['only if nothing was sent', formatLinks(operations.filter(({ idempotent }) => !idempotent))],
      ].filter(([, methods]) => methods),
    );
  },

  replacements: (model) =>
    formatTable(
      ['before', 'here'],
      listOperations(model).map((operation) => {
        const { replaces } = operation;
        const here = formatLink(operation, `api.${formatCall(operation)}`);
        return [replaces ? `\`${replaces.call}\`` : 'none', [here, replaces?.difference].filter(Boolean).join(': ')];
      }),
    ),
};

/** The names of all tables. */
export const TABLE_NAMES: readonly string[] = Object.keys(TABLES);

/** Returns the names of the tables of a guide. */
export function listTables(guide: string): string[] {
  return [...guide.matchAll(MARKER)].map(([, name]) => name!);
}

/** What guides say besides what the model has. */
export interface GuideFacts {
  /** The module that code imports the client from. */
  readonly module: string;
  /** The name of the document: that of its file. */
  readonly name: string;
  readonly servers: readonly { readonly url: string; readonly description?: string }[];
  /** The tables that are made elsewhere, by their names. */
  readonly tables: ReadonlyMap<string, string>;
}

/** Returns a guide with its tables. */
export function insertTables(guide: string, model: ApiModel, facts: GuideFacts): string {
  return guide.replaceAll(MARKER, (_, name: string) => facts.tables.get(name) ?? TABLES[name]!(model, facts));
}
