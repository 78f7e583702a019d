/** A sandbox under test, its clients, and a clock that tests set. */
import { CloudApi as CurrentApi } from '../../../src/current/index.js';
import { CloudApi, type ApiCall, type ClientSettings, type OperationId } from '../../../src/index.js';
import {
  startSandbox,
  type ContractName,
  type Sandbox,
  type SandboxOptions,
  type TokenGrant,
} from '../../../src/sandbox/index.js';
import { listCalls, type Call, type Settings } from '../../support/calls.js';
import { CLOUD, type Contract } from '../../support/contract.js';

/** The users of the default seed, as in their API keys. */
export type Person = 'ada' | 'ben' | 'eve';

/** The class of each contract. */
interface Apis {
  cloud: CloudApi;
  'cloud-current': CurrentApi;
}

const CLASSES: { readonly [Name in ContractName]: new (settings: Settings) => Apis[Name] } = {
  cloud: CloudApi,
  'cloud-current': CurrentApi,
};

/** A client of a contract, and its settings: a call of another class of the contract makes its own client with them. */
export type Client<Name extends ContractName = 'cloud'> = Apis[Name] & {
  readonly settings: Settings;
};

/** A sandbox of a contract with its clock and clients. */
export interface World<Name extends ContractName = 'cloud'> {
  readonly sandbox: Sandbox;
  /** The time in ms since 1970. It changes only when a test sets it. */
  nowMs: number;
  /** Returns the client of a user with an API key. */
  as(person: Person, settings?: ClientSettings): Client<Name>;
  /** Returns a client with a token. */
  withToken(grant?: TokenGrant): Client<Name>;
  /** Returns a client with other settings. */
  client(settings: Settings): Client<Name>;
}

/** The initial time of the clock. */
export const START_MS: number = Date.parse('2026-01-01T00:00:00Z');

/** Starts a sandbox. Its clients call `at(sandbox)` (default: the sandbox itself) with `settings`. */
export async function startWorld<Name extends ContractName = 'cloud'>(
  options: SandboxOptions & { readonly contract?: Name } = {},
  at: (sandbox: Sandbox) => Promise<string> | string = ({ url }) => url,
  settings: ClientSettings = {},
): Promise<World<Name>> {
  const sandbox = await startSandbox({ clock: () => world.nowMs, ...options });
  const name = (options.contract ?? 'cloud') as Name;
  const common = { baseUrl: await at(sandbox), maxRetries: 0, ...settings };
  const create = (own: Settings): Client<Name> => Object.assign(new CLASSES[name](own), { settings: own });
  const world: World<Name> = {
    sandbox,
    nowMs: START_MS,
    as: (person, own) => create({ ...common, ...own, apiKey: `sandbox-${person}` }),
    withToken: (grant) => create({ ...common, accessToken: sandbox.issueToken(grant) }),
    client: (own) => create({ ...common, ...own }),
  };
  return world;
}

/** Whether an operation deletes something, and how deep in the tree of resources it is. */
function rankDeletion({ operation: { method, path } }: Call): number {
  return method === 'DELETE' ? 1 / path.split('/').length : 0;
}

/**
 * Returns a call of each operation with the examples of the contract, ordered so that all succeed on the default seed: what
 * the examples name exists until it is deleted, and what contains it is deleted after it.
 */
export function listCallsInTurn(contract: Contract): Call[] {
  return listCalls(contract).toSorted((a, b) => rankDeletion(a) - rankDeletion(b));
}

/** The calls of the contract `cloud` in turn, by operationId. */
export const CALLS_IN_TURN: readonly (readonly [OperationId, (client: Client) => ApiCall<unknown, unknown>])[] =
  listCallsInTurn(CLOUD).map(({ id, make }) => [id as OperationId, ({ settings }) => make(settings)]);
