/** The public types of the sandbox: options, faults and the running sandbox. */
import type { OperationId as CurrentOperationId } from '../../generated/cloud-current/index.js';
import type { OperationId } from '../../generated/cloud/index.js';
import type { Seed, SeedCloudRole, SeedUser } from './seed-types.js';

/** The name of a contract that the sandbox serves. */
export type ContractName = 'cloud' | 'cloud-current';

/** A fault to inject into a request. */
export interface Fault {
  /** The delay before anything else, in ms. */
  readonly latencyMs?: number;
  /** Responds with this status and does not execute the operation. */
  readonly status?: number;
  /** The `Retry-After` header of that response, in s. */
  readonly retryAfterS?: number;
  /** Breaks the connection and does not execute the operation. */
  readonly drop?: boolean;
  /** Executes the operation, then breaks the connection in the middle of the response body. */
  readonly truncate?: boolean;
}

/** A request for which the `fault` option can return a fault. */
export interface FaultyRequest {
  /** Its operationId. */
  readonly operation: OperationId | CurrentOperationId;
  /** How often the operation has been called since the start or the last reset; the first call is 1. */
  readonly count: number;
}

/** Settings of a sandbox. */
export interface SandboxOptions {
  /** The contract to serve. Default: `cloud`, the service of 2019. */
  readonly contract?: ContractName | undefined;
  /** The port to listen on. Default: 0, any free port. */
  readonly port?: number | undefined;
  /** The address to listen on. Default: 127.0.0.1, which only this machine can reach. */
  readonly host?: string | undefined;
  /** Other names of this machine that requests can have in `Host`, without port. Default: none, only loopback names and `host`. */
  readonly allowHosts?: readonly string[] | undefined;
  /** The initial state. Default: two clouds, and three users with an API key each. */
  readonly seed?: Seed | undefined;
  /** Returns the current time, in ms since 1970; used for dates and the expiry of tokens. Default: `Date.now`. */
  readonly clock?: (() => number) | undefined;
  /** Returns the fault to inject into a request, if any. The request header `Sandbox-Fault` overrides it. */
  readonly fault?: ((request: FaultyRequest) => Fault | undefined) | undefined;
  /** Receives one line for each request and each mail; it contains no credentials. */
  readonly log?: ((line: string) => void) | undefined;
}

/** The caller, scopes and lifetime of a token. */
export interface TokenGrant {
  /** The `id` of the user; without one, the application is the caller. */
  readonly user?: number | undefined;
  /** The `client_id` of the application. Default: the first one. */
  readonly app?: string | undefined;
  /** Default: all scopes of the contract. */
  readonly scopes?: readonly string[] | undefined;
  /** The lifetime of the token, in s. Default: 300. */
  readonly expiresInS?: number | undefined;
}

/** A mail that the service would have sent. */
export interface Mail {
  readonly to: string;
  /** The `id` of the invitation. */
  readonly invitation: number;
  /** The URL that accepts the invitation, and redirects to its `redirect_uri`. */
  readonly link: string;
}

/** A user who has become a member of a cloud. */
export interface NewMember extends SeedUser {
  cloud_role: SeedCloudRole;
}

/** A running sandbox. */
export interface Sandbox {
  /** The URL of the service: the `baseUrl` of a client. */
  readonly url: string;
  /** The URL of the token endpoint: the `tokenUrl` of a client. */
  readonly tokenUrl: string;
  /** The operations without a handler; they return the contract's examples. */
  readonly examples: readonly string[];
  /**
   * Returns a new access token.
   *
   * @throws {@link SandboxError} `argument`: there is no such user or application.
   */
  issueToken(grant?: TokenGrant): string;
  /**
   * Accepts an invitation, like the link in its mail; returns the new member.
   *
   * @throws {@link SandboxError} `argument`: there is no such invitation.
   */
  acceptInvitation(id: number): NewMember;
  /** Returns the mails sent since the start or the last reset. */
  mails(): Mail[];
  /** Returns a copy of the state, which can be the seed of another sandbox. */
  state(): Seed;
  /** Restores the seed, and discards all tokens and mails. */
  reset(): void;
  /** Stops accepting requests, and resolves when pending ones are complete; after 2 s it aborts them. */
  close(): Promise<void>;
}
