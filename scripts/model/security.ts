/** Reports which security schemes a client cannot serve. */
import { resolve, type Document, type SecurityScheme } from '../../src/openapi/document.js';
import type { Report } from '../lib/problem.js';
import { readCredential } from '../../src/openapi/security.js';

/** Reports the security schemes for which a client carries no credential. */
export function reportSecurity(document: Document, report: Report): void {
  for (const [name, node] of Object.entries(document.components?.securitySchemes ?? {})) {
    const scheme = resolve<SecurityScheme>(document, node);
    if (!scheme || readCredential(scheme)) continue;
    const { scheme: http, in: place } = scheme as { scheme?: string; in?: string };
    report({
      pointer: ['components', 'securitySchemes', name],
      message: `The client carries no credential of the kind ${[scheme.type, http ?? place].filter(Boolean).join(', ')}.`,
      fix: 'Offer a bearer token, OAuth 2, or an API key in a header.',
      kind: 'unsupported',
      outcome: 'Give it by `headers`, or by middleware of the client underneath.',
    });
  }
}
