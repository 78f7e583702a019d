/** Parts the query parameters of a call from those that travel as headers. */
import type { RequestChange } from './transport.js';

/** Puts each parameter where it travels; `headerNames` has the names of those that are headers. */
export function splitParameters(parameters: object | undefined, headerNames: readonly string[]): RequestChange {
  return ({ params }) => {
    const [query, header]: Record<string, unknown>[] = [{}, {}];
    for (const [name, value] of Object.entries(parameters ?? {})) {
      (headerNames.includes(name) ? header : query)![name] = value;
    }
    return { params: { ...params, query, header } };
  };
}
