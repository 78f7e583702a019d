/** Test cases that run on every runtime, without a test runner. */
import {
  ApiError,
  CloudApi,
  CloudRole,
  ConnectionError,
  InvalidArgumentError,
  ResponseParseError,
  TimeoutError,
  toCurl,
  type CallError,
  type ClientSettings,
  type Credential,
} from 'bimdata-cloud-api';
import { beginLogin, clientCredentials } from 'bimdata-cloud-api/oauth';
import {
  createTransport,
  events as eventsOf,
  formBody,
  multipartBody,
  type Transport,
} from 'bimdata-cloud-api/runtime';

/** The result of a case; `error` is set if it failed. */
export interface Outcome {
  readonly name: string;
  readonly error?: string;
}

/** The results of the suite. */
export interface Report {
  /** The name that the platform reports. */
  readonly platform: string;
  readonly outcomes: readonly Outcome[];
}

const SECRET = 'the-secret-token';

/** Browsers hide the cause of a connection error, and the status of a redirect. */
const isBrowser = 'document' in globalThis;

/** Whether the platform distinguishes a refused connection from a broken one. */
const tellsRefusal = 'process' in globalThis && !isBrowser;

function same(actual: unknown, expected: unknown): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== wanted) throw new Error(`got ${got}, expected ${wanted}`);
}

/** Returns the parts that a text does not contain. */
function missingIn(text: string, ...parts: readonly string[]): string[] {
  return parts.filter((part) => !text.includes(part));
}

function is<Thing>(value: unknown, type: abstract new (...args: never[]) => Thing): Thing {
  if (value instanceof type) return value;
  throw new Error(`got ${String(value)}, expected ${type.name}`);
}

function failureOf(call: PromiseLike<unknown>): Promise<unknown> {
  return Promise.resolve(call).then(
    (value) => {
      throw new Error(`got ${JSON.stringify(value)}, expected an error`);
    },
    (error: unknown) => error,
  );
}

/** Returns the cases; `url` is the server, and `closedUrl` refuses connections. */
function casesOf(url: string, closedUrl: string): Record<string, () => Promise<void>> {
  const at = (scenario: string, settings: ClientSettings = {}, accessToken: Credential = SECRET): CloudApi =>
    new CloudApi({ baseUrl: `${url}/${scenario}`, accessToken, ...settings });

  const transportTo = (scenario: string): Transport =>
    createTransport({ credentials: {} }, { baseUrl: `${url}/${scenario}` });
  return {
    'sends forms and files': async () => {
      const send = (body: object, tune: ReturnType<typeof formBody>): PromiseLike<{ type: string; body: string }> =>
        transportTo('echo').call('send', 'POST', '/form', {}, {}, { body, tune });
      const form = await send({ a: 'b c', d: ['e', 'f'] }, formBody('application/x-www-form-urlencoded'));
      same([form.type, form.body], ['application/x-www-form-urlencoded', 'a=b+c&d=e&d=f']);
      const file = new Blob(['bytes'], { type: 'image/png' });
      const parts = await send({ name: 'é', file }, multipartBody('multipart/form-data'));
      const [, boundary] = /^multipart\/form-data; boundary=([\d-]+)$/.exec(parts.type) ?? [];
      const head = 'Content-Disposition: form-data; name=';
      same(parts.body.split(`--${boundary}`), [
        '',
        `\r\n${head}"name"\r\n\r\né\r\n`,
        `\r\n${head}"file"; filename="blob"\r\nContent-Type: image/png\r\n\r\nbytes\r\n`,
        '--\r\n',
      ]);
    },
    'reads streams until the caller aborts': async () => {
      const controller = new AbortController();
      const options = { signal: controller.signal };
      const stream = await transportTo('events').call<AsyncIterable<{ readonly data: unknown }>, never>(
        ...(['watch', 'GET', '/events', {}, options, { read: eventsOf }] as const),
      );
      const seen: unknown[] = [];
      const error = await failureOf(
        (async () => {
          for await (const { data } of stream) {
            seen.push(data);
            if (seen.length === 2) controller.abort();
          }
        })(),
      );
      same(seen, [{ a: 'é' }, { b: 2 }]);
      same(error === controller.signal.reason, true);
    },
    'ends a stream that nobody has begun to read': async () => {
      const controller = new AbortController();
      const options = { signal: controller.signal };
      const stream = await transportTo('events').call<AsyncIterable<unknown>, never>(
        ...(['watch', 'GET', '/events', {}, options, { read: eventsOf }] as const),
      );
      controller.abort();
      same((await failureOf(stream[Symbol.asyncIterator]().next())) === controller.signal.reason, true);
    },
    'hands the options of fetch on': async () => {
      const given: unknown[] = [];
      const settings: ClientSettings = {
        timeoutMs: Infinity,
        headers: () => new Headers({ 'X-Own': 'x' }),
        fetch: (request, init) => {
          given.push({ ...init, signal: init?.signal.aborted, own: request.headers.get('X-Own') });
          return fetch(request, { signal: init!.signal });
        },
      };
      await at('echo', settings).getClouds({ next: { revalidate: 5 } } as object);
      same(given, [{ next: { revalidate: 5 }, redirect: 'manual', signal: false, own: 'x' }]);
    },
    'sends a body and decodes the response': async () => {
      const invitation = { email: 'ada@example.org', redirect_uri: 'https://example.org', role: CloudRole.Admin };
      const { data, response } = await at('echo').inviteCloudUser('a/b é', invitation).withResponse();
      same(response.status, 200);
      same(data, {
        method: 'POST',
        url: '/echo/cloud/a%2Fb%20%C3%A9/invitation',
        authorization: `Bearer ${SECRET}`,
        accept: 'application/json',
        type: 'application/json',
        body: JSON.stringify(invitation),
      });
    },
    'decodes a compressed response': async () => same(await at('gzip').getCloudSize(7), 7),
    'accepts an empty response without a body': async () => same(await at('empty').deleteCloud(7), undefined),
    'does not wait for a body that is not read': async () => same(await at('endless').deleteCloud(7), undefined),
    'throws typed errors with the message of the service': async () => {
      const error = is(await failureOf(at('missing').getCloud(7)), ApiError);
      same(
        [error.name, error.status, error.operation, error.body],
        ['ApiError', 404, 'getCloud', { detail: `No ***.` }],
      );
      same(missingIn(error.message, 'getCloud', 'GET /cloud/{id}', '404', '"No ***."'), []);
      same([error.requestId, error.headers.get('Content-Type')], ['r-1', 'application/json']);
    },
    'returns errors as values': async () => {
      const result = await at('missing').getCloud(7).result();
      same(!result.ok && result.error.status, 404);
    },
    'reports a response that is not JSON': async () => {
      const error = is(await failureOf(at('html').getClouds()), ResponseParseError);
      same([error.status, error.contentType, error.text], [200, 'text/html', '<html>']);
      is(await failureOf(at('empty').getClouds()), ResponseParseError);
    },
    'refuses invalid arguments': async () => {
      is(await failureOf(at('echo').getCloudUsers('..')), InvalidArgumentError);
      is(await failureOf(at('echo').createCloud({ name: 1n as never })), InvalidArgumentError);
      is(await failureOf((async () => at('echo', {}, 'two\nlines'))()), InvalidArgumentError);
      is(await failureOf((async () => at('echo', { baseUrl: 'http://example.org' }))()), InvalidArgumentError);
    },
    'retries, and calls the hooks': async () => {
      const events: unknown[] = [];
      const api = at('flaky', {
        onRequest: ({ retries }) => events.push(['request', retries]),
        onResponse: ({ status }) => events.push(['response', status]),
        onRetry: ({ retries, delayMs }) => events.push(['retry', retries, delayMs]),
      });
      same(await api.getClouds(), []);
      same(events, [
        ['request', 0],
        ['response', 503],
        ['retry', 1, 0],
        ['request', 1],
        ['response', 200],
      ]);
    },
    'times out': async () => {
      for (const scenario of ['stalled', 'endless']) {
        const error = await failureOf(at(scenario, { timeoutMs: 100, maxRetries: 0 }).getClouds());
        same(missingIn(is(error, TimeoutError).message, 'getClouds', 'GET /cloud', '100 ms'), []);
      }
    },
    'aborts when the caller does': async () => {
      for (const scenario of ['stalled', 'endless', 'later']) {
        const controller = new AbortController();
        const call = at(scenario).getClouds({ signal: controller.signal });
        setTimeout(() => controller.abort(), 100);
        same((await failureOf(call)) === controller.signal.reason, true);
      }
    },
    'handles a broken connection': async () => {
      for (const scenario of ['reset', 'truncated']) {
        is(await failureOf(at(scenario, { maxRetries: 0 }).getClouds()), ConnectionError);
      }
      same(await at('reset-once').getClouds(), []);
    },
    'retries a POST only if the connection was refused': async () => {
      let retries = 0;
      const onRetry = (): void => void (retries += 1);
      is(await failureOf(at('reset', { onRetry }).createCloud({ name: 'A' })), ConnectionError);
      same(retries, 0);
      is(await failureOf(at('', { baseUrl: closedUrl, onRetry }).createCloud({ name: 'A' })), ConnectionError);
      same(retries, tellsRefusal ? 2 : 0);
    },
    'does not follow redirects': async () => {
      const error = is(await failureOf(at('redirect', { maxRetries: 0 }).getClouds()), ApiError);
      same(error.status, isBrowser ? 0 : 307);
    },
    'does not expose credentials': async () => {
      const api = at('missing');
      const error = is(await failureOf(api.getCloud(7)), ApiError) as CallError;
      const texts = [String(error), JSON.stringify(error), JSON.stringify(api), toCurl(error), error.stack];
      if (texts.some((text) => text?.includes(SECRET))) throw new Error('a credential is exposed');
      same(toCurl(error).includes('authorization: Bearer \'"$TOKEN"'), true);
    },
    'renews a refused token once for all calls': async () => {
      const tokenUrl = `${url}/oauth/token`;
      const accessToken = clientCredentials({ clientId: 'app', clientSecret: SECRET, tokenUrl });
      const api = at('oauth', {}, accessToken);
      const calls = Array.from({ length: 20 }, () => api.getClouds());
      // The server refuses the first token, and accepts the second.
      for (const clouds of await Promise.all(calls)) same(clouds, ['token-2']);
      same(await api.getCloudSize(7), 2);
    },
    'starts a login': async () => {
      const options = { clientId: 'app', redirectUri: 'http://localhost/back' };
      const login = await beginLogin(options);
      same(new URL(login.url).searchParams.get('code_challenge_method'), 'S256');
    },
  };
}

/** Runs all cases in sequence against a server; nothing must listen at `closedUrl`. */
export async function runSuite(url: string, closedUrl: string): Promise<Report> {
  const outcomes: Outcome[] = [];
  for (const [name, run] of Object.entries(casesOf(url, closedUrl))) {
    try {
      await run();
      outcomes.push({ name });
    } catch (error) {
      outcomes.push({ name, error: String(error) });
    }
  }
  // `navigator` exists since Node 21.
  return { platform: (globalThis.navigator as Navigator | undefined)?.userAgent ?? 'Node.js/20', outcomes };
}
