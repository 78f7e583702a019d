/** Writes workflows that call every operation of a contract with its examples. */
import { successOf, type Contract } from '../support/contract.js';
import { listCalls, type Call } from '../support/calls.js';

/** The name of the contract in the workflows; `redocly respect` takes its server with it. */
export const SOURCE = 'each';

/**
 * Returns an Arazzo document with a workflow for each operation, so that one that fails does not stop the others. Redocly
 * checks each response against the contract. `url` is the file of the contract.
 */
export function writeWorkflows(contract: Contract, url: string): string {
  return JSON.stringify({
    arazzo: '1.0.1',
    info: { title: `Every operation of ${contract.name}`, version: '1.0.0' },
    sourceDescriptions: [{ name: SOURCE, type: 'openapi', url }],
    workflows: listCalls(contract).map((call) => ({
      workflowId: call.id,
      inputs: { type: 'object', required: ['key'], properties: { key: { type: 'string', format: 'password' } } },
      'x-security': [{ schemeName: 'Bearer', values: { apiKey: '$inputs.key' } }],
      steps: [describeStep(call, successOf(call.id, contract).status)],
    })),
  });
}

function describeStep({ id, examples: { parameters, body } }: Call, status: number): object {
  return {
    stepId: `call-${id}`,
    operationId: id,
    ...(parameters.length && { parameters }),
    ...(body !== undefined && { requestBody: { contentType: 'application/json', payload: body } }),
    successCriteria: [{ condition: `$statusCode == ${status}` }],
  };
}
