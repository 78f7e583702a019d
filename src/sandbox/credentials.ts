/** Knows whom each credential is for, and lets a request in where the contract's security schemes do. */
import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { resolve, type Document, type SecurityScheme } from '../openapi/document.js';
import { readCredential } from '../openapi/security.js';
import type { CredentialKind } from '../options.js';
import { Refusal } from './answer.js';
import type { Route } from './route.js';

/** Who asks: a user by way of an application, or the application itself. */
export interface Caller {
  /** The `client_id` of the application. */
  readonly app: string;
  readonly user: number | undefined;
}

/** What a credential stands for. */
interface Holder extends Caller {
  /** The scopes of a token; an API key has none, and needs none. */
  readonly scopes?: readonly string[];
  /** When it ends, in ms since 1970. */
  readonly endsAtMs?: number;
}

/** Why a request is not let in. */
interface Denial {
  readonly status: 401 | 403;
  readonly detail?: string;
}

/** Finds whom an API key is for. */
export type FindApiKey = (key: string) => Caller | undefined;

/** The tokens of a sandbox, and what lets a request in. */
export interface CredentialStore {
  /** Returns a new token. */
  issue(caller: Caller, scopes: readonly string[], lifeS: number): string;
  /** Forgets all tokens. */
  reset(): void;
  /**
   * Returns who asks: nobody in particular where the contract lets anybody in.
   *
   * @throws {Refusal} 401 where nobody is known, 403 where a scope is missing.
   */
  admit(route: Route, headers: IncomingHttpHeaders): Caller;
}

const MISSING: Denial = { status: 401 };
const UNKNOWN: Denial = { status: 401, detail: 'The credential is not known.' };
const EXPIRED: Denial = { status: 401, detail: 'The token has expired.' };
const UNSCOPED: Denial = { status: 403 };

const ANYBODY: Caller = { app: '', user: undefined };

/** Returns the credentials of a document's security schemes. */
export function createCredentials(document: Document, findApiKey: FindApiKey, clock: () => number): CredentialStore {
  const tokens = new Map<string, Holder>();
  const find: Record<CredentialKind, (secret: string) => Holder | undefined> = {
    accessToken: (token) => tokens.get(token),
    apiKey: findApiKey,
  };
  const schemes = new Map(
    Object.entries(document.components?.securitySchemes ?? {}).map(
      ([name, scheme]) => [name, readCredential(resolve<SecurityScheme>(document, scheme))] as const,
    ),
  );

  /** Returns the holder of what a scheme asks for, or why there is none. */
  const holderOf = (name: string, headers: IncomingHttpHeaders): Holder | Denial => {
    const scheme = schemes.get(name);
    const sent = scheme && headers[scheme.header.toLowerCase()];
    if (typeof sent !== 'string' || !sent.toLowerCase().startsWith(scheme!.prefix.toLowerCase())) return MISSING;
    const holder = find[scheme!.kind](sent.slice(scheme!.prefix.length));
    if (!holder) return UNKNOWN;
    return (holder.endsAtMs ?? Infinity) > clock() ? holder : EXPIRED;
  };

  /** Returns whom a security requirement lets in, or why it lets nobody in. */
  const callerBy = (requirement: Route['security'][number], headers: IncomingHttpHeaders): Caller | Denial => {
    let caller: Caller = ANYBODY;
    for (const [name, scopes] of Object.entries(requirement)) {
      const holder = holderOf(name, headers);
      if ('status' in holder) return holder;
      if (!hasScopes(holder, scopes)) return UNSCOPED;
      caller = holder;
    }
    return caller;
  };

  return {
    issue({ app, user }, scopes, lifeS) {
      const token = randomBytes(24).toString('base64url');
      tokens.set(token, { app, user, scopes, endsAtMs: clock() + lifeS * 1000 });
      return token;
    },
    reset: () => tokens.clear(),
    admit({ security }, headers) {
      const denials: Denial[] = [];
      for (const requirement of security) {
        const caller = callerBy(requirement, headers);
        if (!('status' in caller)) return caller;
        denials.push(caller);
      }
      if (!denials.length) return ANYBODY;
      // The one that came furthest says the most.
      const { status, detail } =
        denials.find((denial) => denial.status === 403) ?? denials.find((denial) => denial.detail) ?? MISSING;
      const challenge = { 'WWW-Authenticate': detail ? 'Bearer error="invalid_token"' : 'Bearer' };
      throw new Refusal(status, { ...(detail && { detail }), headers: status === 401 ? challenge : {} });
    },
  };
}

function hasScopes(holder: Holder, scopes: readonly string[]): boolean {
  return holder.scopes === undefined || scopes.every((scope) => holder.scopes!.includes(scope));
}
