/** The service on this machine: the routes, checks and errors of the contract, with a state in memory. */
import { CONTRACTS, DEFAULT_CONTRACT } from './contracts/contracts.js';
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
 * @throws {@link SandboxError} `port`: cannot listen on the port. `seed`: the seed is invalid.
 */
export function startSandbox({ contract = DEFAULT_CONTRACT, ...options }: SandboxOptions = {}): Promise<Sandbox> {
  const { document, handlers } = CONTRACTS[contract];
  return startService(document, handlers, options);
}
