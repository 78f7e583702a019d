/** Reports the security schemes and requirements that the client does not support. */
import { resolve, type Document, type SecurityScheme } from '../../src/openapi/document.js';
import type { Report } from '../lib/problem.js';
import {
  listAcceptedCredentials,
  listCredentials,
  listSecuritySites,
  readCredential,
  type SecurityCredential,
} from '../../src/openapi/security.js';

/** Reports the security schemes that have no credential in the client, and the requirements that it does not meet. */
export function reportSecurity(document: Document, report: Report): void {
  for (const [name, node] of Object.entries(document.components?.securitySchemes ?? {})) {
    const scheme = resolve<SecurityScheme>(document, node);
    if (!scheme || readCredential(scheme)) continue;
    const { scheme: http, in: place } = scheme as { scheme?: string; in?: string };
    report({
      pointer: ['components', 'securitySchemes', name],
      message: `Unsupported security scheme: ${[scheme.type, http ?? place].filter(Boolean).join(', ')}.`,
      fix: 'Offer a bearer token, OAuth 2, HTTP Basic or an API key.',
      kind: 'unsupported',
      outcome: 'Send the credential with `headers`.',
      many: 'security schemes are not supported. Send their credentials with `headers`.',
    });
  }
  const sent = listCredentials(document);
  for (const { pointer, operation } of listSecuritySites(document)) {
    const accepted = listAcceptedCredentials(document, operation);
    const isMet = accepted.some((one) => sent.some((other) => isSame(one, other)));
    if (!accepted.length || isMet) continue;
    const { kind, in: place, name } = sent.find((credential) => credential.kind === accepted[0]!.kind)!;
    report({
      pointer,
      message: `The client sends the ${kind} in another way: in the ${place} ${name}.`,
      fix: 'Let all operations take it in the same way.',
      kind: 'unsupported',
      outcome: 'Send the credential with `headers`.',
      many: 'operations take a credential in another way than the client sends it. Send it with `headers`.',
    });
  }
}

function isSame(one: SecurityCredential, other: SecurityCredential): boolean {
  return one.kind === other.kind && one.in === other.in && one.name === other.name && one.prefix === other.prefix;
}
