/** Writes the samples that send the request of an operation without a client: with curl, and with plain fetch. */
import { isObject } from '../../src/openapi/document.js';
import { quoteForShell, quoteUrl } from '../../src/curl.js';
import { JSON_TYPE } from '../../src/openapi/media-type.js';
import type { ExampleModel } from '../model/types.js';
import type { SecurityCredential } from '../../src/openapi/security.js';
import { formatKey } from '../lib/naming.js';
import { formatLiteral } from './literal.js';

/** Returns the environment variable of a credential. */
export function nameVariable({ kind }: SecurityCredential): string {
  return kind === 'apiKey' ? 'API_KEY' : 'ACCESS_TOKEN';
}

/** Returns the headers of a plain request, without its credential. */
function listHeaders({ operation, header }: ExampleModel): [string, string][] {
  return [
    ...(operation.body ? [['Content-Type', operation.body.mediaType] as [string, string]] : []),
    ...Object.entries(header).map(([name, value]) => [name, String(value)] as [string, string]),
  ];
}

function isForm(mediaType: string, value: unknown): boolean {
  return mediaType.startsWith('application/x-www-form-urlencoded') && isObject(value);
}

/** Returns the request as a command for a POSIX shell. */
export function writeCurlSample(example: ExampleModel): string {
  const { operation, url, credential, body } = example;
  const { method } = operation;
  const verb = { GET: [], HEAD: ['--head'] }[method] ?? ['-X', method];
  const lines = [
    ['curl', ...verb, quoteUrl(url)].join(' '),
    ...(credential
      ? [`-H ${expandVariables(`${credential.header}: ${credential.prefix}`, nameVariable(credential))}`]
      : []),
    ...listHeaders(example).map(([name, value]) => `-H ${quoteForShell(`${name}: ${value}`)}`),
    ...(body ? [`--data-raw ${quoteForShell(writeBodyText(example))}`] : []),
  ];
  return `${lines.join(' \\\n  ')}\n`;
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
  if (credential) {
    const prefix = credential.prefix.replaceAll(/[\\`$]/g, String.raw`\$&`);
    headers.unshift(`${formatKey(credential.header)}: \`${prefix}\${process.env.${nameVariable(credential)}}\``);
  }
  const init = [
    ...(operation.method === 'GET' ? [] : [`method: ${formatLiteral(operation.method)}`]),
    ...(headers.length ? [`headers: { ${headers.join(', ')} }`] : []),
    ...(body ? [`body: ${writeFetchBody(example)}`] : []),
  ];
  const read = operation.response.reading;
  const reading = read === 'json' || read === 'blob' ? read : read === 'nothing' ? undefined : 'text';
  return [
    `const url = ${formatLiteral(url)};`,
    `const response = await fetch(url${init.length ? `, { ${init.join(', ')} }` : ''});`,
    'if (!response.ok) throw new Error(`HTTP ${response.status}`);',
    ...(reading ? ['', `console.log(await response.${reading}());`] : []),
  ].join('\n');
}

function writeFetchBody(example: ExampleModel): string {
  const mediaType = example.operation.body!.mediaType;
  const { value } = example.body!;
  if (isForm(mediaType, value)) return `new URLSearchParams(${formatLiteral(value)})`;
  return mediaType === JSON_TYPE || typeof value !== 'string'
    ? `JSON.stringify(${formatLiteral(value)})`
    : formatLiteral(value);
}
