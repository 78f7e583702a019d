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
  const schemes = Object.entries(document.components?.securitySchemes ?? {}).map(
    ([name, scheme]) => [name, credentialOf(resolve<SecurityScheme>(document, scheme))] as const,
  );
  const sentAs = new Map(schemes);

  /** Returns the holder of what a scheme asks for; text says why there is none. */
  const holderOf = (name: string, headers: IncomingHttpHeaders): Holder | string => {
    const scheme = sentAs.get(name);
    const sent = scheme && headers[scheme.header.toLowerCase()];
    if (typeof sent !== 'string' || !sent.toLowerCase().startsWith(scheme!.prefix.toLowerCase())) return MISSING;
    const holder = find[scheme!.kind](sent.slice(scheme!.prefix.length));
    if (!holder) return 'The credential is not known.';
    return (holder.endsAtMs ?? Infinity) > clock() ? holder : 'The token has expired.';
  };

  return {
    issue({ app, user }, scopes, lifeS) {
      const token = randomBytes(24).toString('base64url');
      tokens.set(token, { app, user, scopes, endsAtMs: clock() + lifeS * 1000 });
      return token;
    },
    reset: () => tokens.clear(),
    admit({ security }, headers) {
      let refusal: string | undefined;
      let isKnown = false;
      for (const alternative of security) {
        const holders = Object.entries(alternative).map(([name, scopes]) => [holderOf(name, headers), scopes] as const);
        const reason = holders.find(([holder]) => typeof holder === 'string')?.[0];
        if (typeof reason === 'string') {
          if (reason !== MISSING) refusal = reason;
          continue;
        }
        isKnown = true;
        if (holders.every(([holder, scopes]) => hasScopes(holder as Holder, scopes)))
          return (holders[0]?.[0] as Holder) ?? ANYBODY;
      }
      if (!security.length) return ANYBODY;
      if (isKnown) throw new Refusal(403);
      const error = refusal ? ' error="invalid_token"' : '';
      const headersOf401 = { 'WWW-Authenticate': `Bearer${error}` };
      throw new Refusal(401, { ...(refusal && { detail: refusal }), headers: headersOf401 });
    },
  };
};

const MISSING = 'missing';

const ANYBODY: Caller = { app: '', user: undefined };

const hasScopes = (holder: Holder, scopes: readonly string[]): boolean =>
  holder.scopes === undefined || scopes.every((scope) => holder.scopes!.includes(scope));
