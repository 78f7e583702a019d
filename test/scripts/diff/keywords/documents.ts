/** Puts all cells of a table into one pair of documents, so that one comparison judges them. */
import type { Change } from '../../../../scripts/diff/compare.js';
import type { Cell, CellSide } from './cell.js';

/** A cell with its place in the documents. */
export interface PlacedCell extends Cell {
  readonly path: string;
  /** The names of its components and of its webhook. */
  readonly names: readonly string[];
}

type Members = Record<string, object>;

/** A document under construction. */
interface Draft {
  readonly openapi: string;
  readonly paths: Members;
  readonly components: Record<string, Members>;
  readonly webhooks?: Members;
}

/** The security schemes that cells of security choose from. */
const SECURITY_SCHEMES = {
  key: { type: 'apiKey', in: 'header', name: 'X-Key' },
  token: { type: 'http', scheme: 'bearer' },
  oauth: {
    type: 'oauth2',
    flows: {
      clientCredentials: { tokenUrl: 'https://cells.test/token', scopes: { read: 'Reads.', write: 'Writes.' } },
    },
  },
};

/** Gives each cell a path and unique names of components. */
export function placeCells(cells: readonly Cell[]): PlacedCell[] {
  return cells.map((cell, index) => {
    const name = `cell-${cell.name.replaceAll(/\W+/g, '-').toLowerCase()}`;
    const [before, after] = [cell.before, cell.after].map((side) => nameComponents(side, index));
    const components = [before, after].flatMap((side) => Object.values(side!.components ?? {}).flatMap(Object.keys));
    return {
      ...cell,
      before: before!,
      after: after!,
      path: `/${name}`,
      names: [...new Set(components), ...(before!.webhook || after!.webhook ? [name] : [])],
    };
  });
}

/** Returns the document with one version of all cells; the newer one has them in reverse order, which is not a change. */
export function buildDocument(cells: readonly PlacedCell[], side: 'before' | 'after', openapi: string): object {
  const draft: Draft = {
    openapi,
    paths: {},
    components: { securitySchemes: { ...SECURITY_SCHEMES } },
    ...(openapi.startsWith('3.0') ? {} : { webhooks: {} }),
  };
  for (const cell of side === 'before' ? cells : cells.toReversed()) {
    const { item, suffix = '', components = {}, webhook } = cell[side];
    if (item) draft.paths[cell.path + suffix] = item;
    if (webhook) draft.webhooks![cell.path.slice(1)] = webhook;
    for (const [kind, named] of Object.entries(components)) {
      draft.components[kind] = { ...draft.components[kind], ...(named as Members) };
    }
  }
  return {
    info: { title: 'Cells', version: side === 'before' ? '1.0.0' : '2.0.0' },
    servers: [{ url: 'https://cells.test' }],
    security: [{ key: [] }],
    ...draft,
  };
}

/** Returns the changes of a cell: those of its operation, its components and its webhook. */
export function listCellChanges(changes: readonly Change[], { path, names }: PlacedCell): Change[] {
  return changes.filter(({ group: { name }, document: { pointer } }) => {
    // The name of a callback, too, ends with its operation.
    const request = name.slice(name.lastIndexOf(' ') + 1);
    const isOperation = request === path || (request.startsWith(`${path}/{`) && request.endsWith('}'));
    const [kind, second = '', third = ''] = pointer;
    const own = kind === 'components' ? third : kind === 'webhooks' ? second : '';
    return isOperation || names.includes(name) || names.includes(own);
  });
}

/** Replaces each name such as `@Pet` with one that no other cell has. */
function nameComponents(side: CellSide, index: number): CellSide {
  return JSON.parse(JSON.stringify(side).replaceAll(/@(\w+)/g, `$1${index}`)) as CellSide;
}
