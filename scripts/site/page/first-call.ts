/** Finds the call that readers try first. */
import type { CallModel } from '../samples/call-model.js';
import type { PageData } from './page-data.js';

/** Returns the address of the first call that changes nothing, and has all that it needs; `undefined` if there is none. */
export function findFirstCall({ calls, context }: Pick<PageData, 'calls' | 'context'>): string | undefined {
  const isEasy = ({ method, parameters, body, servers, credential }: CallModel): boolean =>
    method === 'GET' &&
    !body &&
    !servers &&
    (credential === undefined || context.credentials[credential]!.kind === 'apiKey') &&
    parameters.every(({ required, value }) => !required || value !== undefined);
  return Object.keys(calls).find((address) => isEasy(calls[address]!));
}
