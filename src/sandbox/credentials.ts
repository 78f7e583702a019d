/** Knows whom each credential is for, and lets a request in where the contract's security schemes do. */
import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { resolve, type Document, type SecurityScheme } from '../../scripts/openapi.js';
import { credentialOf } from '../../scripts/security.js';
import type { CredentialKind } from '../options.js';
import { Refusal } from './refusal.js';
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

/** Finds whom an API key is for. */
export type FindApiKey = (key: string) => Caller | undefined;

/** The tokens of a sandbox, and what lets a request in. */
export interface Credentials {
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

/** Returns the credentials of a document's security schemes. */
export const credentialsFor = (document: Document, findApiKey: FindApiKey, clock: () => number): Credentials => {
  const tokens = new Map<string, Holder>();
  const find: Record<CredentialKind, (secret: string) => Holder | undefined> = {
    accessToken: (token) => tokens.get(token),
    apiKey: findApiKey,
  };
  const schemes = new Map(
    Object.entries(document.components?.securitySchemes ?? {}).map(
      ([name, scheme]) => [name, credentialOf(resolve<SecurityScheme>(document, scheme))] as const,
    ),
  );

  /** Returns the holder of what a scheme asks for, or why there is none. */
  const holderOf = (name: string, headers: IncomingHttpHeaders): Holder | Refusal => {
    const scheme = schemes.get(name);
    const sent = scheme && headers[scheme.header.toLowerCase()];
    if (typeof sent !== 'string' || !sent.toLowerCase().startsWith(scheme!.prefix.toLowerCase())) return unknown();
    const holder = find[scheme!.kind](sent.slice(scheme!.prefix.length));
    if (!holder) return unknown('The credential is not known.');
    return (holder.endsAtMs ?? Infinity) > clock() ? holder : unknown('The token has expired.');
  };

  /** Returns whom a security requirement lets in, or why it lets nobody in. */
  const callerBy = (requirement: Route['security'][number], headers: IncomingHttpHeaders): Caller | Refusal => {
    let caller: Caller = ANYBODY;
    for (const [name, scopes] of Object.entries(requirement)) {
      const holder = holderOf(name, headers);
      if (holder instanceof Refusal) return holder;
      if (!hasScopes(holder, scopes)) return new Refusal(403);
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
      const refusals: Refusal[] = [];
      for (const requirement of security) {
        const caller = callerBy(requirement, headers);
        if (!(caller instanceof Refusal)) return caller;
        refusals.push(caller);
      }
      if (!refusals.length) return ANYBODY;
      // The one that came furthest says the most.
      throw (
        refusals.find(({ status }) => status === 403) ?? refusals.find(({ wording }) => wording.detail) ?? refusals[0]!
      );
    },
  };
};

/** Returns why a caller is not known; without a reason, there is no credential. */
const unknown = (detail?: string): Refusal => {
  const headers = { 'WWW-Authenticate': detail ? 'Bearer error="invalid_token"' : 'Bearer' };
  return new Refusal(401, { ...(detail && { detail }), headers });
};

const ANYBODY: Caller = { app: '', user: undefined };

const hasScopes = (holder: Holder, scopes: readonly string[]): boolean =>
  holder.scopes === undefined || scopes.every((scope) => holder.scopes!.includes(scope));
