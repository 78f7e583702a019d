/** Requests and settings that are odd, but possible: none stops the sandbox or makes it fail. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { CloudApi } from '../../../src/current/index.js';
import { DEFAULT_SEED } from '../../../src/sandbox/seed/default-seed.js';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/index.js';
import { failureOf } from '../../support/failure.js';

async function start(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ contract: 'cloud-current', ...options });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

const HEADERS = { Authorization: 'ApiKey sandbox-ada' };

describe('bodies', () => {
  // With an algorithm of the square of the length, these take minutes.
  test.each<readonly [string, (form: FormData) => void]>([
    ['a long address without a comma', (form) => form.append('image', `data:${'a'.repeat(1_000_000)}`)],
    ['a field that is repeated', (form) => Array.from({ length: 10_000 }, () => form.append('a', ''))],
  ])('%s', async (_, fill) => {
    const { url } = await start();
    const body = new FormData();
    fill(body);
    const { status } = await fetch(`${url}/cloud/42`, { method: 'PATCH', headers: HEADERS, body });
    expect([200, 400]).toContain(status);
  });

  test('A value that is nested deeply is a 400.', async () => {
    const { url } = await start();
    const role = '['.repeat(200_000) + ']'.repeat(200_000);
    const response = await fetch(`${url}/cloud/42/invitation`, {
      method: 'POST',
      headers: { ...HEADERS, 'Content-Type': 'application/json' },
      body: `{"email":"a@b.co","redirect_uri":"https://b.co","role":${role}}`,
    });
    expect([response.status, await response.json()]).toEqual([
      400,
      { role: expect.arrayContaining(['An array is not a valid choice.']) },
    ]);
  });
});

describe('settings', () => {
  test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '0:0:0:0:0:0:0:1', '0.0.0.0', '0', '::', 'localhost'])(
    'A sandbox that listens on %s takes requests to its own address.',
    async (host) => {
      const sandbox = await start({ host }).catch((error: Error) => error);
      // Not every machine has every address.
      if (sandbox instanceof Error) return;
      expect((await fetch(`${sandbox.url}/cloud/42`, { headers: HEADERS })).status).toBe(200);
    },
  );

  test('A fault has any status.', async () => {
    for (let status = 300; status < 600; status += 7) {
      const { url } = await start({ fault: () => ({ status }) });
      const response = await fetch(`${url}/cloud/42`, { headers: HEADERS, redirect: 'manual' });
      expect(response.status).toBe(status);
    }
  });

  test('The next ID is a new one, and sizes can be added, whatever the seed.', async () => {
    const [cloud, ...others] = DEFAULT_SEED.clouds;
    for (const id of [2 ** 53, 1e300]) {
      const error = await failureOf(start({ seed: { ...DEFAULT_SEED, clouds: [{ ...cloud!, id }, ...others] } }));
      expect(error).toMatchObject({ code: 'seed', problems: [{ path: ['clouds', 0, 'id'] }] });
    }
    const largest = 2 ** 52;
    const { url } = await start({ seed: { ...DEFAULT_SEED, clouds: [{ ...cloud!, id: largest }, ...others] } });
    const api = new CloudApi({ baseUrl: url, apiKey: 'sandbox-ada' });
    expect((await api.createCloud({ name: 'A' })).id).toBe(largest + 1);
  });
});
