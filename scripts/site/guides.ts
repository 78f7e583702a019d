/** Puts generated tables into guides, which ask for them by comments such as `<!-- generated: methods -->`. */
import { operationsOf, type ApiModel, type OperationModel } from '../model/types.js';
import { callOf } from '../model/signature.js';
import { tableOf } from '../lib/markdown-table.js';

const MARKER = /<!-- generated: (.*?) -->/g;

function linkTo(operation: OperationModel, text: string): string {
  return `[\`${text}\`](${operation.anchor})`;
}

function linksTo(operations: readonly OperationModel[]): string {
  return operations.map((operation) => linkTo(operation, operation.methodName)).join(', ');
}

/** The tables, by the names that guides ask for them by. */
const TABLES: Readonly<Record<string, (model: ApiModel) => string>> = {
  methods: (model) =>
    tableOf(
      ['method', 'what it does'],
      operationsOf(model).map((operation) => [linkTo(operation, callOf(operation)), operation.summary]),
    ),

  scopes: (model) =>
    tableOf(
      ['scope', 'what it allows', 'needed by'],
      [...model.scopes].map(([scope, description]) => [
        `\`${scope}\``,
        description,
        linksTo(operationsOf(model).filter(({ scopes }) => scopes.includes(scope))),
      ]),
    ),

  statuses: (model) => {
    const errors = operationsOf(model).flatMap((operation) => operation.errors);
    const distinct = new Map(errors.map((error) => [error.status + error.description, error]));
    const rows = [...distinct.values()].map(({ status, description, body }) => [
      status === 'default' ? 'any other' : status,
      description,
      `\`${body.text}\``,
    ]);
    return tableOf(
      ['status', 'meaning', 'type of `body`'],
      rows.toSorted(([a], [b]) => a!.localeCompare(b!, 'en')),
    );
  },

  retries: (model) => {
    const operations = operationsOf(model);
    return tableOf(
      ['tried again', 'methods'],
      [
        ['after any of these failures', linksTo(operations.filter(({ idempotent }) => idempotent))],
        ['only where nothing was sent', linksTo(operations.filter(({ idempotent }) => !idempotent))],
      ].filter(([, methods]) => methods),
    );
  },

  replacements: (model) =>
    tableOf(
      ['before', 'here'],
      operationsOf(model).map((operation) => {
        const { replaces } = operation;
        const here = linkTo(operation, `api.${callOf(operation)}`);
        return [replaces ? `\`${replaces.call}\`` : 'none', [here, replaces?.difference].filter(Boolean).join(': ')];
      }),
    ),
};

/** Returns the names of the tables that a guide asks for and that there are not. */
export function unknownTables(guide: string): string[] {
  return [...guide.matchAll(MARKER)].map(([, name]) => name!).filter((name) => !Object.hasOwn(TABLES, name));
}

/** The names of all tables. */
export const TABLE_NAMES: readonly string[] = Object.keys(TABLES);

/** Returns a guide with the tables that it asks for. */
export function withTables(guide: string, model: ApiModel): string {
  return guide.replaceAll(MARKER, (_, name: string) => TABLES[name]!(model));
}
