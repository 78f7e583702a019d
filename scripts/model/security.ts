/** Reports the security schemes that the client does not support. */
import { resolve, type Document, type SecurityScheme } from '../../src/openapi/document.js';
import type { Report } from '../lib/problem.js';
import { readCredential } from '../../src/openapi/security.js';

/** Reports the security schemes that have no credential in the client. */
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
    });
  }
}
