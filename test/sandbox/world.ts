/** A sandbox under test, its clients, and a clock that moves when it is told to. */
import { CloudApi, type ApiCall, type ClientSettings, type OperationId } from '../../src/index.js';
import { startSandbox, type Sandbox, type SandboxOptions, type TokenGrant } from '../../src/sandbox/index.js';

/** The users of the default seed, by their API keys. */
export type Person = 'ada' | 'ben' | 'eve';

/** A sandbox, with who may call it. */
export interface World {
  readonly sandbox: Sandbox;
  /** The time in ms since 1970. It stands still. */
  nowMs: number;
  /** Returns the client of a user with an API key. */
  as(person: Person, settings?: ClientSettings): CloudApi;
  /** Returns a client with a token. */
  withToken(grant?: TokenGrant): CloudApi;
  /** Returns a client with a credential of its own. */
  client(settings: ConstructorParameters<typeof CloudApi>[0]): CloudApi;
}

/** When the tests begin. */
export const START_MS: number = Date.parse('2026-01-01T00:00:00Z');

/** Starts a sandbox. Its clients call `at(sandbox)`, by default the sandbox itself, by way of `settings`. */
export const startWorld = async (
  options: SandboxOptions = {},
  at: (sandbox: Sandbox) => Promise<string> | string = ({ url }) => url,
  settings: ClientSettings = {},
): Promise<World> => {
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
};

/** What is at hand in a cloud. */
export interface Place {
  readonly cloud: number;
  readonly user: number;
  readonly invitation: number;
}

/** What the default seed has in the cloud that Ada administers; the user is Ben. */
export const SITE_A: Place = { cloud: 42, user: 1313, invitation: 7 };

const invitation = { email: 'new@example.org', redirect_uri: 'https://example.org/welcome' };

/** A call of each operation, in an order in which each finds what it needs. */
export const callsAt = ({
  cloud,
  user,
  invitation: id,
}: Place): readonly (readonly [OperationId, (api: CloudApi) => ApiCall<unknown, unknown>])[] => [
  ['getClouds', (api) => api.getClouds()],
  ['createCloud', (api) => api.createCloud({ name: 'New' })],
  ['getCloud', (api) => api.getCloud(cloud)],
  ['fullUpdateCloud', (api) => api.fullUpdateCloud(cloud, { name: 'Put' })],
  ['updateCloud', (api) => api.updateCloud(cloud, { name: 'Patched' })],
  ['createDemo', (api) => api.createDemo(cloud)],
  ['getCloudSize', (api) => api.getCloudSize(cloud)],
  ['getCloudInvitations', (api) => api.getCloudInvitations(cloud)],
  ['inviteCloudUser', (api) => api.inviteCloudUser(cloud, invitation)],
  ['cancelCloudUserInvitation', (api) => api.cancelCloudUserInvitation(cloud, id)],
  ['getCloudUsers', (api) => api.getCloudUsers(cloud)],
  ['getCloudUser', (api) => api.getCloudUser(cloud, user)],
  ['fullUpdateCloudUser', (api) => api.fullUpdateCloudUser(cloud, user, { role: 100 })],
  ['updateCloudUser', (api) => api.updateCloudUser(cloud, user, { role: 50 })],
  ['deleteCloudUser', (api) => api.deleteCloudUser(cloud, user)],
  ['deleteCloud', (api) => api.deleteCloud(cloud)],
];
