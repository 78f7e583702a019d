/** Builds the cells of the keyword table: each is one change of a document, in an operation of its own. */
import type { Impact } from '../../../../scripts/diff/impact.js';

/** A schema, or another part of a document. */
export type Part = object | boolean;

/** One version of what a cell changes. */
export interface CellSide {
  /** The members of the path item; `undefined` if the path is absent. */
  readonly item: object | undefined;
  /** What follows the path of the cell, such as `/{id}`. */
  readonly suffix?: string;
  /** The components by kind and name; a name starts with `@`, which makes it unique. */
  readonly components?: Readonly<Record<string, Readonly<Record<string, Part>>>>;
  /** A webhook, which has the name of the cell. */
  readonly webhook?: object;
}

/** A change, and its rating. */
export interface Cell {
  readonly name: string;
  readonly before: CellSide;
  readonly after: CellSide;
  /** The impact by the documents alone. */
  readonly expected: Impact;
  /** The exact count of changes, where one change could be listed as several. */
  readonly count?: number;
  /** Why, if it is not obvious. */
  readonly because?: string;
}

/** The ratings of a change by direction. */
export interface Ratings {
  readonly sent: Impact;
  readonly received: Impact;
}

const TIGHTENED: Ratings = { sent: 'major', received: 'patch' };
const LOOSENED: Ratings = { sent: 'patch', received: 'major' };
const CHANGED: Ratings = { sent: 'major', received: 'major' };
const NONE: Ratings = { sent: 'none', received: 'none' };

/** Two versions of a part, the older one first. */
export type Versions<Of = Part> = readonly [before: Of, after: Of];

/** What else a row of schemas can have. */
export interface RowOptions {
  readonly because?: string;
  readonly count?: number;
  /** The component schemas: of both versions, or of the older one. */
  readonly schemas?: Readonly<Record<string, Part>>;
  /** The component schemas of the newer version, if they differ. */
  readonly newSchemas?: Readonly<Record<string, Part>>;
  readonly mediaType?: string;
  /** Whether the field that has the schema is required. */
  readonly isRequired?: boolean;
}

/** Returns a reference to a component schema of the cell. */
export function cellRef(name: string): { $ref: string } {
  return { $ref: `#/components/schemas/@${name}` };
}

/** A row in both directions, with its ratings. */
export function rate(name: string, ratings: Ratings, versions: Versions, options: RowOptions = {}): Cell[] {
  return [
    createSchemaCell(`${name}, sent`, ratings.sent, versions, options),
    createSchemaCell(`${name}, received`, ratings.received, versions, options),
  ];
}

/** A row in which the first schema permits more than the second, and its reverse. */
export function narrow(name: string, [wide, narrower]: Versions, options: RowOptions = {}): Cell[] {
  return [
    ...rate(`${name}, tightened`, TIGHTENED, [wide, narrower], options),
    ...rate(`${name}, loosened`, LOOSENED, [narrower, wide], reverse(options)),
  ];
}

/** A row in which neither schema permits all that the other does. */
export function replace(name: string, versions: Versions, options: RowOptions = {}): Cell[] {
  return rate(`${name}, changed`, CHANGED, versions, options);
}

/** A row of two schemas of the same meaning: each order of the two once. */
export function keep(name: string, [one, other]: Versions, options: RowOptions = {}): Cell[] {
  return [
    createSchemaCell(`${name}, same, sent`, NONE.sent, [one, other], options),
    createSchemaCell(`${name}, same, received`, NONE.received, [other, one], reverse(options)),
  ];
}

/** A row that changes only what people read. */
export function reword(name: string, versions: Versions, options: RowOptions = {}): Cell[] {
  return rate(`${name}, text`, { sent: 'patch', received: 'patch' }, versions, options);
}

/** What else an operation of a cell can have. */
export interface OperationOptions {
  readonly because?: string;
  readonly count?: number;
  readonly suffixes?: Versions<string>;
  readonly components?: CellSide['components'];
  readonly newComponents?: CellSide['components'];
}

/** A cell that changes an operation; `undefined` if the operation is absent. */
export function operate(
  name: string,
  expected: Impact,
  [before, after]: Versions<object | undefined>,
  options: OperationOptions = {},
): Cell {
  const { because, count, suffixes, components, newComponents = components } = options;
  return {
    name,
    expected,
    before: { item: before && { post: complete(before) }, suffix: suffixes?.[0], components },
    after: { item: after && { post: complete(after) }, suffix: suffixes?.[1], components: newComponents },
    because,
    count,
  } as Cell;
}

/** A cell of two operations of the same meaning, and its reverse. */
export function keepOperation(
  name: string,
  [one, other]: Versions<object>,
  { components, newComponents = components, suffixes, ...options }: OperationOptions = {},
): Cell[] {
  const reversed = { ...options, components: newComponents, newComponents: components };
  return [
    operate(`${name}, same`, 'none', [one, other], {
      ...options,
      suffixes,
      components,
      newComponents,
    } as OperationOptions),
    operate(`${name}, same, reversed`, 'none', [other, one], {
      ...reversed,
      suffixes: suffixes && [suffixes[1], suffixes[0]],
    } as OperationOptions),
  ];
}

/** Returns an operation with a response if it has none. */
export function complete(operation: object): object {
  return { responses: { '204': { description: 'Done.' } }, ...operation };
}

/** Returns the members of a body or response with a schema. */
export function json(schema: Part, mediaType = 'application/json'): { content: object } {
  return { content: { [mediaType]: { schema } } };
}

/** Returns an operation that is sent a schema. */
export function send(schema: Part, mediaType?: string): object {
  return { requestBody: json(schema, mediaType) };
}

/** Returns an operation that responds with a schema. */
export function receive(schema: Part, mediaType?: string): object {
  return { responses: { '200': { description: 'Done.', ...json(schema, mediaType) } } };
}

function createSchemaCell(name: string, expected: Impact, versions: Versions, options: RowOptions): Cell {
  const { schemas, newSchemas = schemas, isRequired, mediaType, because, count } = options;
  const place = name.endsWith('sent') ? send : receive;
  const [before, after] = versions.map((value) => {
    const body = { type: 'object', properties: { value }, ...(isRequired ? { required: ['value'] } : {}) };
    return { post: complete(place(body, mediaType)) };
  });
  return {
    name,
    expected,
    before: { item: before!, ...(schemas && { components: { schemas } }) },
    after: { item: after!, ...(newSchemas && { components: { schemas: newSchemas } }) },
    ...(because === undefined ? {} : { because }),
    ...(count === undefined ? {} : { count }),
  };
}

function reverse({ schemas, newSchemas, ...options }: RowOptions): RowOptions {
  if (!schemas) return options;
  return { ...options, schemas: newSchemas ?? schemas, newSchemas: schemas };
}
