/** Issues tokens, and authenticates requests by the contract's security schemes. */
import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { resolve, type Document, type SecurityScheme } from '../openapi/document.js';
import { readCredential } from '../openapi/security.js';
import type { CredentialKind } from '../options.js';
import { Refusal } from './response.js';
import type { Route } from './route.js';

/** Who sends a request: a user through an application, or the application itself. */
export interface Caller {
  /** The `client_id` of the application. */
  readonly app: string;
  readonly user: number | undefined;
}

/** The caller that a credential identifies, and its limits. */
interface Holder extends Caller {
  /** The scopes of a token. An API key has none: it is valid for every scope. */
  readonly scopes?: readonly string[];
  /** When it expires, in ms since 1970. */
  readonly endsAtMs?: number;
}

/** The parts of a request that can have a credential. */
export interface SentRequest {
  readonly headers: IncomingHttpHeaders;
  readonly query: URLSearchParams;
}

/** Why a request is not authorized. */
interface Denial {
  readonly status: 401 | 403;
  readonly detail?: string;
}

/** Returns the caller that an API key identifies; `undefined` for an unknown key. */
export type FindApiKey = (key: string) => Caller | undefined;

/** The tokens of a sandbox, and the authentication of requests. */
export interface CredentialStore {
  /** Returns a new token that is valid for `lifeS` seconds. */
  issue(caller: Caller, scopes: readonly string[], lifeS: number): string;
  /** Revokes all tokens. */
  reset(): void;
  /**
   * Returns the caller of a request. An operation without security requirements has an anonymous caller.
   *
   * @throws {Refusal} 401 if no credential is valid, 403 if a scope is missing.
   */
  admit(route: Route, request: SentRequest): Caller;
}

const MISSING: Denial = { status: 401 };
const UNKNOWN: Denial = { status: 401, detail: 'The credential is unknown.' };
const EXPIRED: Denial = { status: 401, detail: 'The token has expired.' };
const UNSCOPED: Denial = { status: 403 };

/** The number of tokens at which the expired ones are removed. The last ones are kept, as their refusal says why. */
const MANY_TOKENS = 1_000;

const ANONYMOUS: Caller = { app: '', user: undefined };

/** Creates the credential store for a document's security schemes. */
export function createCredentials(document: Document, findApiKey: FindApiKey, clock: () => number): CredentialStore {
  const tokens = createTokens(clock);
  const find: Record<CredentialKind, (secret: string) => Holder | undefined> = {
    accessToken: tokens.find,
    apiKey: findApiKey,
    // The contract has no such scheme.
    basic: () => undefined,
  };
  const schemes = new Map(
    Object.entries(document.components?.securitySchemes ?? {}).map(
      ([name, scheme]) => [name, readCredential(resolve<SecurityScheme>(document, scheme))] as const,
    ),
  );

  /** Returns the holder of the credential that a scheme requires, or why the credential is refused. */
  const holderOf = (name: string, headers: IncomingHttpHeaders): Holder | Denial => {
    const scheme = schemes.get(name);
    const sent = scheme && headers[scheme.name.toLowerCase()];
    if (typeof sent !== 'string' || !sent.toLowerCase().startsWith(scheme!.prefix.toLowerCase())) return MISSING;
    const holder = find[scheme!.kind](sent.slice(scheme!.prefix.length));
    if (!holder) return UNKNOWN;
    return (holder.endsAtMs ?? Infinity) > clock() ? holder : EXPIRED;
  };

  /** Returns the caller that a security requirement accepts, or why it refuses the request. */
  const callerBy = (requirement: Route['security'][number], headers: IncomingHttpHeaders): Caller | Denial => {
    let caller: Caller = ANONYMOUS;
    for (const [name, scopes] of Object.entries(requirement)) {
      const holder = holderOf(name, headers);
      if ('status' in holder) return holder;
      if (!hasScopes(holder, scopes)) return UNSCOPED;
      caller = holder;
    }
    return caller;
  };

  return {
    issue: ({ app, user }, scopes, lifeS) => tokens.add({ app, user, scopes, endsAtMs: clock() + lifeS * 1000 }),
    reset: tokens.clear,
    admit({ security }, { headers }) {
      const denials: Denial[] = [];
      for (const requirement of security) {
        const caller = callerBy(requirement, headers);
        if (!('status' in caller)) return caller;
        denials.push(caller);
      }
      if (!denials.length) return ANONYMOUS;
      // Report the most specific reason: a missing scope, then an invalid credential, then a missing one.
      const { status, detail } =
        denials.find((denial) => denial.status === 403) ?? denials.find((denial) => denial.detail) ?? MISSING;
      const challenge = { 'WWW-Authenticate': detail ? 'Bearer error="invalid_token"' : 'Bearer' };
      throw new Refusal(status, { ...(detail && { detail }), headers: status === 401 ? challenge : {} });
    },
  };
}

interface Tokens {
  readonly find: (token: string) => Holder | undefined;
  /** Returns a new token. */
  readonly add: (holder: Holder) => string;
  readonly clear: () => void;
}

/** Creates a list of tokens. It grows only with the tokens that are valid. */
function createTokens(clock: () => number): Tokens {
  const tokens = new Map<string, Holder>();
  let limit = MANY_TOKENS;
  const removeExpired = (): void => {
    for (const [token, { endsAtMs = Infinity }] of tokens) if (endsAtMs <= clock()) tokens.delete(token);
    // A multiple of what is left, so that the time per token is constant.
    limit = Math.max(MANY_TOKENS, 2 * tokens.size);
  };
  return {
    find: (token) => tokens.get(token),
    add(holder) {
      if (tokens.size >= limit) removeExpired();
      const token = randomBytes(24).toString('base64url');
      tokens.set(token, holder);
      return token;
    },
    clear: () => tokens.clear(),
  };
}

function hasScopes(holder: Holder, scopes: readonly string[]): boolean {
  return holder.scopes === undefined || scopes.every((scope) => holder.scopes!.includes(scope));
}
