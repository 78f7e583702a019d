/** The data of a page: its script writes the samples of the document from it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseYaml } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import { loadApi } from '../../../../scripts/load-api.js';
import { SILENT } from '../../../../scripts/lib/reporter.js';
import { findFirstCall } from '../../../../scripts/site/page/first-call.js';
import { buildPageData, listCalls, removeSamples, type PageData } from '../../../../scripts/site/page/page-data.js';
import { allowConnections, moveSandbox, readPageData } from '../../../../scripts/site/page/served-page.js';
import { buildCallContext } from '../../../../scripts/site/samples/examples.js';
import { listOwnSamples, writeSamples } from '../../../../scripts/site/samples/samples.js';
import type { Document } from '../../../../src/openapi/document.js';
import { PROJECT } from '../../../support/project.js';

const SPEC = path.join(PROJECT, 'test/feature-document/document.yaml');

async function loadCalls() {
  const { document, model } = await loadApi(SPEC, SILENT, { level: 'minimal', int64: 'number' } as never);
  const source = { document, model, context: buildCallContext(document, model, './client/index.js') };
  return { source, calls: listCalls(source) };
}

const SANDBOX = { url: 'http://127.0.0.1:4020', command: 'npx things', contract: 'things' };

describe('data', () => {
  test('It has all that samples are written from.', async () => {
    const { source, calls } = await loadCalls();
    const data = JSON.parse(JSON.stringify(buildPageData(source, calls, undefined))) as PageData;
    const addresses = new Set(calls.map(([address]) => address));
    expect(calls.length).toBeGreaterThan(50);
    for (const address of addresses) {
      const [, call] = calls.findLast(([each]) => each === address)!;
      expect(writeSamples(data.context, data.calls[address]!), address).toEqual(writeSamples(source.context, call));
    }
    const texts = calls.map(([, call]) => writeSamples(data.context, call)[0]!.source).join('\n');
    expect(texts).toMatch(/\bLevel\.\w+/);
    expect(texts).toMatch(/\b\d+n\b/);
    expect(Object.keys(data.context.enums)).toEqual(['Level']);
  });

  test('The samples of the document have labels that no other one has.', () => {
    const source = 'x';
    const samples = [
      { lang: 'python', source },
      { lang: 'typescript', label: 'TypeScript', source },
      { lang: 'python', source },
      { lang: 'a\n```', label: ' A\nlabel ', source },
      { lang: 'go' },
      'none',
    ];
    const listed = [
      { lang: 'python', label: 'python', source },
      { lang: 'typescript', label: 'TypeScript 2', source },
      { lang: 'python', label: 'python 2', source },
      { lang: '', label: 'A label', source },
    ];
    expect(listOwnSamples({ 'x-codeSamples': samples })).toEqual(listed);
    expect(listOwnSamples({ 'x-code-samples': samples })).toEqual(listed);
    expect(listOwnSamples({ 'x-codeSamples': { python: source } })).toEqual([]);
  });

  test('Only a contract of this package has the keys of the default seed.', async () => {
    const { source, calls } = await loadCalls();
    const { contract: _, ...other } = SANDBOX;
    expect(buildPageData(source, calls, SANDBOX).sandbox!.keys[0]).toEqual({
      key: 'sandbox-ada',
      label: 'Ada, API key sandbox-ada',
    });
    expect(buildPageData(source, calls, other).sandbox!.keys).toEqual([]);
    expect(buildPageData(source, calls, undefined)).not.toHaveProperty('sandbox');
  });

  test('The first call is a GET that needs nothing.', async () => {
    const { source, calls } = await loadCalls();
    const data = buildPageData(source, calls, undefined);
    const { method, servers, body } = data.calls[findFirstCall(data)!]!;
    expect([method, servers, body]).toEqual(['GET', undefined, undefined]);
    const posts = Object.entries(data.calls).filter(([, call]) => call.method !== 'GET');
    expect(findFirstCall({ ...data, calls: Object.fromEntries(posts) })).toBeUndefined();
  });

  test("The page's document has no samples; its document has them still.", () => {
    const document = parseYaml(readFileSync(SPEC, 'utf8')) as Document;
    const [item] = Object.values(document.paths!) as Record<string, Record<string, unknown>>[];
    const method = Object.keys(item!).find((key) => typeof item![key] === 'object' && 'responses' in item![key]!)!;
    item![method]!['x-codeSamples'] = [{ lang: 'x', label: 'x', source: 'x' }];
    expect(JSON.stringify(removeSamples(document))).not.toContain('x-codeSamples');
    expect(JSON.stringify(document)).toContain('x-codeSamples');
  });
});

describe('served pages', () => {
  const policy = `content="default-src 'none'; script-src 'sha256-x'; base-uri 'none'"`;
  const page = (data: object): string =>
    `<meta ${policy}><script type="application/json" id="pageData">${JSON.stringify(data)}</script>`;

  test('A page can reach what it is allowed to.', () => {
    const allowed = allowConnections(page({}), 'http://127.0.0.1:4020');
    expect(allowed).toContain(`"default-src 'none'; connect-src http://127.0.0.1:4020; script-src`);
    expect(allowConnections(allowed, "'self'")).toContain("; connect-src 'self' http://127.0.0.1:4020; script-src");
  });

  test('The sandbox of a page can be elsewhere; the rest stays as it is.', () => {
    const data = { calls: { '/a/$&': { id: '</script>' } }, sandbox: { ...SANDBOX, keys: [] } };
    const built = allowConnections(page(data).replace('</script>"', String.raw`\u003c/script>"`), SANDBOX.url);
    const moved = moveSandbox(built, 'http://127.0.0.1:9000');
    expect(moved).toContain("default-src 'none'; connect-src http://127.0.0.1:9000; script-src");
    expect(moved).not.toContain('4020');
    expect(readPageData(moved)).toEqual({ ...data, sandbox: { ...data.sandbox, url: 'http://127.0.0.1:9000' } });
    expect(moved.match(/<\/script>/g)).toHaveLength(1);
    const other = page({ calls: {} });
    expect(moveSandbox(other, 'http://127.0.0.1:9000')).toBe(other);
  });
});
