/** Writes a consumer file that calls every operation of a contract with its examples. */
import { listCalls, type Call } from '../support/calls.js';
import type { Contract } from '../support/contract.js';

/** Writes how a consumer uses a call: the first for its response, the second for its outcome, others for their data. */
function writeUse(call: string, index: number): string {
  if (index === 0) return `(await ${call}.withResponse()).response.status`;
  return index === 1 ? `(await ${call}.result()).ok` : `(await ${call}) ?? null`;
}

/**
 * Returns the source of a module with the function `everyCall`: it takes the base URL, and resolves with an outcome of
 * each call by its operationId.
 */
export function writeEveryCall(contract: Contract): string {
  const calls = listCalls(contract);
  const classes = [...new Set(calls.map(({ group }) => group.className))];
  return [
    `import { ${classes.join(', ')} } from '${contract.module}';`,
    'export async function everyCall(baseUrl: string): Promise<Record<string, unknown>> {',
    "  const options = { baseUrl, accessToken: () => Promise.resolve('secret') };",
    ...classes.map((name) => `  const of${name} = new ${name}(options);`),
    '  return {',
    ...calls.map((call, index) => `    ${call.id}: ${writeUse(writeCall(call), index)},`),
    '  };',
    '}',
    '',
  ].join('\n');
}

function writeCall({ operation, group, values }: Call): string {
  return `of${group.className}.${operation.methodName}(${values.map((value) => JSON.stringify(value)).join(', ')})`;
}
