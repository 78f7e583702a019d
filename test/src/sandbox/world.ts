/** A sandbox under test, its clients, and a clock that tests set. */
import { CloudApi, type ApiCall, type ClientSettings, type OperationId } from '../../../src/index.js';
import { startSandbox, type Sandbox, type SandboxOptions, type TokenGrant } from '../../../src/sandbox/index.js';

/** The users of the default seed, as in their API keys. */
export type Person = 'ada' | 'ben' | 'eve';

/** A sandbox with its clock and clients. */
export interface World {
  readonly sandbox: Sandbox;
  /** The time in ms since 1970. It changes only when a test sets it. */
  nowMs: number;
  /** Returns the client of a user with an API key. */
  as(person: Person, settings?: ClientSettings): CloudApi;
  /** Returns a client with a token. */
  withToken(grant?: TokenGrant): CloudApi;
  /** Returns a client with other settings. */
  client(settings: ConstructorParameters<typeof CloudApi>[0]): CloudApi;
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
    as: (person, own) => new CloudApi({ ...common, ...own, apiKey: `sandbox-${person}` }),
    withToken: (grant) => new CloudApi({ ...common, accessToken: sandbox.issueToken(grant) }),
    client: (own) => new CloudApi({ ...common, ...own }),
  };
  return world;
}

const INVITATION = { email: 'new@example.org', redirect_uri: 'https://example.org/welcome' };

/**
 * A call of each operation, ordered so that all succeed on the default seed: Ada's cloud, its member Ben, and its
 * invitation exist until they are deleted.
 */
export const CALLS_IN_TURN: readonly (readonly [OperationId, (api: CloudApi) => ApiCall<unknown, unknown>])[] = [
  ['getClouds', (api) => api.getClouds()],
  ['createCloud', (api) => api.createCloud({ name: 'New' })],
  ['getCloud', (api) => api.getCloud(42)],
  ['fullUpdateCloud', (api) => api.fullUpdateCloud(42, { name: 'Put' })],
  ['updateCloud', (api) => api.updateCloud(42, { name: 'Patched' })],
  ['createDemo', (api) => api.createDemo(42)],
  ['getCloudSize', (api) => api.getCloudSize(42)],
  ['getCloudInvitations', (api) => api.getCloudInvitations(42)],
  ['inviteCloudUser', (api) => api.inviteCloudUser(42, INVITATION)],
  ['cancelCloudUserInvitation', (api) => api.cancelCloudUserInvitation(42, 7)],
  ['getCloudUsers', (api) => api.getCloudUsers(42)],
  ['getCloudUser', (api) => api.getCloudUser(42, 1313)],
  ['fullUpdateCloudUser', (api) => api.fullUpdateCloudUser(42, 1313, { role: 100 })],
  ['updateCloudUser', (api) => api.updateCloudUser(42, 1313, { role: 50 })],
  ['deleteCloudUser', (api) => api.deleteCloudUser(42, 1313)],
  ['deleteCloud', (api) => api.deleteCloud(42)],
];
