/** Finds an example of a response in the document, or makes one, that conforms to its schema. */
import { listExamples, readText, resolve, type Document, type ExampleHolder, type Response } from './document.js';
import { chooseMediaReading, findPreferredMedia, JSON_TYPE, type MediaReading } from './media-type.js';
import { repairValue, startRepair } from './repair-value.js';
import { sampleSchema } from './sample-schema.js';
import { createChecks, type Check } from './schema-check.js';
import { isTooWide } from './schema-width.js';

/** The body of a response. */
export interface ResponseExample {
  /** The media type to send it as. */
  readonly mediaType: string;
  /** A value of JSON, or the text of any other media type. */
  readonly value: unknown;
  /** Whether it does not conform to the schema: nothing was found that does. */
  readonly isInvalid?: true;
}

/** What is known of a document. */
interface Known {
  readonly document: Document;
  readonly checkOf: (schema: unknown) => Check;
  /** The examples of the responses that were asked for. */
  readonly found: WeakMap<Response, ResponseExample>;
}

const documents = new WeakMap<Document, Known>();

/** The most values in an example that is made from a schema. */
const LIMIT = 200;

/** The most schemas that apply to one value if it is checked. */
const WIDEST = 10_000;

/** Stands for a text, and for bytes, of which the document has no example. */
const TEXT = 'text';

/** Returns an example of a response in its preferred media type; `undefined` if it has no body. */
export function buildResponseExample(document: Document, response: Response | undefined): ResponseExample | undefined {
  const [mediaType, media] = findPreferredMedia(response?.content);
  if (!response || mediaType === undefined) return undefined;
  const known = documents.get(document) ?? { document, checkOf: createBoundedChecks(document), found: new WeakMap() };
  documents.set(document, known);
  const example = known.found.get(response) ?? buildExample(known, mediaType, media as ExampleHolder);
  known.found.set(response, example);
  return example;
}

/** Returns checks that accept any value where so many schemas apply to it that nobody waits for the result. */
function createBoundedChecks(document: Document): Known['checkOf'] {
  const checkOf = createChecks(document);
  const checks = new Map<unknown, Check>();
  return (schema) => {
    const check = checks.get(schema) ?? (isTooWide(document, schema, WIDEST) ? () => [] : checkOf(schema));
    checks.set(schema, check);
    return check;
  };
}

function buildExample(known: Known, mediaType: string, media: ExampleHolder): ResponseExample {
  const reading = chooseMediaReading(mediaType);
  const type = nameMediaType(mediaType);
  if (reading === 'json' || reading === 'any') return { mediaType: type, ...findAnyValue(known, media) };
  return { mediaType: type, value: writeText(known, reading, media, mediaType) };
}

/** Returns a media type that can be sent: without a range. */
function nameMediaType(mediaType: string): string {
  const [kind, subtype] = mediaType.split(';')[0]!.trim().split('/');
  if (kind !== '*' && subtype !== '*') return mediaType;
  return { '*': JSON_TYPE, application: JSON_TYPE, text: 'text/plain', image: 'image/png' }[kind!] ?? `${kind}/plain`;
}

/** Returns a value that conforms to the schema of a media type, or any if the schema or the example is too deep to be checked. */
function findAnyValue(known: Known, media: ExampleHolder): Pick<ResponseExample, 'value' | 'isInvalid'> {
  try {
    return findValue(known, media);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { value: sampleSchema(known.document, media.schema, 1) ?? null, isInvalid: true };
  }
}

/** Returns a value that conforms to the schema of a media type: the document's example if possible, or else a sample. */
function findValue(known: Known, media: ExampleHolder): Pick<ResponseExample, 'value' | 'isInvalid'> {
  const { document, checkOf } = known;
  const { schema } = media;
  const check = checkOf(schema);
  const examples = listExamples(document, media);
  const valid = examples.find((example) => !check(example).length);
  if (valid !== undefined) return { value: valid };
  const made = sampleSchema(document, schema, LIMIT) ?? null;
  const candidates = [...examples, made];
  let best: { value: unknown; errors: number } | undefined;
  for (const candidate of candidates) {
    const value = repairValue(startRepair(document, checkOf), schema, candidate);
    const errors = check(value).length;
    if (!errors) return { value };
    if (!best || errors < best.errors) best = { value, errors };
  }
  return { value: best!.value, isInvalid: true };
}

/** Returns a body that is not one JSON value, as text. */
function writeText(known: Known, reading: MediaReading, media: ExampleHolder, mediaType: string): string {
  const [example] = listExamples(known.document, media);
  if (typeof example === 'string') return example;
  if (reading === 'events' || reading === 'lines') {
    const values = Array.isArray(example) ? (example as unknown[]) : [findAnyValue(known, media).value];
    return values.map((value) => writeItem(reading, value)).join('');
  }
  const value = example ?? sampleSchema(known.document, media.schema, LIMIT);
  if (typeof value !== 'object' || value === null) return String(value ?? TEXT);
  return /[/+]xml/i.test(mediaType) ? writeXml(known.document, media.schema) : JSON.stringify(value);
}

/** Returns an element without content: of XML, only examples of the document say more. */
function writeXml(document: Document, schema: unknown): string {
  const { xml } = resolve<{ xml?: unknown }>(document, schema as object) ?? {};
  return `<${readText(xml, 'name') || 'response'}/>`;
}

function writeItem(reading: 'events' | 'lines', value: unknown): string {
  if (reading === 'lines') return `${JSON.stringify(value)}\n`;
  const data = typeof value === 'string' ? value : JSON.stringify(value);
  return `${data
    .split('\n')
    .map((line) => `data: ${line}\n`)
    .join('')}\n`;
}
