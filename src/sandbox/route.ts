/** Turns the operations of a bundled document into routes that check what comes in and what goes out. */
import { Ajv2020, type ErrorObject, type Options } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { readingOf } from '../../scripts/media-type.js';
import {
  isObject,
  methodsOf,
  resolve,
  type Document,
  type Operation,
  type Parameter,
  type PathItem,
  type RequestBody,
  type Response,
} from '../../scripts/openapi.js';
import { splitReadWrite } from '../../scripts/read-write.js';

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
  /** Returns what is wrong with an answer. */
  checkAnswer(status: number, body: unknown): readonly ErrorObject[];
  /** Returns the example of an answer, if the contract has one. */
  exampleOf(status: number): unknown;
}

const OPTIONS: Options = { strict: false, allErrors: true, verbose: true };

/** Compiles schemas when they are first needed; they may refer to the components of a document. */
export const checksOf = (document: Document, options: Options = {}): ((schema: unknown) => Check) => {
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
};

/** Returns the routes of a bundled document. */
export const routesOf = (bundled: Document): Route[] => {
  // Read-only fields are neither asked for in requests nor taken from them.
  const document = splitReadWrite(bundled);
  const exact = checksOf(document);
  const coercing = checksOf(document, { coerceTypes: 'array' });
  return Object.entries(document.paths ?? {}).flatMap(([path, node]) => {
    const item = resolve<PathItem>(document, node)!;
    return methodsOf(item).map((method): Route => {
      const operation = item[method] as Operation;
      const parameters = parametersOf(document, item, operation);
      const body = resolve<RequestBody>(document, operation.requestBody);
      const mediaTypes = Object.keys(body?.content ?? {});
      const json = mediaTypes.find((mediaType) => readingOf(mediaType) === 'json');
      const answers = operation.responses ?? {};
      const answerAt = (status: number): Response | undefined => {
        const key = [`${status}`, `${`${status}`[0]}XX`, 'default'].find((one) => one in answers);
        return key === undefined ? undefined : resolve<Response>(document, answers[key]);
      };
      return {
        id: operation.operationId ?? `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        security: operation.security ?? document.security ?? [],
        query: parameters.filter((one) => one.in === 'query').map(({ name }) => name),
        mediaTypes,
        needsBody: body?.required ?? false,
        success: Number(Object.keys(answers).find((status) => /^2\d\d$/.test(status)) ?? 200),
        checkParameters: coercing(schemaOf(parameters)),
        checkBody: exact(json === undefined ? true : body!.content[json]!.schema),
        checkAnswer: (status, value) => {
          const answer = answerAt(status);
          const media = jsonOf(answer);
          if (media) return exact(media.schema)(value);
          return answer && value !== undefined ? exact(NOTHING)(value) : [];
        },
        exampleOf: (status) => exampleIn(document, jsonOf(answerAt(status))),
      };
    });
  });
};

interface Media {
  readonly schema?: unknown;
  readonly example?: unknown;
  readonly examples?: object;
}

/** Returns what an answer has as JSON. */
const jsonOf = (answer: Response | undefined): Media | undefined =>
  Object.entries(answer?.content ?? {}).find(([mediaType]) => readingOf(mediaType) === 'json')?.[1] as
    Media | undefined;

/** The schema of an answer that the contract gives no body. */
const NOTHING = { not: {} };

const parametersOf = (document: Document, item: PathItem, operation: Operation): Parameter[] => {
  const all = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((node) =>
    resolve<Parameter>(document, node)!,
  );
  // Those of the operation win.
  return [...new Map(all.map((one) => [`${one.in} ${one.name}`, one])).values()];
};

/** Returns the schema of {@link Parameters}. */
const schemaOf = (parameters: readonly Parameter[]): object => {
  const part = (place: string): object => {
    const own = parameters.filter((one) => one.in === place);
    const nameOf = ({ name }: Parameter): string => (place === 'header' ? name.toLowerCase() : name);
    return {
      type: 'object',
      required: own.filter(({ required }) => required).map(nameOf),
      properties: Object.fromEntries(own.map((one) => [nameOf(one), one.schema ?? {}])),
    };
  };
  return { type: 'object', properties: { path: part('path'), query: part('query'), header: part('header') } };
};

const exampleIn = (document: Document, media: Media | undefined): unknown => {
  const [first] = Object.values(media?.examples ?? {});
  const schema = resolve<{ example?: unknown; examples?: unknown[] }>(document, media?.schema as never);
  return (
    media?.example ?? resolve<{ value?: unknown }>(document, first)?.value ?? schema?.example ?? schema?.examples?.[0]
  );
};
