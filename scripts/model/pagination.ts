/** Reads how a paginated operation locates its next page. */
import type { BuildContext } from './context.js';
import type { Pagination, ParameterModel, ResponseModel } from './types.js';
import { isObject } from '../../src/openapi/document.js';
import type { OperationSite } from './operation-site.js';

/**
 * Returns the declared pagination: `x-pagination`, with the location of the cursor in the response (`next`) and the query
 * parameter that takes it (`parameter`), or else a Link header; `undefined` if it declares none.
 */
export function buildPagination(
  { report }: BuildContext,
  { path, method, operation }: Pick<OperationSite, 'path' | 'method' | 'operation'>,
  { headers, reading }: Pick<ResponseModel, 'headers' | 'reading'>,
  parameters: readonly ParameterModel[],
): Pagination | undefined {
  const { 'x-pagination': node } = operation as { 'x-pagination'?: unknown };
  if (node === undefined) {
    const isLinked = method === 'get' && headers.some((name) => name.toLowerCase() === 'link');
    return isLinked ? { next: undefined, parameter: undefined } : undefined;
  }
  const { next, parameter } = isObject(node) ? node : {};
  const names = parameters.filter((item) => item.in === 'query').map(({ name }) => name);
  const isKnown = parameter === undefined || names.includes(parameter as string);
  if (reading === 'json' && typeof next === 'string' && next.startsWith('/') && isKnown) {
    return { next, parameter: parameter as string | undefined };
  }
  report({
    pointer: ['paths', path, method, 'x-pagination'],
    message: 'x-pagination is invalid.',
    fix: 'Set `next` to a JSON Pointer into the JSON response, such as `/next`, and `parameter` to a query parameter.',
    kind: 'assumption',
    outcome: 'The operation is not paginated.',
    many: 'operations have an invalid x-pagination. They are not paginated.',
  });
  return undefined;
}
