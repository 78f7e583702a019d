/** Turns the operations of a bundled document into routes that check what comes in and what goes out. */
import { Ajv2020, type ErrorObject, type Options } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { findPreferredMedia, chooseMediaReading } from '../openapi/media-type.js';
import {
  readExample,
  isObject,
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

/** Returns what is wrong with a value. A value of the right meaning is brought to its type, where the check says so. */
export type Check = (value: unknown) => readonly ErrorObject[];

/** The parameters of a request by where they are, and then by their names. */
export type Parameters = Readonly<Record<'path' | 'query' | 'header', Record<string, unknown>>>;

/** An operation, ready to be asked for. */
export interface Route {
  /** The operationId, or the request line where there is none. */
  readonly id: string;
  readonly method: string;
  /** The path template. */
  readonly path: string;
  /** The schemes that let a request in, each alternative with its scopes. */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  /** The names of the query parameters. */
  readonly query: readonly string[];
  /** The media types of the body. */
  readonly mediaTypes: readonly string[];
  readonly needsBody: boolean;
  /** The status of a success. */
  readonly success: number;
  /** Brings each parameter to its type. */
  readonly checkParameters: Check;
  readonly checkBody: Check;
  /** Returns how the contract lists a status: by itself, by its range, or as `default`. */
  listedAs(status: number): string | undefined;
  /** Returns what is wrong with an answer. */
  checkAnswer(status: number, body: unknown): readonly ErrorObject[];
  /** Returns the example of an answer, if the contract has one. */
  exampleOf(status: number): unknown;
}

const OPTIONS: Options = { strict: false, allErrors: true, verbose: true };

/** Compiles schemas when they are first needed; they may refer to the components of a document. */
export function createChecks(document: Document, options: Options = {}): (schema: unknown) => Check {
  const ajv = new Ajv2020({ ...OPTIONS, ...options });
  formats.default(ajv);
  const { components } = document;
  const made = new Map<unknown, Check>();
  return (schema) => {
    const known = made.get(schema);
    if (known) return known;
    let validate: ReturnType<typeof ajv.compile> | undefined;
    const check: Check = (value) => {
      // The root of the schema stands for that of the document, so that its references lead where they should.
      validate ??= ajv.compile(isObject(schema) ? { ...schema, components } : true);
      return validate(value) ? [] : validate.errors!;
    };
    made.set(schema, check);
    return check;
  };
}

/** Returns the routes of a bundled document. */
export function buildRoutes(bundled: Document): Route[] {
  // Read-only fields are neither asked for in requests nor taken from them.
  const document = splitReadWrite(bundled);
  const exact = createChecks(document);
  const coercing = createChecks(document, { coerceTypes: 'array' });
  return Object.entries(document.paths ?? {}).flatMap(([path, node]) => {
    const item = resolve<PathItem>(document, node)!;
    return listMethodNames(item).map((method): Route => {
      const operation = item[method] as OperationNode;
      const parameters = listParameterNodes(document, item, operation).map(({ parameter }) => parameter);
      const body = resolve<RequestBody>(document, operation.requestBody);
      const answers = new Map(
        Object.entries(operation.responses ?? {}).map(([status, answer]) => [
          status,
          readDeclaredAnswer(document, exact, resolve<Response>(document, answer)),
        ]),
      );
      const listedAs = (status: number): string | undefined =>
        [`${status}`, `${`${status}`[0]}XX`, 'default'].find((key) => answers.has(key));
      const answerAt = (status: number): DeclaredAnswer | undefined => answers.get(listedAs(status) ?? '');
      return {
        id: operation.operationId ?? `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        security: operation.security ?? document.security ?? [],
        query: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
        mediaTypes: Object.keys(body?.content ?? {}),
        needsBody: body?.required ?? false,
        success: Number([...answers.keys()].find((status) => /^2\d\d$/.test(status)) ?? 200),
        checkParameters: coercing(buildParameterSchema(document, parameters)),
        checkBody: exact(findJson(body?.content)?.schema),
        listedAs,
        checkAnswer: (status, value) => answerAt(status)?.check(value) ?? [],
        exampleOf: (status) => answerAt(status)?.example,
      };
    });
  });
}

interface Media {
  readonly schema?: unknown;
  readonly example?: unknown;
  readonly examples?: object;
}

/** Returns what a body or an answer has as JSON. */
function findJson(content: Record<string, unknown> | undefined): Media | undefined {
  const [mediaType, media] = findPreferredMedia(content);
  return chooseMediaReading(mediaType) === 'json' ? (media as Media) : undefined;
}

/** An answer that the contract lists. */
interface DeclaredAnswer {
  readonly check: Check;
  readonly example: unknown;
}

/** The schema of an answer that the contract gives no body. */
const NOTHING = { not: {} };

function readDeclaredAnswer(
  document: Document,
  checkOf: (schema: unknown) => Check,
  answer: Response | undefined,
): DeclaredAnswer {
  const media = findJson(answer?.content);
  const nothing = checkOf(NOTHING);
  return {
    check: media ? checkOf(media.schema) : (value) => (value === undefined ? [] : nothing(value)),
    example: readExample(document, media),
  };
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
