/** Writes the samples that send the request of an operation without a client: with curl, and with plain fetch. */
import { isObject } from '../../../src/openapi/document.js';
import { quoteForShell, quoteUrl } from '../../../src/curl.js';
import { chooseEncoding, JSON_TYPE } from '../../../src/openapi/media-type.js';
import type { BodyModel, ExampleModel, ExampleValue } from '../../model/types.js';
import type { SecurityCredential } from '../../../src/openapi/security.js';
import { formatKey } from '../../lib/naming.js';
import { formatLiteral, writeFileCode } from './literal.js';

/** The environment variables that hold a username and a password. */
export const BASIC_VARIABLES = { username: 'API_USERNAME', password: 'API_PASSWORD' };

/** Returns the environment variable of a key or a token. */
export function nameVariable({ kind }: SecurityCredential): string {
  return kind === 'apiKey' ? 'API_KEY' : 'ACCESS_TOKEN';
}

/** Returns the headers of a plain request, without its credential. */
function listHeaders({ operation, header }: ExampleModel): [string, string][] {
  return [
    // What sends a form with files adds the boundary between its parts.
    ...(operation.body && !isMultipart(operation.body)
      ? [['Content-Type', operation.body.mediaType] as [string, string]]
      : []),
    ...Object.entries(header).map(([name, value]) => [name, String(value)] as [string, string]),
  ];
}

function isMultipart({ mediaType }: BodyModel): boolean {
  return chooseEncoding(mediaType) === 'multipart';
}

function isForm(mediaType: string, value: unknown): boolean {
  return mediaType.startsWith('application/x-www-form-urlencoded') && isObject(value);
}

/** Returns the request as a command for a POSIX shell. */
export function writeCurlSample(example: ExampleModel): string {
  const { operation, url, credential, body } = example;
  const { method } = operation;
  const verb = { GET: [], HEAD: ['--head'] }[method] ?? ['-X', method];
  const { query = '', options = [] } = credential ? writeCurlCredential(url, credential) : {};
  const lines = [
    ['curl', ...verb, quoteUrl(url) + query].join(' '),
    ...options,
    ...listHeaders(example).map(([name, value]) => `-H ${quoteForShell(`${name}: ${value}`)}`),
    ...(body ? writeCurlBody(example, body) : []),
  ];
  return `${lines.join(' \\\n  ')}\n`;
}

/** Returns the options that send a body. */
function writeCurlBody(example: ExampleModel, body: ExampleValue): string[] {
  if (body.file) return [`--data-binary ${quoteForShell(`@${body.file.name}`)}`];
  if (!isMultipart(example.operation.body!)) return [`--data-raw ${quoteForShell(writeBodyText(example))}`];
  return listParts(body).map(([name, { value, file }]) => {
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
function listParts({ entries = [] }: ExampleValue): [name: string, part: ExampleValue][] {
  return entries.flatMap(([name, entry]): [string, ExampleValue][] =>
    (entry.items ?? [entry]).filter(({ value }) => value !== null).map((part) => [name, part]),
  );
}

/** Returns how a credential is added to a command: the rest of its URL, or options. */
function writeCurlCredential(
  url: string,
  credential: SecurityCredential,
): { readonly query?: string; readonly options?: readonly string[] } {
  const { kind, in: place, name, prefix } = credential;
  if (kind === 'basic') return { options: [`-u "$${BASIC_VARIABLES.username}:$${BASIC_VARIABLES.password}"`] };
  const variable = nameVariable(credential);
  if (place === 'query') return { query: expandVariables(startQuery(url, name), variable) };
  return place === 'cookie'
    ? { options: [`-b ${expandVariables(`${encodeURIComponent(name)}=`, variable)}`] }
    : { options: [`-H ${expandVariables(`${name}: ${prefix}`, variable)}`] };
}

/** Returns what comes between a URL and the value of a further query parameter. */
function startQuery(url: string, name: string): string {
  return `${url.includes('?') ? '&' : '?'}${encodeURIComponent(name)}=`;
}

/** Returns a text followed by a variable, as one double-quoted word of a POSIX shell. */
function expandVariables(text: string, variable: string): string {
  return `"${text.replaceAll(/["$\\`]/g, String.raw`\$&`)}$${variable}"`;
}

function writeBodyText({ operation, body }: ExampleModel): string {
  const value = body!.value;
  const mediaType = operation.body!.mediaType;
  if (isForm(mediaType, value)) return new URLSearchParams(value as Record<string, string>).toString();
  return typeof value === 'string' && !/json/i.test(mediaType) ? value : JSON.stringify(value, undefined, 2);
}

/** Returns the request with plain fetch, unformatted. */
export function writeFetchSample(example: ExampleModel): string {
  const { operation, url, credential, body } = example;
  const headers = listHeaders(example).map(([name, value]) => `${formatKey(name)}: ${formatLiteral(value)}`);
  const [header, value] = credential ? writeHeaderCredential(credential) : [];
  if (header !== undefined) headers.unshift(`${formatKey(header)}: ${value}`);
  const form = body && isMultipart(operation.body!) ? writeFormParts(body) : undefined;
  const init = [
    ...(operation.method === 'GET' ? [] : [`method: ${formatLiteral(operation.method)}`]),
    ...(headers.length ? [`headers: { ${headers.join(', ')} }`] : []),
    ...(body ? [form ? 'body' : `body: ${writeFetchBody(example)}`] : []),
  ];
  const read = operation.response.reading;
  const reading = read === 'json' || read === 'blob' ? read : read === 'nothing' ? undefined : 'text';
  return [
    `const url = ${credential?.in === 'query' ? writeUrl(url, credential) : formatLiteral(url)};`,
    ...(form ? ['const body = new FormData();', ...form] : []),
    `const response = await fetch(url${init.length ? `, { ${init.join(', ')} }` : ''});`,
    'if (!response.ok) throw new Error(`HTTP ${response.status}`);',
    ...(reading ? ['', `console.log(await response.${reading}());`] : []),
  ].join('\n');
}

/** Returns the statements that add the parts of a form with files. */
function writeFormParts(body: ExampleValue): string[] {
  return listParts(body).map(([name, { value, file }]) => {
    const json = `new Blob([JSON.stringify(${formatLiteral(value)})], { type: ${formatLiteral(JSON_TYPE)} })`;
    const part = file ? writeFileCode(file) : isObject(value) ? json : formatLiteral(String(value));
    return `body.append(${formatLiteral(name)}, ${part});`;
  });
}

/** Returns a header with a credential, and its value as code; nothing if no header carries it. */
function writeHeaderCredential(credential: SecurityCredential): readonly [name: string, code: string] | [] {
  const { kind, in: place, name, prefix } = credential;
  if (kind === 'basic') {
    const [username, password] = [BASIC_VARIABLES.username, BASIC_VARIABLES.password].map(readVariable);
    return [name, writeTemplate(prefix, `btoa(\`\${${username}}:\${${password}}\`)`)];
  }
  const variable = readVariable(nameVariable(credential));
  if (place === 'query') return [];
  return place === 'cookie'
    ? ['Cookie', writeTemplate(`${encodeURIComponent(name)}=`, `encodeURIComponent(${variable})`)]
    : [name, writeTemplate(prefix, variable)];
}

/** Returns a URL with a key in its query, as code. */
function writeUrl(url: string, credential: SecurityCredential): string {
  const variable = readVariable(nameVariable(credential));
  return writeTemplate(url + startQuery(url, credential.name), `encodeURIComponent(${variable})`);
}

function readVariable(name: string): string {
  return `process.env.${name}`;
}

/** Returns a text followed by the value of an expression, as a template literal. */
function writeTemplate(text: string, expression: string): string {
  return `\`${text.replaceAll(/[\\`$]/g, String.raw`\$&`)}\${${expression}}\``;
}

function writeFetchBody(example: ExampleModel): string {
  const mediaType = example.operation.body!.mediaType;
  const { value, file } = example.body!;
  if (file) return writeFileCode(file);
  if (isForm(mediaType, value)) return `new URLSearchParams(${formatLiteral(value)})`;
  return mediaType === JSON_TYPE || typeof value !== 'string'
    ? `JSON.stringify(${formatLiteral(value)})`
    : formatLiteral(value);
}
