/** A sandbox under test, its clients, and a clock that tests set. */
import { CloudApi, type ApiCall, type ClientSettings, type OperationId } from '../../../src/index.js';
import { CALLS, type Call, type Settings } from '../../support/calls.js';
import { startSandbox, type Sandbox, type SandboxOptions, type TokenGrant } from '../../../src/sandbox/index.js';

/** The users of the default seed, as in their API keys. */
export type Person = 'ada' | 'ben' | 'eve';

/** A client with its settings, by which clients of other classes are made. */
export type Client = CloudApi & { readonly settings: Settings };

/** A sandbox with its clock and clients. */
export interface World {
  readonly sandbox: Sandbox;
  /** The time in ms since 1970. It changes only when a test sets it. */
  nowMs: number;
  /** Returns the client of a user with an API key. */
  as(person: Person, settings?: ClientSettings): Client;
  /** Returns a client with a token. */
  withToken(grant?: TokenGrant): Client;
  /** Returns a client with other settings. */
  client(settings: Settings): Client;
}

/** The initial time of the clock. */
export const START_MS: number = Date.parse('2026-01-01T00:00:00Z');

/** Starts a sandbox. Its clients call `at(sandbox)` (default: the sandbox itself) with `settings`. */
export async function startWorld(
  options: SandboxOptions = {},
  at: (sandbox: Sandbox) => Promise<string> | string = ({ url }) => url,
  settings: ClientSettings = {},
): Promise<World> {
  const sandbox = await startSandbox({ clock: () => world.nowMs, ...options });
  const common = { baseUrl: await at(sandbox), maxRetries: 0, ...settings };
  const world: World = {
    sandbox,
    nowMs: START_MS,
    as: (person, own) => createClient({ ...common, ...own, apiKey: `sandbox-${person}` }),
    withToken: (grant) => createClient({ ...common, accessToken: sandbox.issueToken(grant) }),
    client: (own) => createClient({ ...common, ...own }),
  };
  return world;
}

function createClient(settings: Settings): Client {
  return Object.assign(new CloudApi(settings), { settings });
}

/** Whether an operation deletes something, and how deep in the tree of resources it is. */
function rankDeletion({ operation: { method, path } }: Call): number {
  return method === 'DELETE' ? 1 / path.split('/').length : 0;
}

/**
 * A call of each operation with the examples of the contract, ordered so that all succeed on the default seed: what the
 * examples name exists until it is deleted, and what contains it is deleted after it.
 */
export const CALLS_IN_TURN: readonly (readonly [OperationId, (client: Client) => ApiCall<unknown, unknown>])[] = [
  ...CALLS.values(),
]
  .toSorted((a, b) => rankDeletion(a) - rankDeletion(b))
  .map(({ id, make }) => [id as OperationId, ({ settings }) => make(settings)]);
