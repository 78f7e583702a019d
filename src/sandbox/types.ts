/** What the sandbox is told and tells: its options, its start state, its faults. */
import type {
  Cloud,
  CloudInvitation,
  CloudRole,
  OperationId,
  Project,
  ProjectRole,
  User,
} from '../../generated/index.js';

/** An application that may ask for tokens with its own credentials. */
export interface SeedApp {
  client_id: string;
  client_secret: string;
  /** The scopes that it may ask for. Default: all that the contract lists. */
  scopes?: string[];
}

/** An API key: of a user who uses an application, or of the application itself. */
export interface SeedApiKey {
  key: string;
  /** The `client_id` of the application. */
  app: string;
  /** The `id` of the user; without one, the application is the caller. */
  user?: number;
}

/** A user in a cloud or in a project, with the role there. */
export interface SeedMember<Role> {
  /** The `id` of the user. */
  user: number;
  role: Role;
}

/** An invitation, as the contract has it, with who made it. */
export interface SeedInvitation extends CloudInvitation {
  /** The `client_id` of the application that made it. */
  app: string;
}

/** A project, as the contract has it, with what the contract does not show. */
export interface SeedProject extends Omit<Project, 'cloud'> {
  members: SeedMember<ProjectRole>[];
  /** The size of its files, in bytes. */
  size: number;
}

/** A cloud, as the contract has it, with all that is in it. */
export interface SeedCloud extends Omit<Cloud, 'creator'> {
  /** The `id` of the user who created it; `null` where that was an application. */
  creator_id: number | null;
  members: SeedMember<CloudRole>[];
  /** The `client_id` of each application that administers it. */
  apps: string[];
  invitations: SeedInvitation[];
  projects: SeedProject[];
}

/** All that the sandbox knows: what it starts with, and what `state()` returns. */
export interface Seed {
  users: User[];
  apps: SeedApp[];
  api_keys: SeedApiKey[];
  clouds: SeedCloud[];
}

/** What goes wrong with a request. */
export interface Fault {
  /** Waits before anything else, in ms. */
  readonly latencyMs?: number;
  /** Answers with this status in place of doing what is asked. */
  readonly status?: number;
  /** The `Retry-After` of that answer, in s. */
  readonly retryAfterS?: number;
  /** Breaks the connection in place of doing what is asked. */
  readonly drop?: boolean;
  /** Does what is asked, but breaks the connection in the middle of the answer's body. */
  readonly truncate?: boolean;
}

/** A request that may be given a fault. */
export interface FaultyRequest {
  readonly operation: OperationId;
  /** How often the operation has been asked for since the start or the last reset; the first time is 1. */
  readonly count: number;
}

/** Settings of a sandbox. */
export interface SandboxOptions {
  /** The port to listen on. Default: 0, any that is free. */
  readonly port?: number | undefined;
  /** The address to listen on. Default: 127.0.0.1, which nobody else on the network reaches. */
  readonly host?: string | undefined;
  /** What the sandbox starts with. Default: two clouds, three users, and a credential for each. */
  readonly seed?: Seed | undefined;
  /** Returns the time, in ms since 1970: for dates, and for the end of tokens. Default: `Date.now`. */
  readonly clock?: (() => number) | undefined;
  /** Returns what goes wrong with a request. The header `Sandbox-Fault` of a request wins over it. */
  readonly fault?: ((request: FaultyRequest) => Fault | undefined) | undefined;
  /** Is told of each request in one line that shows no credential. */
  readonly log?: ((line: string) => void) | undefined;
}

/** Whom a token is for. */
export interface TokenGrant {
  /** The `id` of the user; without one, the application is the caller. */
  readonly user?: number | undefined;
  /** The `client_id` of the application. Default: the first one. */
  readonly app?: string | undefined;
  /** Default: all that the contract lists. */
  readonly scopes?: readonly string[] | undefined;
  /** The life of the token, in s. Default: 300. */
  readonly expiresInS?: number | undefined;
}

/** A mail that the service would have sent. */
export interface Mail {
  readonly to: string;
  /** The `id` of the invitation. */
  readonly invitation: number;
  /** The page that accepts the invitation, and goes on to its `redirect_uri`. */
  readonly link: string;
}

/** A running sandbox. */
export interface Sandbox {
  /** Where the service is: the `baseUrl` of a client. */
  readonly url: string;
  /** Where tokens come from: the `tokenUrl` of a client. */
  readonly tokenUrl: string;
  /** The operations that nothing was written for; they answer with the contract's examples. */
  readonly examples: readonly string[];
  /** Returns a new access token. */
  issueToken(grant?: TokenGrant): string;
  /** Accepts an invitation, as the link in its mail does; returns the new member. */
  acceptInvitation(id: number): User;
  /** Returns the mails that were sent since the start or the last reset. */
  mails(): Mail[];
  /** Returns a copy of all that the sandbox knows. It can be another one's seed. */
  state(): Seed;
  /** Goes back to the start: to the seed, without tokens and mails. */
  reset(): void;
  /** Takes no more requests, and resolves when those under way are answered; after 2 s it breaks them off. */
  close(): Promise<void>;
}
