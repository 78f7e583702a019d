/** What the package does wherever there is `fetch`: the same cases on every runtime, without a test runner. */
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

/** The end of a case: `error` says why it failed. */
export interface Outcome {
  readonly name: string;
  readonly error?: string;
}

/** What the suite found. */
export interface Report {
  /** What the platform calls itself. */
  readonly platform: string;
  readonly outcomes: readonly Outcome[];
}

const SECRET = 'the-secret-token';

/** Browsers hide why there was no connection, and the status of a redirect. */
const isBrowser = 'document' in globalThis;

/** Whether the platform tells a connection that was refused from one that broke. */
const tellsRefusal = 'process' in globalThis && !isBrowser;

function same(actual: unknown, expected: unknown): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== wanted) throw new Error(`got ${got}, not ${wanted}`);
}

function is<Thing>(value: unknown, type: abstract new (...args: never[]) => Thing): Thing {
  if (value instanceof type) return value;
  throw new Error(`got ${String(value)}, not ${type.name}`);
}

function failureOf(call: PromiseLike<unknown>): Promise<unknown> {
  return Promise.resolve(call).then(
    (value) => {
      throw new Error(`got ${JSON.stringify(value)}, not a failure`);
    },
    (error: unknown) => error,
  );
}

/** Returns the cases; `url` is where the server is, and nothing listens at `closedUrl`. */
function casesOf(url: string, closedUrl: string): Record<string, () => Promise<void>> {
  const at = (scenario: string, settings: ClientSettings = {}, accessToken: Credential = SECRET): CloudApi =>
    new CloudApi({ baseUrl: `${url}/${scenario}`, accessToken, ...settings });

  const transportTo = (scenario: string): Transport<{}> =>
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
    'reads streams, and ends them when the caller wants': async () => {
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
    'sends a body and decodes the answer': async () => {
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
    'decodes what is compressed': async () => same(await at('gzip').getCloudSize(7), 7),
    'needs no body where there is none': async () => same(await at('empty').deleteCloud(7), undefined),
    'does not wait for a body that nobody reads': async () => same(await at('endless').deleteCloud(7), undefined),
    'throws typed errors with the words of the service': async () => {
      const error = is(await failureOf(at('missing').getCloud(7)), ApiError);
      same(
        [error.name, error.status, error.operation, error.body],
        ['ApiError', 404, 'getCloud', { detail: `No ***.` }],
      );
      same(error.message, 'getCloud (GET /cloud/{id}) was answered with 404: "No ***."');
      same([error.requestId, error.headers.get('Content-Type')], ['r-1', 'application/json']);
    },
    'gives failures as values': async () => {
      const result = await at('missing').getCloud(7).result();
      same(!result.ok && result.error.status, 404);
    },
    'tells what is not JSON': async () => {
      const error = is(await failureOf(at('html').getClouds()), ResponseParseError);
      same([error.status, error.contentType, error.text], [200, 'text/html', '<html>']);
      is(await failureOf(at('empty').getClouds()), ResponseParseError);
    },
    'refuses what cannot be sent': async () => {
      is(await failureOf(at('echo').getCloudUsers('..')), InvalidArgumentError);
      is(await failureOf(at('echo').createCloud({ name: 1n as never })), InvalidArgumentError);
      is(await failureOf(at('echo', {}, 'two\nlines').getClouds()), InvalidArgumentError);
      is(await failureOf((async () => at('echo', { baseUrl: 'http://example.org' }))()), InvalidArgumentError);
    },
    'tries again, with hooks': async () => {
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
    'ends in time': async () => {
      for (const scenario of ['stalled', 'endless']) {
        const error = await failureOf(at(scenario, { timeoutMs: 100, maxRetries: 0 }).getClouds());
        same(is(error, TimeoutError).message, 'getClouds (GET /cloud) got no answer in 100 ms');
      }
    },
    'ends when the caller wants': async () => {
      for (const scenario of ['stalled', 'endless', 'later']) {
        const controller = new AbortController();
        const call = at(scenario).getClouds({ signal: controller.signal });
        setTimeout(() => controller.abort(), 100);
        same((await failureOf(call)) === controller.signal.reason, true);
      }
    },
    'survives a connection that breaks': async () => {
      for (const scenario of ['reset', 'truncated']) {
        is(await failureOf(at(scenario, { maxRetries: 0 }).getClouds()), ConnectionError);
      }
      same(await at('reset-once').getClouds(), []);
    },
    'tries a POST again only where surely nothing was sent': async () => {
      let retries = 0;
      const onRetry = (): void => void (retries += 1);
      is(await failureOf(at('reset', { onRetry }).createCloud({ name: 'A' })), ConnectionError);
      same(retries, 0);
      is(await failureOf(at('', { baseUrl: closedUrl, onRetry }).createCloud({ name: 'A' })), ConnectionError);
      same(retries, tellsRefusal ? 2 : 0);
    },
    'follows no redirect': async () => {
      const error = is(await failureOf(at('redirect', { maxRetries: 0 }).getClouds()), ApiError);
      same(error.status, isBrowser ? 0 : 307);
    },
    'shows no credential': async () => {
      const api = at('missing');
      const error = is(await failureOf(api.getCloud(7)), ApiError) as CallError;
      const texts = [String(error), JSON.stringify(error), JSON.stringify(api), toCurl(error), error.stack];
      if (texts.some((text) => text?.includes(SECRET))) throw new Error('It does.');
      same(toCurl(error).includes('authorization: Bearer \'"$TOKEN"'), true);
    },
    'renews a token that was refused, once for all calls': async () => {
      const tokenUrl = `${url}/oauth/token`;
      const accessToken = clientCredentials({ clientId: 'app', clientSecret: SECRET, tokenUrl });
      const api = at('oauth', {}, accessToken);
      const calls = Array.from({ length: 20 }, () => api.getClouds());
      // The second of the tokens is the first that is good.
      for (const answer of await Promise.all(calls)) same(answer, ['token-2']);
      same(await api.getCloudSize(7), 2);
    },
    'begins a login': async () => {
      const options = { clientId: 'app', redirectUri: 'http://localhost/back' };
      const login = await beginLogin(options);
      same(new URL(login.url).searchParams.get('code_challenge_method'), 'S256');
    },
  };
}

/** Runs all cases against a server, one after the other; nothing is to listen at `closedUrl`. */
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
  // Node has a navigator since version 21.
  return { platform: (globalThis.navigator as Navigator | undefined)?.userAgent ?? 'Node.js/20', outcomes };
}
