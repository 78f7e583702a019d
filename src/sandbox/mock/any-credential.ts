/** Admits requests to a document whose users the sandbox does not know: any credential that is sent as the document says. */
import { resolve, type Document, type SecurityScheme } from '../../openapi/document.js';
import { readCredential } from '../../openapi/security.js';
import type { Caller, CredentialStore, SentRequest } from '../credentials.js';
import { Refusal } from '../response.js';

const ANYBODY: Caller = { app: '', user: undefined };

/** Creates the credential store of a document: it knows no tokens and no keys, and accepts all. */
export function createAnyCredentials(document: Document): CredentialStore {
  const schemes = new Map(
    Object.entries(document.components?.securitySchemes ?? {}).map(
      ([name, scheme]) => [name, resolve<SecurityScheme>(document, scheme)] as const,
    ),
  );
  return {
    issue: () => 'sandbox-token',
    reset: () => {},
    admit({ security }, request) {
      const isAdmitted = (requirement: object): boolean =>
        Object.keys(requirement).every((name) => isSent(schemes.get(name), request));
      if (!security.length || security.some(isAdmitted)) return ANYBODY;
      throw new Refusal(401, { headers: { 'WWW-Authenticate': 'Bearer' } });
    },
  };
}

/** Whether a request has a credential of a scheme; of one that requests do not show, such as mutual TLS, it always has. */
function isSent(scheme: SecurityScheme | undefined, request: SentRequest): boolean {
  const credential = readCredential(scheme);
  if (!credential) {
    if (scheme?.type !== 'http') return true;
    return isLonger(request.headers.authorization, `${String(scheme.scheme)} `);
  }
  const { name, prefix } = credential;
  switch (credential.in) {
    case 'header':
      return isLonger(request.headers[name.toLowerCase()], prefix);
    case 'query':
      return isLonger(request.query.get(name), '');
    case 'cookie':
      return (request.headers.cookie ?? '').split(';').some((pair) => isLonger(pair.trim(), `${name}=`));
  }
}

/** Whether a text starts with a prefix, in any case, and goes on. */
function isLonger(text: string | readonly string[] | null | undefined, prefix: string): boolean {
  return typeof text === 'string' && text.length > prefix.length && text.toLowerCase().startsWith(prefix.toLowerCase());
}
