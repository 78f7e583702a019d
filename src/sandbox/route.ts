/** Turns the operations of a bundled document into routes that validate requests and responses. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import { chooseEncoding, chooseMediaReading, findPreferredMedia, isBodiless } from '../openapi/media-type.js';
import {
  listMethodNames,
  resolve,
  type Document,
  type OperationNode,
  type Parameter,
  type PathItem,
  type RequestBody,
  type Response,
} from '../openapi/document.js';
import { listParameterNodes } from '../openapi/parameters.js';
import { splitReadWrite } from '../openapi/read-write.js';
import { buildResponseExample, type ResponseExample } from '../openapi/response-example.js';
import { createChecks, type Check } from '../openapi/schema-check.js';
import { listDeclarations, standsForFile } from '../openapi/schema-facts.js';

/** The parameters of a request, by location and name. */
export type Parameters = Readonly<Record<'path' | 'query' | 'header', Record<string, unknown>>>;

/** An operation as the sandbox serves it. */
export interface Route {
  /** The operationId, or else the method and the path. */
  readonly id: string;
  readonly method: string;
  /** The path template. */
  readonly path: string;
  /** The alternative security requirements: the scopes by the name of the scheme. */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  /** The names of the query parameters. */
  readonly query: readonly string[];
  /** The media types of the request body. */
  readonly mediaTypes: readonly string[];
  readonly needsBody: boolean;
  /** The status of a success. */
  readonly success: number;
  /** Converts each parameter to its type. */
  readonly checkParameters: Check;
  /** Returns the errors of a body. Converts the fields of a form to their types. Default: the preferred media type. */
  /** Returns the names of the fields of a form that are files. */
  fileFields(mediaType: string): ReadonlySet<string>;
  checkBody(value: unknown, mediaType?: string): readonly ErrorObject[];
  /** Returns the key of a status in the contract's responses: the code, its range such as `4XX`, or `default`. */
  listedAs(status: number): string | undefined;
  /** Returns the errors of a response body. */
  checkAnswer(status: number, body: unknown): readonly ErrorObject[];
  /** Returns an example of a response; `undefined` if it has no body. */
  exampleOf(status: number): ResponseExample | undefined;
}

const NO_FILES: ReadonlySet<string> = new Set();

const built = new WeakMap<Document, readonly Route[]>();

/** Returns the routes of a bundled document. They have no state, so all sandboxes of a process share them. */
export function buildRoutes(bundled: Document): readonly Route[] {
  const routes = built.get(bundled) ?? createRoutes(bundled);
  built.set(bundled, routes);
  return routes;
}

function createRoutes(bundled: Document): Route[] {
  // Requests must not require or accept read-only fields.
  const document = splitReadWrite(bundled);
  const exact = createChecks(document);
  const coercing = createChecks(document, { coerceTypes: 'array' });
  return Object.entries(document.paths ?? {}).flatMap(([path, node]) => {
    const item = resolve<PathItem>(document, node)!;
    return listMethodNames(item).map((method): Route => {
      const operation = item[method] as OperationNode;
      const parameters = listParameterNodes(document, item, operation).map(({ parameter }) => parameter);
      const body = resolve<RequestBody>(document, operation.requestBody);
      const bodies = new Map(
        Object.entries(body?.content ?? {}).map(([mediaType, media]) => {
          const { schema } = media as Media;
          const check = createBodyCheck(document, mediaType, schema, { exact, coercing });
          return [mediaType, { check, files: listFileFields(document, schema) }];
        }),
      );
      const declared = new Map(
        Object.entries(operation.responses ?? {}).map(([status, response]) => [
          status,
          readDeclaredResponse(document, exact, isBodiless(status) ? undefined : resolve<Response>(document, response)),
        ]),
      );
      const listedAs = (status: number): string | undefined =>
        [`${status}`, `${`${status}`[0]}XX`, 'default'].find((key) => declared.has(key));
      const responseAt = (status: number): DeclaredResponse | undefined => declared.get(listedAs(status) ?? '');
      return {
        id: operation.operationId ?? `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        security: operation.security ?? document.security ?? [],
        query: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
        mediaTypes: [...bodies.keys()],
        needsBody: body?.required ?? false,
        success: Number([...declared.keys()].find((status) => /^2\d\d$/.test(status)) ?? 200),
        fileFields: (mediaType) => bodies.get(mediaType)?.files ?? NO_FILES,
        checkParameters: coercing(buildParameterSchema(document, parameters)),
        checkBody: (value, mediaType = findPreferredMedia(body?.content)[0] ?? '') =>
          bodies.get(mediaType)?.check(value) ?? [],
        listedAs,
        checkAnswer: (status, value) => responseAt(status)?.check(value) ?? [],
        exampleOf: (status) => responseAt(status)?.readExample(),
      };
    });
  });
}

interface Media {
  readonly schema?: unknown;
  readonly example?: unknown;
  readonly examples?: object;
}

/** What compiles a schema; a coercing check converts the value. */
type Compilers = Readonly<Record<'exact' | 'coercing', (schema: unknown) => Check>>;

/** Returns the check of a body in a media type. Forms have only texts, which it converts; other texts are not checked. */
function createBodyCheck(document: Document, mediaType: string, schema: unknown, compile: Compilers): Check {
  const encoding = chooseEncoding(mediaType);
  if (encoding === 'json') return compile.exact(schema);
  const check = compile.coercing(schema);
  if (encoding === 'form') return check;
  if (encoding !== 'multipart') return () => [];
  const objects = listObjectFields(document, schema);
  return (value) => {
    const fields = value as Record<string, unknown>;
    for (const name of objects) if (Object.hasOwn(fields, name)) fields[name] = parseIfJson(fields[name]);
    return check(fields);
  };
}

/** Returns the names of the fields that are files, or lists of files. */
function listFileFields(document: Document, schema: unknown): ReadonlySet<string> {
  const fields = [...listDeclarations(document, schema)];
  return new Set(fields.filter(([, field]) => standsForFile(document, field)).map(([name]) => name));
}

/** Returns the names of the fields that are objects: in a multipart form, they are JSON. */
function listObjectFields(document: Document, schema: unknown): string[] {
  const { properties } = resolve<{ properties?: object }>(document, schema as object) ?? {};
  return Object.entries(properties ?? {})
    .filter(([, property]) => resolve<{ type?: unknown }>(document, property as object)?.type === 'object')
    .map(([name]) => name);
}

function parseIfJson(value: unknown): unknown {
  try {
    return JSON.parse(String(value));
  } catch {
    return value;
  }
}

/** A response that the contract declares. */
interface DeclaredResponse {
  readonly check: Check;
  /** Returns an example. It is made when it is first needed. */
  readExample(): ResponseExample | undefined;
}

/** The schema of a response for which the contract declares no body. */
const NOTHING = { not: {} };

function readDeclaredResponse(
  document: Document,
  checkOf: (schema: unknown) => Check,
  response: Response | undefined,
): DeclaredResponse {
  const [mediaType, media] = findPreferredMedia(response?.content);
  const nothing = checkOf(NOTHING);
  let made: ResponseExample | undefined;
  const readExample = (): ResponseExample | undefined => (made = buildResponseExample(document, response));
  const reading = chooseMediaReading(mediaType);
  if (reading === 'nothing') return { check: (value) => (value === undefined ? [] : nothing(value)), readExample };
  if (reading !== 'json') return { check: () => [], readExample };
  const check = checkOf((media as Media).schema);
  // Of some schemas, there is no valid example. One that was not made yet is not what is checked.
  return { check: (value) => (made && value === made.value ? [] : check(value)), readExample };
}

/** Returns the schema of {@link Parameters}. */
function buildParameterSchema(document: Document, parameters: readonly Parameter[]): object {
  const part = (place: string): object => {
    const own = parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, required, schema }) => ({
        key: place === 'header' ? name.toLowerCase() : name,
        required: required === true,
        schema: resolve(document, schema),
      }));
    return {
      type: 'object',
      required: own.filter(({ required }) => required).map(({ key }) => key),
      properties: Object.fromEntries(own.map(({ key, schema = {} }) => [key, schema])),
    };
  };
  return { type: 'object', properties: { path: part('path'), query: part('query'), header: part('header') } };
}
