/** A page has only the validators that it imports, and their keywords; one without validators has nothing of them. */
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../../../support/project.js';

/** Returns what a page has, and its size, minified and compressed. */
async function bundle(page: string): Promise<{ readonly text: string; readonly bytes: number }> {
  const { outputFiles } = await build({
    stdin: { contents: page, resolveDir: PROJECT, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    alias: {
      'bimdata-cloud-api/current': path.join(PROJECT, 'src/current/index.ts'),
      'bimdata-cloud-api/current/validators': path.join(PROJECT, 'generated/cloud-current/validators.ts'),
    },
  });
  const [{ contents, text }] = outputFiles as [(typeof outputFiles)[number]];
  return { text, bytes: gzipSync(contents, { level: 9 }).length };
}

function pageOf(name: string): string {
  return `import { ${name} } from 'bimdata-cloud-api/current/validators';\nconsole.log(${name});\n`;
}

describe('bundle size', () => {
  test.each([
    ['CloudRequestSchema', 790],
    ['CloudSchema', 1_420],
    ['getCloudValidators', 1_600],
    ['validate', 3_450],
  ])('A page with %s has at most %i bytes.', async (name, most) => {
    const { bytes } = await bundle(pageOf(name));
    console.log(`${name}: a page of ${bytes} bytes`);
    expect(bytes).toBeLessThanOrEqual(most);
  });

  test('A page with one validator has its keywords and no others.', async () => {
    const { text } = await bundle(pageOf('CloudRequestSchema'));
    expect(text).toContain('must have ${');
    expect(text).not.toMatch(/viewer_url|alternatives|one of|email address|was not sent/);
  });

  test('A client without validators has nothing of them.', async () => {
    const { text } = await bundle("import { CloudApi } from 'bimdata-cloud-api/current';\nconsole.log(CloudApi);\n");
    expect(text).not.toMatch(/~standard|was not sent|must be of type/);
  });
});
