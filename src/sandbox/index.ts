/** The service on this machine: the routes, checks and errors of the contract, with a state in memory. */
import contract from '../../generated/cloud/openapi.json' with { type: 'json' };
import type { Document } from '../openapi/document.js';
import { HANDLERS } from './handlers.js';
import { startService } from './start-service.js';
import type { Sandbox, SandboxOptions } from './types.js';

export { SandboxError, type SeedProblem } from './sandbox-error.js';
export type {
  Fault,
  FaultyRequest,
  Mail,
  Sandbox,
  SandboxOptions,
  Seed,
  SeedApiKey,
  SeedApp,
  SeedCloud,
  SeedInvitation,
  SeedMember,
  SeedProject,
  TokenGrant,
} from './types.js';

/**
 * Starts the service on this machine. Resolves when it accepts requests.
 *
 * @param options - The address, the seed, the clock, the faults and the log.
 * @throws {@link SandboxError} `port`: cannot listen on the port. `seed`: the seed is invalid.
 */
export function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  return startService(contract as unknown as Document, HANDLERS, options);
}
