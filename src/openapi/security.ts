/** Reads which credentials an API accepts, how each is sent, and which scopes an operation requires. */
import type { OAuthEndpoints } from '../operation.js';
import type { CredentialKind } from '../options.js';
import {
  listMethodNames,
  resolve,
  type Document,
  type OperationNode,
  type PathItem,
  type SecurityScheme,
} from './document.js';

/** Where a credential can be sent; the first place is preferred, as addresses and cookies are kept by others, too. */
const PLACES = ['header', 'query', 'cookie'] as const;

/** How a client sends a credential of a kind. */
export interface SecurityCredential {
  readonly kind: CredentialKind;
  readonly in: (typeof PLACES)[number];
  /** The name of the header, parameter or cookie that carries it. */
  readonly name: string;
  /** The prefix of the credential in the header. */
  readonly prefix: string;
}

/**
 * Returns the credentials that a client of the document takes, one of each kind that an operation needs: in the best place
 * that an operation needs, and there the last. Where no operation needs any, all schemes count.
 */
export function listCredentials(document: Document): SecurityCredential[] {
  const all = listSchemes(document).flatMap((scheme) => readCredential(scheme) ?? []);
  const sites = listSecuritySites(document);
  const needed = sites.flatMap(({ operation }) => listAcceptedCredentials(document, operation));
  return [...new Set((needed.length ? needed : all).map(({ kind }) => kind))]
    .toSorted((a, b) => a.localeCompare(b, 'en'))
    .map((kind) => {
      const candidates = all.filter((credential) => credential.kind === kind);
      const places = [needed.filter((credential) => credential.kind === kind), candidates].find(
        ({ length }) => length,
      )!;
      const place = PLACES.find((each) => places.some((credential) => credential.in === each));
      return candidates.findLast((credential) => credential.in === place)!;
    });
}

/** A place of a document that states security requirements: the document as a whole, or an operation. */
export interface SecuritySite {
  readonly pointer: readonly string[];
  /** The operation; for the document one that adds nothing to it. */
  readonly operation: OperationNode;
}

/** Returns the places of a document that state security requirements. */
export function listSecuritySites(document: Document): SecuritySite[] {
  const own = Object.entries(document.paths ?? {}).flatMap(([path, node]) => {
    const pathItem = resolve<PathItem>(document, node);
    return listMethodNames(pathItem).flatMap((method) => {
      const operation = pathItem?.[method];
      return operation?.security ? { pointer: ['paths', path, method, 'security'], operation } : [];
    });
  });
  return document.security ? [{ pointer: ['security'], operation: {} as OperationNode }, ...own] : own;
}

/** Returns the OAuth 2 flows of the document. */
function listFlows(document: Document): Record<string, unknown>[] {
  return listSchemes(document).flatMap((scheme) =>
    scheme?.type === 'oauth2' ? (Object.values(scheme.flows) as Record<string, unknown>[]) : [],
  );
}

/** Returns the scopes of the document's OAuth 2 flows, with their descriptions. */
export function readScopeDescriptions(document: Document): Map<string, string> {
  return new Map(listFlows(document).flatMap(({ scopes }) => Object.entries((scopes ?? {}) as Record<string, string>)));
}

/** Returns the first token URL and the first authorization URL of the document's OAuth 2 flows. */
export function findOAuthEndpoints(document: Document): OAuthEndpoints {
  const first = (key: string): string | undefined =>
    listFlows(document)
      .map((flow) => flow[key])
      .find((url) => typeof url === 'string');
  const [tokenUrl, authorizationUrl] = [first('tokenUrl'), first('authorizationUrl')];
  return { ...(tokenUrl && { tokenUrl }), ...(authorizationUrl && { authorizationUrl }) };
}

function listSchemes(document: Document): (SecurityScheme | undefined)[] {
  return Object.values(document.components?.securitySchemes ?? {}).map((scheme) =>
    resolve<SecurityScheme>(document, scheme),
  );
}

const BEARER: SecurityCredential = { kind: 'accessToken', in: 'header', name: 'Authorization', prefix: 'Bearer ' };

/** The credentials of HTTP authentication schemes, whose names are not case-sensitive. */
const HTTP_CREDENTIALS: ReadonlyMap<string, SecurityCredential> = new Map([
  ['bearer', BEARER],
  ['basic', { kind: 'basic', in: 'header', name: 'Authorization', prefix: 'Basic ' }],
]);

/** Returns how a client sends the credential of a security scheme; `undefined` if the scheme is unsupported. */
export function readCredential(scheme: SecurityScheme | undefined): SecurityCredential | undefined {
  switch (scheme?.type) {
    case 'oauth2':
    case 'openIdConnect':
      return BEARER;
    case 'http':
      return HTTP_CREDENTIALS.get(String(scheme.scheme).toLowerCase());
    case 'apiKey': {
      const { in: given, name, 'x-prefix': prefix } = scheme;
      const place = PLACES.find((each) => each === given);
      if (!place || typeof name !== 'string') return undefined;
      return {
        kind: 'apiKey',
        in: place,
        name,
        prefix: place === 'header' && typeof prefix === 'string' ? `${prefix} ` : '',
      };
    }
    default:
      return undefined;
  }
}

/** Whether an operation overrides the document's security and requires no credential. */
export function isAnonymous({ security }: OperationNode): boolean {
  return Array.isArray(security) && security.every((alternative) => !Object.keys(alternative).length);
}

/** Whether every security alternative of an operation requires several credentials. */
export function needsSeveral(document: Document, operation: OperationNode): boolean {
  const alternatives = operation.security ?? document.security ?? [];
  return alternatives.length > 0 && alternatives.every((alternative) => Object.keys(alternative).length > 1);
}

/** Returns the credentials that each suffice for an operation; none if it needs no credential, or several at once. */
export function listAcceptedCredentials(document: Document, operation: OperationNode): SecurityCredential[] {
  const alternatives = operation.security ?? document.security ?? [];
  if (alternatives.some((alternative) => !Object.keys(alternative).length)) return [];
  return alternatives.flatMap((alternative) => {
    const [name, another] = Object.keys(alternative);
    const scheme = document.components?.securitySchemes?.[name!];
    const credential = another === undefined && readCredential(resolve<SecurityScheme>(document, scheme));
    return credential || [];
  });
}

/** Returns the scopes of all security alternatives of an operation, sorted. */
export function listScopes(document: Document, operation: OperationNode): string[] {
  const alternatives = operation.security ?? document.security ?? [];
  return [...new Set(alternatives.flatMap((alternative) => Object.values(alternative).flat()))].toSorted();
}
