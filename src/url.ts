/** Reads the addresses that a caller or a contract gives: where the API is, and where tokens come from. */
import { InvalidArgumentError } from './errors.js';

/** Whether nobody on the way can read what is sent to an address: it is https, or on this machine. */
export function isSafeUrl({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1])$/.test(hostname));
}

/** Whether an address is one of the web. */
export function isHttpUrl({ protocol }: URL): boolean {
  return /^https?:$/.test(protocol);
}

/** Parses an address; a relative one is resolved against the page, if there is one. */
export function parseUrl(text: string): URL | undefined {
  try {
    // An empty address means the root of the page's origin, not the page.
    return new URL(text || '/', globalThis.location?.href);
  } catch {
    return undefined;
  }
}

/**
 * Parses an address that a secret is sent to.
 *
 * @param name - The name of the setting.
 * @throws {InvalidArgumentError} If it is not safe, or has a username or a password, which no message shows.
 */
export function parseSafeUrl(name: string, value: string | URL | undefined, isSafe: (url: URL) => boolean): URL {
  const text = String(value ?? '');
  const url = parseUrl(text);
  if (url?.username || url?.password) {
    throw new InvalidArgumentError(name, `${name} must not have a username or a password`);
  }
  if (!url || !isSafe(url)) {
    const rule = 'must be an https URL (http only for localhost, relative only in a page)';
    // What cannot be parsed may have a password all the same.
    const got = text.includes('@') ? '' : `; got ${JSON.stringify(text)}`;
    const advice = url && isHttpUrl(url) ? '; set allowInsecureHttp to allow it' : '';
    throw new InvalidArgumentError(name, `${name} ${rule}${got}${advice}`);
  }
  return url;
}

/** The address of an API. */
export interface BaseUrl {
  readonly url: URL;
  /** The address without a slash at its end. */
  readonly baseUrl: string;
}

/**
 * Parses the address of an API.
 *
 * @param isSecret - Whether a credential is sent to it that nobody on the way may read.
 * @throws {InvalidArgumentError} If it cannot be a base URL.
 */
export function parseBaseUrl(value: string | URL | undefined, isSecret: boolean): BaseUrl {
  const url = parseSafeUrl('baseUrl', value, isSecret ? isSafeUrl : isHttpUrl);
  if (url.search || url.hash) throw new InvalidArgumentError('baseUrl', 'baseUrl must not have a query or a fragment');
  return { url, baseUrl: url.origin + url.pathname.replace(/\/+$/, '') };
}
