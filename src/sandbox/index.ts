/** The service on this machine: the routes, checks and errors of the contract, with a state in memory. */
import { CONTRACT_NAMES, CONTRACTS, DEFAULT_CONTRACT, isContractName } from './contracts/contracts.js';
import { SandboxError } from './sandbox-error.js';
import { startService } from './start-service.js';
import type { Sandbox, SandboxOptions } from './types.js';

export { SandboxError, type SeedProblem } from './sandbox-error.js';
export type {
  Seed,
  SeedApiKey,
  SeedApp,
  SeedCloud,
  SeedCloudMember,
  SeedCloudRole,
  SeedFeature,
  SeedInvitation,
  SeedMarketplaceApp,
  SeedMarketplaceImage,
  SeedMember,
  SeedOrganization,
  SeedProject,
  SeedProjectRole,
  SeedStorage,
  SeedUser,
} from './seed-types.js';
export type {
  ContractName,
  Fault,
  FaultyRequest,
  Mail,
  NewMember,
  Sandbox,
  SandboxOptions,
  TokenGrant,
} from './types.js';

/**
 * Starts the service on this machine. Resolves when it accepts requests.
 *
 * @param options - The contract, the address, the seed, the clock, the faults and the log.
 * @throws {@link SandboxError} `port`: cannot listen on the port. `seed`: the seed is invalid. `argument`: there is no such contract.
 */
export async function startSandbox({ contract = DEFAULT_CONTRACT, ...options }: SandboxOptions = {}): Promise<Sandbox> {
  if (!isContractName(contract)) {
    throw new SandboxError('argument', `contract must be ${CONTRACT_NAMES}; got "${String(contract)}".`);
  }
  const { document, handlers } = CONTRACTS[contract];
  return startService(document, handlers, { ...options, contract });
}
