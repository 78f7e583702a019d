/** The contracts that the sandbox serves. */
import cloudCurrent from '../../../generated/cloud-current/openapi.json' with { type: 'json' };
import cloud from '../../../generated/cloud/openapi.json' with { type: 'json' };
import type { Document } from '../../openapi/document.js';
import type { ContractName } from '../types.js';
import { CLOUD_CURRENT_HANDLERS } from './cloud-current/handlers.js';
import { CLOUD_HANDLERS } from './cloud/handlers.js';
import type { UnknownHandler } from './handler.js';

/** A contract, and what its operations do. */
export interface ServedContract {
  readonly document: Document;
  readonly handlers: Readonly<Record<string, UnknownHandler>>;
}

/** The contract of a sandbox for which none is chosen. */
export const DEFAULT_CONTRACT: ContractName = 'cloud';

/** The contracts by name. */
export const CONTRACTS: Readonly<Record<ContractName, ServedContract>> = {
  cloud: { document: cloud as unknown as Document, handlers: CLOUD_HANDLERS },
  'cloud-current': { document: cloudCurrent as unknown as Document, handlers: CLOUD_CURRENT_HANDLERS },
};

/** The names of the contracts, for help and error messages. */
export const CONTRACT_NAMES: string = Object.keys(CONTRACTS).join(' or ');

/** Whether there is a contract of this name. */
export function isContractName(name: string): name is ContractName {
  return Object.hasOwn(CONTRACTS, name);
}
