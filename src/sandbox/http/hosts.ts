/** Checks the host that a request names: a page of any site can point its own name at this machine (DNS rebinding). */
import type { IncomingMessage } from 'node:http';
import { isIP, isIPv4 } from 'node:net';
import { Refusal } from '../response.js';

/** The address that a sandbox listens on, and other names of its machine. */
export interface HostNames {
  readonly host: string;
  readonly allowHosts: readonly string[];
}

/** Whether a name or an address can only lead to this machine (RFC 6761, section 6.3). */
export function isLoopback(name: string): boolean {
  return /^(.+\.)?localhost$/.test(name) || name === '::1' || (isIPv4(name) && name.startsWith('127.'));
}

/** Whether a text is a name or an address, without a scheme, a port or a path. */
export function isHostName(text: string): boolean {
  return /^[\w.-]+$/.test(text) || isIP(withoutBrackets(text)) > 0;
}

/**
 * Returns a check that throws a {@link Refusal} if the host of a request is neither this machine nor allowed. A sandbox that
 * listens on all addresses has all of them as names, which is safe: only a name can be pointed elsewhere.
 */
export function createHostCheck({ host, allowHosts }: HostNames): (request: IncomingMessage) => void {
  const names = new Set([host, ...allowHosts].map(normalizeHost));
  const isEverywhere = names.has('0.0.0.0') || names.has('::');
  return (request) => {
    const name = readHost(request);
    if (name === '') throw new Refusal(403, { detail: 'The request has no Host header. Send one, such as localhost.' });
    if (isLoopback(name) || names.has(name) || (isEverywhere && isIP(name))) return;
    const shown = JSON.stringify(name);
    const fix = `If it is, start the sandbox with --allow-host NAME, or the option allowHosts.`;
    throw new Refusal(403, { detail: `The sandbox does not know the host ${shown} as a name of its machine. ${fix}` });
  };
}

/** Returns a name or an address as URLs have it: in lower case, and each address in its one spelling. */
function normalizeHost(name: string): string {
  const bare = withoutBrackets(name);
  const url = `http://${isIP(bare) === 6 ? `[${bare}]` : bare}`;
  return withoutBrackets(URL.canParse(url) ? new URL(url).hostname : bare.toLowerCase());
}

/** Returns the host of a request without its port; that of a complete URL overrides the header (RFC 9112, section 3.2.2). */
function readHost({ url = '', headers: { host = '' } }: IncomingMessage): string {
  const [, authority = host] = /^\w+:\/\/([^/?#]*)/.exec(url) ?? [];
  return normalizeHost(authority.replace(/:\d*$/, ''));
}

function withoutBrackets(name: string): string {
  return name.replace(/^\[(.*)\]$/, '$1');
}
