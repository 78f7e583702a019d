/** The validators of the contracts: what the contracts show is valid, and what the sandbox refuses is not. */
import { describe, expect, test } from 'vitest';
import * as cloud from '../../../../generated/cloud/validators.js';
import * as current from '../../../../generated/cloud-current/validators.js';
import { buildRoutes } from '../../../../src/sandbox/route.js';
import { readExample, resolve, type RequestBody, type Response } from '../../../../src/openapi/document.js';
import type { OperationValidators } from '../../../../src/runtime/validators.js';
import { CONTRACTS, type Contract } from '../../../support/contract.js';
import { listIssues } from './create.js';

const MODULES: Readonly<Record<string, object>> = { cloud, 'cloud-current': current };

function validatorsOf({ name }: Contract, id: string): OperationValidators {
  return (MODULES[name] as Record<string, OperationValidators>)[`${id}Validators`]!;
}

/** Returns values that differ from another in one place. */
function vary(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [1, 1.5, 'a', '', 'a'.repeat(600), null, true, [], {}];
  const copies = Object.keys(value).flatMap((key) =>
    vary((value as Record<string, unknown>)[key]).map((part) =>
      Array.isArray(value) ? value.with(Number(key), part) : { ...value, [key]: part },
    ),
  );
  const shorter = Array.isArray(value)
    ? []
    : Object.keys(value).map((key) => Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)));
  return [...copies, ...shorter, null, 'a', []];
}

describe.each(CONTRACTS)('$name', (contract) => {
  const { document, operations } = contract;
  const routes = new Map(buildRoutes(document).map((route) => [route.id, route]));

  test.each([...operations.keys()])('%s', (id) => {
    const { operation } = operations.get(id)!;
    const { body, bodies, responses = {} } = validatorsOf(contract, id);
    const route = routes.get(id)!;
    for (const [status, node] of Object.entries(operation.responses)) {
      const media = resolve<Response>(document, node)?.content?.['application/json'];
      const example = readExample(document, media);
      if (!media) continue;
      expect(listIssues(responses[status]!, example), status).toEqual([]);
      const code = status === 'default' ? 599 : Number(status);
      for (const value of vary(example)) {
        const isValid = !route.checkAnswer(code, value).length;
        // Formats are checked less strictly.
        const isLenient = !isValid && route.checkAnswer(code, value).every(({ keyword }) => keyword === 'format');
        expect(isLenient || listIssues(responses[status]!, value).length === 0, JSON.stringify(value)).toBe(
          isLenient || isValid,
        );
      }
    }
    const content = resolve<RequestBody>(document, operation.requestBody)?.content ?? {};
    expect(body !== undefined).toBe(Object.keys(content).length > 0);
    for (const [mediaType, media] of Object.entries(content)) {
      const validator = bodies?.[mediaType] ?? body!;
      const example = readExample(document, media);
      expect(listIssues(validator, example), mediaType).toEqual([]);
      if (mediaType !== 'application/json') continue;
      for (const value of vary(example)) {
        const errors = route.checkBody(value, mediaType);
        const isLenient = errors.length > 0 && errors.every(({ keyword }) => keyword === 'format');
        expect(isLenient || !listIssues(validator, value).length, JSON.stringify(value)).toBe(
          isLenient || !errors.length,
        );
      }
    }
  });
});
