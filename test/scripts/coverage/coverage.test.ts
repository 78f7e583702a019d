/** Coverage of a contract: the recording, the evaluation, and the gaps. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluateCoverage, findGaps, type OperationCoverage } from '../../../scripts/coverage/evaluate.js';
import type { Exchange } from '../../../scripts/coverage/exchange.js';
import { formatCoverage } from '../../../scripts/coverage/text.js';
import { shop } from '../diff/catalogue/document.js';
import coverageCommand from '../../../scripts/commands/coverage.js';
import { runHere, type Outcome } from '../../support/command.js';
import type { Document } from '../../../src/openapi/document.js';
import { PROJECT, temporaryFolder } from '../../support/project.js';
import { sendJson, startServer } from '../../support/server.js';

const ORDER = {
  id: 1,
  status: 'open',
  price: 1,
  customer: { name: 'Ada' },
  payment: { kind: 'card', last4: '4242' },
  lines: [{ sku: 'a' }],
};

/** Returns an exchange; `requestLine` is such as `GET /orders`. */
function exchange(requestLine: string, status: number, body?: unknown, more: Partial<Exchange> = {}): Exchange {
  const [method, url] = requestLine.split(' ') as [string, string];
  const { pathname, searchParams } = new URL(url, 'http://shop.test');
  return {
    method,
    path: pathname,
    query: [...searchParams.keys()],
    headers: [],
    status,
    requestBody: '',
    responseBody: body === undefined ? '' : JSON.stringify(body),
    test: 'shop.test.ts: It works.',
    ...more,
  };
}

function coverage(...exchanges: readonly Exchange[]): Map<string, OperationCoverage> {
  return new Map(
    evaluateCoverage(shop() as unknown as Document, exchanges).map((operationCoverage) => [
      operationCoverage.id,
      operationCoverage,
    ]),
  );
}

function seen(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].filter(([, times]) => times).map(([key]) => key);
}

describe('evaluation', () => {
  test('A response counts if it conforms to the contract, with its fields, its parameters and its test.', () => {
    const found = coverage(
      exchange('GET /orders?limit=5&other=1', 200, [ORDER]),
      exchange('GET /orders', 429, { message: 'no detail' }),
      exchange('GET /orders', 503, { detail: 'not documented' }),
      exchange('GET /orders/1', 200, { ...ORDER, status: 'lost' }),
    );
    const list = found.get('listOrders')!;
    expect(seen(list.statuses)).toEqual(['200']);
    expect(seen(list.parameters)).toEqual(['query limit']);
    expect(seen(list.received)).toEqual([
      'Order.id',
      'Order.status',
      'Order.price',
      'Order.customer',
      'Customer.name',
      'Order.lines',
      'Order.lines.sku',
      'Order.payment',
      'Card.kind',
      'Card.last4',
      'Transfer.kind',
    ]);
    expect([...list.received.keys()]).toContain('Transfer.iban');
    expect([...list.tests.keys()]).toEqual(['shop.test.ts: It works.']);
    expect(seen(found.get('getOrder')!.statuses)).toEqual([]);
  });

  test('A request body counts if it conforms to the contract.', () => {
    const sent = (body: object): string[] =>
      seen(
        coverage(exchange('POST /orders', 201, ORDER, { requestBody: JSON.stringify(body) })).get('createOrder')!.sent,
      );
    expect(sent({ customer: 'Ada', amount: 1, level: 'low' })).toEqual([
      'Draft.customer',
      'Draft.amount',
      'Draft.level',
    ]);
    expect(sent({ customer: 'Ada' })).toEqual([]);
  });

  test('Ranges and the default cover their statuses; a path without variables takes precedence.', () => {
    const document = shop();
    document.paths['/orders/last'] = {
      get: { operationId: 'lastOrder', responses: { 204: { description: 'None.' } } },
    };
    document.paths['/ping'].get.responses = {
      '2XX': { description: 'It is there.' },
      default: { description: 'It is not.' },
    };
    const [ping, last] = ['ping', 'lastOrder'].map((id) =>
      evaluateCoverage(document as unknown as Document, [
        exchange('GET /ping', 204),
        exchange('GET /ping', 418),
        exchange('GET /orders/last', 204),
      ]).find((operationCoverage) => operationCoverage.id === id)!,
    );
    expect([...ping!.statuses]).toEqual([
      ['2XX', 1],
      ['default', 1],
    ]);
    expect([...last!.statuses]).toEqual([['204', 1]]);
  });

  test('Unexercised operations and successes are gaps; unexercised errors and fields are listed.', () => {
    const all = [
      exchange('GET /orders', 200, []),
      exchange('POST /orders', 400, { detail: 'no' }),
      exchange('GET /orders/1', 200, ORDER),
      exchange('DELETE /orders/1', 204),
    ];
    const found = evaluateCoverage(shop() as unknown as Document, all);
    expect(findGaps(found)).toEqual([
      'createOrder (POST /orders) never responded with 201.',
      'ping (GET /ping) is not exercised.',
    ]);
    const text = formatCoverage(found);
    expect(text[0]).toMatch(/^operation +request +statuses +parameters +sent +received +tests$/);
    expect(text[1]).toMatch(/^listOrders +GET \/orders +1\/2 +0\/2 +- +0\/\d+ +1$/);
    expect(text).toContain('Not exercised:');
    expect(text.join('\n')).toMatch(/^ {2}createOrder +201, 409$/m);
    expect(text.join('\n')).toMatch(/^ {2}listOrders +query limit$/m);
    expect(text.join('\n')).toMatch(/^ {2}sent +Draft\.customer, /m);
  });
});

function command(...args: readonly string[]): Promise<Outcome> {
  return runHere(coverageCommand, ['--last', ...args]);
}

describe('contracts', () => {
  test('What a sandbox of another contract responds does not count; other servers name none.', () => {
    const own = { ...exchange('DELETE /orders/1', 204), contract: 'shop' };
    const all = [own, { ...own, contract: 'other' }, exchange('DELETE /orders/1', 204)];
    const count = (name?: string): number =>
      evaluateCoverage(shop() as unknown as Document, all, name)
        .find(({ method }) => method === 'DELETE')!
        .statuses.get('204')!;
    expect([count('shop'), count('else'), count()]).toEqual([2, 1, 3]);
  });
});

describe('command', () => {
  test('The command fails if this run has not exercised an operation.', async () => {
    const { url } = await startServer((response) => sendJson(response, 200, []));
    await fetch(`${url}/cloud`);
    const out = path.join(temporaryFolder(), 'out');
    mkdirSync(out);
    const { paths, ...rest } = JSON.parse(readFileSync(path.join(PROJECT, 'generated/cloud/openapi.json'), 'utf8')) as {
      paths: Record<string, { get: object }>;
    };
    const { get } = paths['/cloud']!;
    const write = (all: object): void =>
      writeFileSync(path.join(out, 'openapi.json'), JSON.stringify({ ...rest, paths: all }));
    write({ '/cloud': { get }, '/nobody': { get: { ...get, operationId: 'askNobody' } } });
    const gap = await command('--out', out);
    expect(gap.code).toBe(1);
    expect(gap.stderr).toMatch(/openapi\.json: askNobody \(GET \/nobody\) is not exercised\.\n$/);
    write({ '/cloud': { get } });
    const { code, stdout, stderr } = await command('--out', out, '--format', 'json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [{ tests }] = JSON.parse(stdout) as [{ tests: Record<string, number> }];
    expect(Object.keys(tests)).toContain(
      'coverage.test.ts: The command fails if this run has not exercised an operation.',
    );
  });
});
