/** The service on this machine: routes, checks and errors of the contract, over a state in memory. */
import contract from '../../generated/openapi.json' with { type: 'json' };
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
 * Starts the service on this machine. Resolves when it takes requests.
 *
 * @param options - Where it listens, what it starts with, what time it is, and what goes wrong.
 * @throws {@link SandboxError} `port`: nothing can listen there. `seed`: the start state is wrong.
 */
export function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  return startService(contract as unknown as Document, HANDLERS, options);
}
