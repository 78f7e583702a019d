/** Encodes the bodies of requests that are not JSON: forms, text, and bytes. */
import { listEntries, writeParameter, type ParameterFormat } from './styles.js';
import { encodeJson, requirePlain } from './openapi-fetch.js';
import type { RequestSettings, RequestChange } from './settings.js';

/** A body that is sent as it is. A stream can be sent only once: its call is not retried. */
export type BinaryBody = Blob | ArrayBuffer | ArrayBufferView | ReadableStream<Uint8Array>;

/** How a field of a form is encoded. */
export interface FieldFormat extends Pick<ParameterFormat, 'style' | 'explode' | 'allowReserved'> {
  /** The media type of the field. Default: that of the file, JSON for an object, otherwise plain text. */
  readonly contentType?: string;
}

type Fields = Readonly<Record<string, FieldFormat>>;

/** Sends a body as it is; fetch requires `duplex` if it is a stream. */
function createTune(contentType: string, body?: BodyInit): Partial<RequestSettings> {
  return { contentType, ...(body !== undefined && { bodySerializer: () => body, duplex: 'half' }) };
}

/** Sends JSON with another media type. */
export function jsonBody(contentType: string): RequestChange {
  return ({ body }) => (body === undefined ? {} : createTune(contentType));
}

/** Sends text or bytes as they are. */
export function plainBody(contentType: string): RequestChange {
  return ({ body }) => (body === undefined ? {} : createTune(contentType, body as BodyInit));
}

function isJson(contentType: string | undefined): boolean {
  return /[/+]json\b/i.test(contentType ?? '');
}

function isBinary(value: unknown): value is Blob | BufferSource {
  return value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}

/** Whether a body has a file among its fields. */
export function hasFile(body: object | undefined): boolean {
  return listEntries(body).some(([, value]) => value instanceof Blob);
}

/**
 * Sends a body with a file as a form, and any other as JSON, unless the caller chooses. The form is written by the platform,
 * which has no notation for objects.
 */
export function jsonOrForm(contentType: string | undefined): RequestChange {
  return ({ body }) => {
    if (contentType ? isJson(contentType) : !hasFile(body)) return {};
    requirePlain('body', body);
    const form = new FormData();
    for (const [name, value] of listEntries(body)) form.append(name, value as string | Blob);
    return { contentType: null, bodySerializer: () => form };
  };
}

/** Encodes the value of a field as text: as JSON if it is an object, or if the document asks for it. */
function formatField({ json }: RequestSettings, name: string, value: unknown, contentType: string | undefined): string {
  if (isJson(contentType)) return encodeJson(value, json, `body.${name}`);
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? encodeJson(value, json, `body.${name}`) : String(value);
}

/** Encodes an object as `application/x-www-form-urlencoded`. */
export function formBody(contentType: string, formats: Fields = {}): RequestChange {
  return (settings) => {
    const { body } = settings;
    if (!body) return {};
    requirePlain('body', body);
    const styled = Object.entries(formats).filter(([, { style }]) => style);
    const names = new Set(styled.map(([name]) => name));
    const plain = listEntries(body)
      .filter(([name]) => !names.has(name))
      .map(([name, value]) => [name, formatField(settings, name, value, formats[name]?.contentType)]);
    const parts = [
      new URLSearchParams(plain).toString(),
      ...styled.map(([name, format]) => writeParameter(name, (body as Record<string, unknown>)[name], format)),
    ];
    return createTune(contentType, parts.filter(Boolean).join('&'));
  };
}

/** Encodes an object as `multipart/form-data` or another multipart type: files with their names, objects as JSON. */
export function multipartBody(contentType: string, formats: Fields = {}): RequestChange {
  return (settings) => {
    const { body } = settings;
    if (!body) return {};
    requirePlain('body', body);
    // Not randomUUID: pages over plain http do not have it.
    const boundary = crypto.getRandomValues(new Uint32Array(4)).join('-');
    const parts = listEntries(body).flatMap(([name, value]): BlobPart[] => {
      const wanted = formats[name]?.contentType;
      const isFile = isBinary(value);
      const known = isFile ? (value as Blob).type || 'application/octet-stream' : readTextType(value);
      const type = wanted && !wanted.includes('*') ? wanted : known;
      const fileName = isFile ? `; filename="${quoteName((value as File).name ?? 'blob')}"` : '';
      const head = `Content-Disposition: form-data; name="${quoteName(name)}"${fileName}`;
      const lines = [`--${boundary}`, head, ...(type ? [`Content-Type: ${type}`] : []), '', ''];
      return [lines.join('\r\n'), isFile ? value : formatField(settings, name, value, type), '\r\n'];
    });
    return createTune(`${contentType}; boundary=${boundary}`, new Blob([...parts, `--${boundary}--\r\n`]));
  };
}

function readTextType(value: unknown): string | undefined {
  return typeof value === 'object' && !(value instanceof Date) ? 'application/json' : undefined;
}

/** Escapes a name for quotes (HTML, "multipart/form-data encoding algorithm"). */
function quoteName(name: string): string {
  return name.replace(/[\r\n"]/g, (character) => ({ '\r': '%0D', '\n': '%0A', '"': '%22' })[character]!);
}
