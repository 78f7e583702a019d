/** What samples are written from: plain data that a page has, too, so that its samples are those of the document. */
import type { MediaReading } from '../../../src/openapi/media-type.js';
import type { ExactType } from '../../../src/openapi/int64.js';
import type { SecurityCredential } from '../../../src/openapi/security.js';
import type { ExampleFile, ExampleValue, ParameterModel, Serialization } from '../../model/types.js';
import type { Argument } from '../../model/signature.js';

/** A server that a call can go to. */
export interface CallServer {
  readonly label: string;
  /** Its URL, absolute and without a slash at its end. */
  readonly url: string;
}

/** How a value is written in code where its JSON does not say it. */
export interface ValueNote {
  /** The object with the members of its enum. */
  readonly constant?: string;
  readonly file?: ExampleFile;
  readonly int64?: ExactType;
  /** Of all items of an array. */
  readonly items?: ValueNote;
  /** Of the items of an array, if they differ. */
  readonly tuple?: readonly (ValueNote | null)[];
  readonly fields?: Readonly<Record<string, ValueNote>>;
}

/** A parameter of a call. */
export interface CallParameter {
  readonly name: string;
  readonly in: ParameterModel['in'];
  readonly required?: true;
  /** How it is entered. */
  readonly type: 'integer' | 'number' | 'boolean' | 'string' | 'json';
  /** The values of its enum. */
  readonly choices?: readonly (string | number)[];
  /** Its example; sent if it is required. */
  readonly value?: unknown;
  readonly note?: ValueNote;
  readonly serialization?: Serialization;
}

/** The body of a call. */
export interface CallBody {
  readonly mediaType: string;
  readonly required?: true;
  /** Its example, as JSON. */
  readonly value: unknown;
  readonly note?: ValueNote;
}

/** A call of an operation. */
export interface CallModel {
  readonly id: string;
  readonly method: string;
  /** The path template. */
  readonly path: string;
  readonly className: string;
  readonly methodName: string;
  /** The parts of the request in the order of the method's arguments. */
  readonly arguments: readonly Exclude<Argument['kind'], 'options'>[];
  /** Those in the path come first, in its order. */
  readonly parameters: readonly CallParameter[];
  readonly body?: CallBody;
  readonly reading: MediaReading;
  /** The name of the result; empty if there is none. */
  readonly result: string;
  /** The credential that it is sent with, and that of the client: indexes of those of the document. */
  readonly credential?: number;
  readonly clientCredential?: number;
  /** Its own servers. */
  readonly servers?: readonly CallServer[];
}

/** What the calls of a document share. */
export interface CallContext {
  /** The module of the client. */
  readonly module: string;
  readonly servers: readonly CallServer[];
  /** Whether the client goes to the first server by itself. */
  readonly hasDefaultServer: boolean;
  readonly credentials: readonly SecurityCredential[];
  /** The members of the enums, by the names of their objects. */
  readonly enums: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
}

/** What a call sends, and where. */
export interface CallRequest {
  /** The URL of the server. */
  readonly server: string;
  /** The values of the parameters, in their order; `undefined` for those that are not sent. */
  readonly parameters: readonly unknown[];
  /** The body as JSON, with a `Blob` for each chosen file; `undefined` if none is sent. */
  readonly body: unknown;
  /** A credential that everybody knows, to be shown; the reader's own stays in a variable. */
  readonly publicKey?: string;
}

/** Returns the request with the examples. */
export function createExampleRequest({ servers }: CallContext, call: CallModel): CallRequest {
  return {
    server: (call.servers ?? servers)[0]!.url,
    parameters: call.parameters.map(({ required, value }) => (required ? value : undefined)),
    body: call.body?.value,
  };
}

/** Returns what is known of a value besides its JSON; `undefined` if there is nothing. */
export function describeValue({ constant, file, int64, items, entries }: ExampleValue): ValueNote | undefined {
  if (file) return { file };
  if (constant) return { constant: constant.object };
  if (int64) return { int64 };
  if (items) return describeItems(items.map(describeValue));
  const fields = (entries ?? []).flatMap(([name, entry]) => {
    const note = describeValue(entry);
    return note ? [[name, note] as const] : [];
  });
  return fields.length ? { fields: Object.fromEntries(fields) } : undefined;
}

function describeItems(notes: readonly (ValueNote | undefined)[]): ValueNote | undefined {
  const [first] = notes;
  const texts = new Set(notes.map((note) => JSON.stringify(note)));
  if (texts.size > 1) return { tuple: notes.map((note) => note ?? null) };
  return first && { items: first };
}

/** Returns a value as it is written in code. */
export function noteValue(value: unknown, note: ValueNote | undefined, enums: CallContext['enums']): ExampleValue {
  if (value instanceof Blob) {
    return { value, file: { name: value instanceof File ? value.name : 'file', type: value.type } };
  }
  if (note?.file && typeof value === 'string') return { value, file: note.file };
  if (note?.constant !== undefined) {
    const [member] = Object.entries(enums[note.constant] ?? {}).find(([, of]) => of === value) ?? [];
    if (member !== undefined) return { value, constant: { object: note.constant, member } };
  }
  if (note?.int64 && Number.isInteger(value)) return { value, int64: note.int64 };
  if (Array.isArray(value)) {
    const at = (index: number): ValueNote | undefined => note?.tuple?.[index] ?? note?.items;
    return { value, items: value.map((item, index) => noteValue(item, at(index), enums)) };
  }
  if (typeof value !== 'object' || value === null) return { value };
  const fields = note?.fields ?? {};
  const entries = Object.entries(value).map(([name, entry]) => {
    const own = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return [name, noteValue(entry, own, enums)] as const;
  });
  return { value, entries };
}
