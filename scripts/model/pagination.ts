/** Reads how an operation that answers page by page tells where the next page is. */
import type { BuildContext } from './context.js';
import type { Pagination, ParameterModel, ResponseModel } from './types.js';
import { isObject } from '../../src/openapi/document.js';
import type { OperationSite } from './operation-site.js';

/**
 * Returns what the document declares: `x-pagination`, which says where the answer has the cursor (`next`) and which
 * query parameter takes it (`parameter`), or else a Link header; `undefined` where it declares nothing.
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
    message: 'The pagination cannot be followed.',
    fix: 'Give `next`, a JSON Pointer such as `/next` into a JSON answer, and `parameter`, a query parameter of the operation.',
    kind: 'assumption',
    outcome: 'The operation has one page.',
  });
  return undefined;
}
