/** The sandbox serves uploaded images, and keeps them in its state. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { CloudApi } from '../../../src/current/index.js';
import { SandboxError, startSandbox, type Sandbox, type Seed } from '../../../src/sandbox/index.js';
import { DEFAULT_SEED } from '../../../src/sandbox/seed/default-seed.js';
import { failureOf } from '../../support/failure.js';

async function start(seed?: Seed): Promise<{ readonly sandbox: Sandbox; readonly api: CloudApi }> {
  const sandbox = await startSandbox({ contract: 'cloud-current', seed });
  onTestFinished(() => sandbox.close());
  return { sandbox, api: new CloudApi({ baseUrl: sandbox.url, apiKey: 'sandbox-ada', maxRetries: 0 }) };
}

async function upload(api: CloudApi, image: Blob): Promise<string> {
  return (await api.updateCloud(42, { image })).image!;
}

function seedWithImage(image: unknown): Seed {
  const seed = structuredClone(DEFAULT_SEED);
  Object.assign(seed.clouds[0]!, { image });
  return seed;
}

const BYTES = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

describe('images', () => {
  test('An image has the bytes that were uploaded.', async () => {
    const { api } = await start();
    const response = await fetch(await upload(api, new Blob([BYTES], { type: 'image/png' })));
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/png']);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(BYTES);
  });

  test.each([
    ['image/svg+xml', 'image/svg+xml'],
    ['text/html', 'application/octet-stream'],
    ['application/javascript', 'application/octet-stream'],
    ['', 'application/octet-stream'],
  ])('A browser runs nothing of an upload of the type %j.', async (type, served) => {
    const { api } = await start();
    const { headers } = await fetch(await upload(api, new Blob(['<script>alert(1)</script>'], { type })));
    expect(headers.get('Content-Type')).toBe(served);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox");
  });

  test('The image of a deleted cloud is gone.', async () => {
    const { sandbox, api } = await start();
    const image = await upload(api, new Blob(['A'], { type: 'image/png' }));
    await api.deleteCloud(42);
    for (const url of [image, `${sandbox.url}/sandbox/image/43`, `${sandbox.url}/sandbox/image/x`])
      expect((await fetch(url)).status).toBe(404);
  });

  test('The state has the image, and another sandbox serves it.', async () => {
    const { sandbox, api } = await start();
    await upload(api, new Blob(['A'], { type: 'image/png' }));
    expect(sandbox.state().clouds[0]!.image).toBe('data:image/png;base64,QQ==');
    const second = await start(JSON.parse(JSON.stringify(sandbox.state())) as Seed);
    const { image } = await second.api.getCloud(42);
    expect(image).toBe(`${second.sandbox.url}/sandbox/image/42`);
    expect(await (await fetch(image!)).text()).toBe('A');
  });

  test('A seed can have the address of an image.', async () => {
    const { sandbox, api } = await start(seedWithImage('https://files.example.org/42.png'));
    expect((await api.getCloud(42)).image).toBe('https://files.example.org/42.png');
    expect((await fetch(`${sandbox.url}/sandbox/image/42`)).status).toBe(404);
  });

  test.each(['data:image/png,A', 'data:image/png;base64,%', 7])(
    'A seed with the image %j is refused.',
    async (image) => {
      const error = await failureOf(startSandbox({ seed: seedWithImage(image) }));
      expect(error).toBeInstanceOf(SandboxError);
      expect((error as SandboxError).problems[0]!.path).toEqual(['clouds', 0, 'image']);
    },
  );
});
