/** The names of security schemes that readers see: their `x-displayName`, or else their keys. */
import { isObject, readText, resolve, type Document, type OperationNode } from '../../src/openapi/document.js';

/** Returns the names of the security schemes by their keys; each is unique. */
export function nameCredentials(document: Document): Map<string, string> {
  const schemes: Readonly<Record<string, unknown>> = document.components?.securitySchemes ?? {};
  const names = new Map<string, string>();
  for (const [key, node] of Object.entries(schemes)) {
    const scheme = resolve<unknown>(document, node as never);
    const wanted = readText(scheme, 'x-displayName').trim() || key;
    const isTaken = [...names.values()].includes(wanted) || (wanted !== key && Object.hasOwn(schemes, wanted));
    names.set(key, isTaken ? key : wanted);
  }
  return names;
}

/** Returns which credentials an operation takes, such as `API key, or Token`; empty if it takes none. */
export function describeCredentials(document: Document, operation: OperationNode): string {
  const names = nameCredentials(document);
  const alternatives = (operation.security ?? document.security ?? []).filter(isObject);
  return alternatives
    .map((schemes) => Object.keys(schemes).map((key) => names.get(key) ?? key))
    .map((together) => together.join(' and ') || 'none')
    .join(', or ');
}
