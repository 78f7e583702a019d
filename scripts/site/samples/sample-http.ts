/** Writes the samples that send the request of an operation without a client: with curl, and with plain fetch. */
import { isObject } from '../../../src/openapi/document.js';
import { quoteForShell, quoteUrl } from '../../../src/curl.js';
import { chooseEncoding, JSON_TYPE } from '../../../src/openapi/media-type.js';
import { checkSegment, fillPath } from '../../../src/request/path.js';
import { isGiven, writeParameter } from '../../../src/request/styles.js';
import type { ExampleValue } from '../../model/types.js';
import type { SecurityCredential } from '../../../src/openapi/security.js';
import { noteValue, type CallContext, type CallModel, type CallParameter, type CallRequest } from './call-model.js';
import { layOutCode } from './layout.js';
import { formatLiteral, writeFileCode, writeName } from './literal.js';

/** The environment variables that hold a username and a password. */
export const BASIC_VARIABLES = { username: 'API_USERNAME', password: 'API_PASSWORD' };

/** Returns the environment variable of a key or a token. */
export function nameVariable({ kind }: SecurityCredential): string {
  return kind === 'apiKey' ? 'API_KEY' : 'ACCESS_TOKEN';
}

/** What is sent, without a client. */
export interface PlainRequest {
  readonly method: string;
  readonly url: string;
  /** Its headers, without the credential. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The media type of its body; `undefined` if it has none. */
  readonly mediaType: string | undefined;
  readonly body: ExampleValue;
  readonly credential: SecurityCredential | undefined;
  readonly publicKey: string | undefined;
}

/**
 * Returns a request as it is sent without a client.
 *
 * @throws {InvalidArgumentError} If a value cannot be sent.
 */
export function buildPlainRequest(context: CallContext, call: CallModel, request: CallRequest): PlainRequest {
  const { method, body, credential } = call;
  const given = call.parameters.flatMap((parameter, index) => {
    const value = request.parameters[index];
    return value === undefined ? [] : [{ parameter, value }];
  });
  const write = (place: string): [name: string, text: string][] =>
    given
      .filter(({ parameter }) => parameter.in === place)
      .flatMap(({ parameter, value }) => {
        const text = writeValue(parameter, value);
        return text === undefined ? [] : [[parameter.name, text]];
      });
  const mediaType = request.body === undefined ? undefined : body?.mediaType;
  const query = write('query').map(([, text]) => text);
  return {
    method,
    url: `${request.server}${fillTemplate(call, request.parameters)}${query.length ? `?${query.join('&')}` : ''}`,
    headers: [
      // What sends a form with files adds the boundary between its parts.
      ...(mediaType === undefined || isMultipart(mediaType) ? [] : [['Content-Type', mediaType] as const]),
      ...write('header'),
    ],
    mediaType,
    body: noteValue(request.body, body?.note, context.enums),
    credential: context.credentials[credential ?? -1],
    publicKey: request.publicKey,
  };
}

/** Returns the path of a call, as its client writes it. */
function fillTemplate({ path, parameters }: CallModel, values: readonly unknown[]): string {
  return path.replace(/{(.+?)}/g, (template, name: string) => {
    const index = parameters.findIndex((parameter) => parameter.in === 'path' && parameter.name === name);
    const [parameter, value] = [parameters[index], values[index]];
    if (!parameter?.serialization || !isGiven(value)) return fillPath(template, { [name]: value });
    return checkSegment(name, writeValue(parameter, value) ?? '');
  });
}

/** Returns a parameter in a query with its name, or the value of another; `undefined` if there is nothing to send. */
function writeValue({ name, in: place, serialization }: CallParameter, given: unknown): string | undefined {
  const value = serialization?.json ? JSON.stringify(given) : given;
  const encode = place === 'header' ? { encode: (text: string): string => text } : {};
  const format = { ...(place === 'query' ? {} : { style: 'simple' as const }), ...serialization };
  try {
    return writeParameter(name, value, format, encode.encode);
  } catch {
    // An object in an object, for which its style has no notation, or a text without an encoding.
    const text = typeof given === 'string' ? given.replaceAll(/\p{Cs}/gu, '\ufffd') : JSON.stringify(given);
    return writeParameter(name, text, format, encode.encode);
  }
}

/** Whether a media type is a form with files. */
export function isMultipart(mediaType: string): boolean {
  return chooseEncoding(mediaType) === 'multipart';
}

/** Whether a body is a form without files. */
export function isForm(mediaType: string, value: unknown): boolean {
  return mediaType.startsWith('application/x-www-form-urlencoded') && isObject(value);
}

/** Returns the request as a command for a POSIX shell. */
export function writeCurlSample(context: CallContext, call: CallModel, request: CallRequest): string {
  const plain = buildPlainRequest(context, call, request);
  const { method, url } = plain;
  const verb = { GET: [], HEAD: ['--head'] }[method] ?? ['-X', method];
  const { query = '', options = [] } = writeCurlCredential(plain);
  const lines = [
    // Other than fetch, curl takes a URL as it is.
    ['curl', ...verb, quoteUrl(new URL(url).href) + query].join(' '),
    ...options,
    ...plain.headers.map(([name, value]) => `-H ${quoteForShell(`${name}: ${value}`)}`),
    ...writeCurlBody(plain),
  ];
  return `${lines.join(' \\\n  ')}\n`;
}

/** Returns the options that send a body. */
function writeCurlBody({ mediaType, body }: PlainRequest): string[] {
  if (mediaType === undefined) return [];
  if (body.file) return [`--data-binary ${quoteForShell(`@${body.file.name}`)}`];
  if (!isMultipart(mediaType)) return [`--data-raw ${quoteForShell(writeBodyText(mediaType, body.value, 2))}`];
  return listFormParts(body).map(([name, { value, file }]) => {
    if (file) return `-F ${quoteForShell(`${name}=@${file.name}${file.type ? `;type=${file.type}` : ''}`)}`;
    // Quotes keep a semicolon or a comma of the value.
    if (isObject(value)) return `-F ${quoteForShell(`${name}=${quoteField(JSON.stringify(value))};type=${JSON_TYPE}`)}`;
    return `--form-string ${quoteForShell(`${name}=${String(value)}`)}`;
  });
}

function quoteField(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

/** Returns the parts of a form with files: an array has one for each item, and null has none. */
export function listFormParts({ entries = [] }: ExampleValue): [name: string, part: ExampleValue][] {
  return entries.flatMap(([name, entry]): [string, ExampleValue][] =>
    (entry.items ?? [entry]).filter(({ value }) => value !== null).map((part) => [name, part]),
  );
}

/** Returns how a credential is added to a command: the rest of its URL, or options. */
function writeCurlCredential({ url, credential, publicKey }: PlainRequest): {
  readonly query?: string;
  readonly options?: readonly string[];
} {
  if (!credential) return {};
  const { kind, in: place, name, prefix } = credential;
  if (kind === 'basic') return { options: [`-u "$${BASIC_VARIABLES.username}:$${BASIC_VARIABLES.password}"`] };
  const add = (text: string): string =>
    publicKey === undefined ? expandVariables(text, nameVariable(credential)) : quoteForShell(text + publicKey);
  if (place === 'query') return { query: add(startQuery(url, name)) };
  return {
    options: [place === 'cookie' ? `-b ${add(`${encodeURIComponent(name)}=`)}` : `-H ${add(`${name}: ${prefix}`)}`],
  };
}

/** Returns what comes between a URL and the value of a further query parameter. */
export function startQuery(url: string, name: string): string {
  return `${url.includes('?') ? '&' : '?'}${encodeURIComponent(name)}=`;
}

/** Returns a text followed by a variable, as one double-quoted word of a POSIX shell. */
function expandVariables(text: string, variable: string): string {
  return `"${text.replaceAll(/["$\\`]/g, String.raw`\$&`)}$${variable}"`;
}

/** Returns the text of a body that is neither a file nor a form with files. */
export function writeBodyText(mediaType: string, value: unknown, indent?: number): string {
  if (isForm(mediaType, value)) return new URLSearchParams(value as Record<string, string>).toString();
  return typeof value === 'string' && !/json/i.test(mediaType) ? value : JSON.stringify(value, undefined, indent);
}

/** Returns the request with plain fetch. */
export function writeFetchSample(context: CallContext, call: CallModel, request: CallRequest): string {
  const plain = buildPlainRequest(context, call, request);
  const { method, url, credential, body, mediaType } = plain;
  const headers = plain.headers.map(([name, value]) => `${writeName(name)}: ${formatLiteral(value)}`);
  const [header, value] = writeHeaderCredential(plain);
  if (header !== undefined) headers.unshift(`${writeName(header)}: ${value}`);
  const form = mediaType !== undefined && isMultipart(mediaType) ? writeFormParts(body) : undefined;
  const init = [
    ...(method === 'GET' ? [] : [`method: ${formatLiteral(method)}`]),
    ...(headers.length ? [`headers: { ${headers.join(', ')} }`] : []),
    ...(mediaType === undefined ? [] : [form ? 'body' : `body: ${writeFetchBody(mediaType, body)}`]),
  ];
  const read = call.reading;
  const reading = read === 'json' || read === 'blob' ? read : read === 'nothing' ? undefined : 'text';
  return layOutCode(
    [
      `const url = ${credential?.in === 'query' ? writeUrl(url, credential, plain) : formatLiteral(url)};`,
      ...(form ? ['const body = new FormData();', ...form] : []),
      `const response = await fetch(url${init.length ? `, { ${init.join(', ')} }` : ''});`,
      'if (!response.ok) throw new Error(`HTTP ${response.status}`);',
      ...(reading ? ['', `console.log(await response.${reading}());`] : []),
      '',
    ].join('\n'),
  );
}

/** Returns the statements that add the parts of a form with files. */
function writeFormParts(body: ExampleValue): string[] {
  return listFormParts(body).map(([name, { value, file }]) => {
    const json = `new Blob([JSON.stringify(${formatLiteral(value)})], { type: ${formatLiteral(JSON_TYPE)} })`;
    const part = file ? writeFileCode(file) : isObject(value) ? json : formatLiteral(String(value));
    return `body.append(${formatLiteral(name)}, ${part});`;
  });
}

/** Returns a header with a credential, and its value as code; nothing if no header carries it. */
function writeHeaderCredential({ credential, publicKey }: PlainRequest): readonly [name: string, code: string] | [] {
  if (!credential || credential.in === 'query') return [];
  const { kind, in: place, name, prefix } = credential;
  if (kind === 'basic') {
    const [username, password] = [BASIC_VARIABLES.username, BASIC_VARIABLES.password].map(readVariable);
    return [name, writeTemplate(prefix, `btoa(\`\${${username}}:\${${password}}\`)`)];
  }
  const variable = readVariable(nameVariable(credential));
  if (place === 'cookie') {
    return ['Cookie', writeTemplate(`${encodeURIComponent(name)}=`, `encodeURIComponent(${variable})`)];
  }
  return [name, publicKey === undefined ? writeTemplate(prefix, variable) : formatLiteral(prefix + publicKey)];
}

/** Returns a URL with a key in its query, as code. */
function writeUrl(url: string, credential: SecurityCredential, { publicKey }: PlainRequest): string {
  const start = url + startQuery(url, credential.name);
  if (publicKey !== undefined) return formatLiteral(start + encodeURIComponent(publicKey));
  return writeTemplate(start, `encodeURIComponent(${readVariable(nameVariable(credential))})`);
}

function readVariable(name: string): string {
  return `process.env.${name}`;
}

/** Returns a text followed by the value of an expression, as a template literal. */
function writeTemplate(text: string, expression: string): string {
  return `\`${text.replaceAll(/[\\`$]/g, String.raw`\$&`)}\${${expression}}\``;
}

function writeFetchBody(mediaType: string, { value, file }: ExampleValue): string {
  if (file) return writeFileCode(file);
  if (isForm(mediaType, value)) return `new URLSearchParams(${formatLiteral(value)})`;
  return mediaType === JSON_TYPE || typeof value !== 'string'
    ? `JSON.stringify(${formatLiteral(value)})`
    : formatLiteral(value);
}
