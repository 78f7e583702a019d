/** Sends a call to the sandbox, and shows the response. */
import type { PageSandbox } from '../../page/page-data.js';
import type { SecurityCredential } from '../../../../src/openapi/security.js';
import { isMultipart, listFormParts, startQuery, writeBodyText, type PlainRequest } from '../../samples/sample-http.js';
import { isObject } from '../../../../src/openapi/document.js';
import { JSON_TYPE } from '../../../../src/openapi/media-type.js';
import { matchSecrets, redact } from '../../../../src/redact.js';
import { createCopyButton } from '../code.js';
import { highlightCode } from '../highlight.js';
import { createElement } from '../elements.js';

/** How long the page waits for a response, in ms. */
const TIMEOUT_MS = 30_000;

/** The most characters of a body that are shown, and that are highlighted. */
const [LONGEST_TEXT, LONGEST_CODE] = [100_000, 20_000];

/** What can be the cause of a 404. */
const NOT_FOUND = 'An earlier call can have deleted it. Restart the sandbox for its initial state.';

/** What a request ended with. */
export interface SentCall {
  /** What happened, in a few words. */
  readonly summary: string;
  readonly isSuccess: boolean;
  readonly elements: readonly HTMLElement[];
}

/** Returns a value without the credential, which a service can send back. */
type Hide = <Value>(value: Value) => Value;

/** Sends a request; `secret` is the credential, which nothing shows. */
export async function sendCall(request: PlainRequest, secret: string, sandbox: PageSandbox): Promise<SentCall> {
  const start = performance.now();
  const patterns = matchSecrets([secret]);
  const hide: Hide = (value) => redact(value, patterns);
  try {
    const { url, init } = createFetch(request, secret);
    const response = await fetch(url, init);
    const shown = await showBody(response, hide);
    const time = Math.round(performance.now() - start);
    return showResponse({ response, time, body: shown, hide }, sandbox);
  } catch (error) {
    const { name, message } = hide(error as Error);
    const isLate = name === 'TimeoutError' || name === 'AbortError';
    const reason = isLate ? `There was no complete response within ${TIMEOUT_MS / 1000} s.` : message;
    const isLost = error instanceof TypeError && /^(?:Failed to fetch|NetworkError|Load failed)/.test(message);
    const summary = isLost ? `The sandbox at ${sandbox.url} did not respond.` : reason;
    return { summary, isSuccess: false, elements: isLost ? showStart(sandbox) : [] };
  }
}

/** Returns the arguments of `fetch`. */
function createFetch(
  { method, url, headers, mediaType, body, credential }: PlainRequest,
  secret: string,
): { readonly url: string; readonly init: RequestInit } {
  const [name, value] = credential && secret ? writeCredential(credential, secret) : [];
  const init: RequestInit = {
    method,
    headers: [
      ...headers.map(([key, text]) => [key, text] as [string, string]),
      ...(name ? [[name, value!] as [string, string]] : []),
    ],
    // Neither cookies nor cached responses.
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
  const isInQuery = credential?.in === 'query' && secret !== '';
  const target = isInQuery ? url + startQuery(url, credential.name) + encodeURIComponent(secret) : url;
  return { url: target, init: mediaType === undefined ? init : { ...init, body: writeBody(mediaType, body) } };
}

function writeCredential({ kind, in: place, name, prefix }: SecurityCredential, secret: string): [string, string] | [] {
  if (place !== 'header') return [];
  const bytes = new TextEncoder().encode(secret);
  return [name, prefix + (kind === 'basic' ? btoa(String.fromCodePoint(...bytes)) : secret)];
}

function writeBody(mediaType: string, body: PlainRequest['body']): BodyInit {
  if (body.value instanceof Blob) return body.value;
  if (!isMultipart(mediaType)) {
    return body.file
      ? new File(['content'], body.file.name, { type: body.file.type })
      : writeBodyText(mediaType, body.value);
  }
  const form = new FormData();
  for (const [name, { value, file }] of listFormParts(body)) {
    if (value instanceof Blob) form.append(name, value);
    else if (file) form.append(name, new File(['content'], file.name, { type: file.type }));
    else if (isObject(value)) form.append(name, new Blob([JSON.stringify(value)], { type: JSON_TYPE }));
    else form.append(name, String(value));
  }
  return form;
}

/** A response, the element with its body, and the time that it took, in ms. */
interface Received {
  readonly response: Response;
  readonly body: HTMLElement;
  readonly time: number;
  readonly hide: Hide;
}

function showResponse({ response, body, time, hide }: Received, sandbox: PageSandbox): SentCall {
  const { status, statusText, headers, ok } = response;
  const lines = [...headers].map(([name, value]) => `${name}: ${hide(value)}`);
  const served = headers.get('Sandbox-Contract');
  const isOther = sandbox.contract !== undefined && served !== null && served !== sandbox.contract;
  return {
    summary: `${status} ${statusText}`.trim() + `, ${time} ms`,
    isSuccess: ok,
    elements: [
      ...(isOther ? showOtherContract(served, sandbox) : []),
      body,
      createElement(
        'details',
        {},
        createElement('summary', {}, `${lines.length} headers`),
        createElement('pre', {}, lines.join('\n')),
      ),
      ...(status === 404 && !isOther ? [createElement('p', {}, NOT_FOUND)] : []),
    ],
  };
}

/** Returns the body of a response, as an element. */
async function showBody(response: Response, hide: Hide): Promise<HTMLElement> {
  const type = response.headers.get('Content-Type') ?? '';
  const blob = await response.blob();
  if (blob.size === 0) return createElement('p', {}, 'The response has no body.');
  if (!/json|text|xml|yaml|javascript|csv/i.test(type)) {
    return createElement(
      'p',
      {},
      `The body has ${blob.size.toLocaleString('en')} bytes of ${type || 'an unknown type'}.`,
    );
  }
  const text = hide(await blob.text());
  const shown = /json/i.test(type) ? indentJson(text) : text;
  const isCut = shown.length > LONGEST_TEXT;
  const pre = createElement('pre', { 'aria-label': 'Response body' });
  const language = /json/i.test(type) && shown.length <= LONGEST_CODE ? 'json' : '';
  pre.innerHTML = highlightCode(shown.slice(0, LONGEST_TEXT), language);
  const code = createElement(
    'div',
    { class: 'call-code' },
    pre,
    createCopyButton(() => shown, 'the response'),
  );
  if (isCut) code.append(createElement('p', {}, 'The rest is left out; the copy has it.'));
  return code;
}

/** Returns JSON with line breaks; as it is if it has integers that JavaScript would round. */
function indentJson(text: string): string {
  try {
    return /\d{16}/.test(text) ? text : JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}

function showOtherContract(served: string, sandbox: PageSandbox): HTMLElement[] {
  const text = `This sandbox serves the contract ${served}, and this page describes ${sandbox.contract}.`;
  return [
    createElement('p', { class: 'call-problem' }, text),
    ...showStart(sandbox, 'Stop it, and start the other one:'),
  ];
}

/** Returns how to start the sandbox. */
export function showStart({ command, url }: PageSandbox, text = 'Start the sandbox in a terminal:'): HTMLElement[] {
  if (command === undefined) return [createElement('p', {}, `Start the service at ${url}, and run the call again.`)];
  const code = createElement('pre', {}, command);
  return [
    createElement('p', {}, text),
    createElement(
      'div',
      { class: 'call-code' },
      code,
      createCopyButton(() => command, 'the command'),
    ),
  ];
}
