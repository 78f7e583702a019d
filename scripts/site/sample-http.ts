/** Writes the samples that send the request of an operation without a client: by curl, and by plain fetch. */
import { isObject } from '../../src/openapi/document.js';
import { quote } from '../../src/curl.js';
import { JSON_TYPE } from '../../src/openapi/media-type.js';
import type { ExampleModel } from '../model/types.js';
import type { Credential } from '../../src/openapi/security.js';
import { keyOf, literal } from './literal.js';

/** Returns the variable of the environment that has a credential. */
export function variableOf({ kind }: Credential): string {
  return kind === 'apiKey' ? 'API_KEY' : 'ACCESS_TOKEN';
}

/** What a plain request says in its headers, besides its credential. */
function headersOf({ operation, header }: ExampleModel): [string, string][] {
  return [
    ...(operation.body ? [['Content-Type', operation.body.mediaType] as [string, string]] : []),
    ...Object.entries(header).map(([name, value]) => [name, String(value)] as [string, string]),
  ];
}

function isForm(mediaType: string, value: unknown): boolean {
  return mediaType.startsWith('application/x-www-form-urlencoded') && isObject(value);
}

/** Returns the request as a command for a POSIX shell. */
export function curlSample(example: ExampleModel): string {
  const { operation, url, credential, body } = example;
  const { method } = operation;
  const verb = { GET: [], HEAD: ['--head'] }[method] ?? ['-X', method];
  const lines = [
    ['curl', ...verb, quote(url)].join(' '),
    ...(credential ? [`-H ${expanded(`${credential.header}: ${credential.prefix}`, variableOf(credential))}`] : []),
    ...headersOf(example).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...(body ? [`--data-raw ${quote(bodyText(example))}`] : []),
  ];
  return `${lines.join(' \\\n  ')}\n`;
}

/** Returns a text and a variable as one word of a POSIX shell, which puts in the variable's value. */
function expanded(text: string, variable: string): string {
  return `"${text.replaceAll(/["$\\`]/g, String.raw`\$&`)}$${variable}"`;
}

function bodyText({ operation, body }: ExampleModel): string {
  const value = body!.value;
  const mediaType = operation.body!.mediaType;
  if (isForm(mediaType, value)) return new URLSearchParams(value as Record<string, string>).toString();
  return typeof value === 'string' && !/json/i.test(mediaType) ? value : JSON.stringify(value, undefined, 2);
}

/** Returns the request by plain fetch, not laid out. */
export function fetchSample(example: ExampleModel): string {
  const { operation, url, credential, body } = example;
  const headers = headersOf(example).map(([name, value]) => `${keyOf(name)}: ${literal(value)}`);
  if (credential) {
    const prefix = credential.prefix.replaceAll(/[\\`$]/g, String.raw`\$&`);
    headers.unshift(`${keyOf(credential.header)}: \`${prefix}\${process.env.${variableOf(credential)}}\``);
  }
  const init = [
    ...(operation.method === 'GET' ? [] : [`method: ${literal(operation.method)}`]),
    ...(headers.length ? [`headers: { ${headers.join(', ')} }`] : []),
    ...(body ? [`body: ${fetchBody(example)}`] : []),
  ];
  const read = operation.response.reading;
  const reading = read === 'json' || read === 'blob' ? read : read === 'nothing' ? undefined : 'text';
  return [
    `const url = ${literal(url)};`,
    `const response = await fetch(url${init.length ? `, { ${init.join(', ')} }` : ''});`,
    'if (!response.ok) throw new Error(`HTTP ${response.status}`);',
    ...(reading ? ['', `console.log(await response.${reading}());`] : []),
  ].join('\n');
}

function fetchBody(example: ExampleModel): string {
  const mediaType = example.operation.body!.mediaType;
  const { value } = example.body!;
  if (isForm(mediaType, value)) return `new URLSearchParams(${literal(value)})`;
  return mediaType === JSON_TYPE || typeof value !== 'string' ? `JSON.stringify(${literal(value)})` : literal(value);
}
