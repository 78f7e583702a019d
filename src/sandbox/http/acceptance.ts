/** The page behind the link in an invitation's mail: its button accepts the invitation, as opening a link must change nothing. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { makeVisible } from '../../openapi/visible.js';
import type { ServiceRequest } from '../operate.js';
import { Refusal, type ServiceResponse } from '../response.js';
import { acceptInvitation } from '../state/changes.js';
import { findInvitation, parseWebAddress } from '../state/invitation.js';
import type { Store } from '../state/store.js';

/** The path of the page; the ID of the invitation follows. */
export const ACCEPT_PATH = '/sandbox/accept/';

/** The links in mails. */
export interface Links {
  /** Returns the link of an invitation, as a path with a query. */
  create(invitation: number): string;
  /** Whether a key is that of an invitation's link. */
  hasKey(invitation: string, key: string): boolean;
}

/**
 * The headers of the page. Browsers apply `form-action` also to the redirects that follow the form, so it must allow the
 * invitation's page and those that it redirects to.
 */
const PAGE_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action http: https:; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Creates the links of a sandbox. Nobody can guess a link, so only a person who has the mail can accept its invitation. */
export function createLinks(): Links {
  const secret = randomBytes(32);
  const sign = (invitation: string): string =>
    createHmac('sha256', secret).update(invitation).digest('base64url').slice(0, 22);
  return {
    create: (invitation) => `${ACCEPT_PATH}${invitation}?key=${sign(`${invitation}`)}`,
    hasKey(invitation, key) {
      const [own, given] = [Buffer.from(sign(invitation)), Buffer.from(key)];
      return own.length === given.length && timingSafeEqual(own, given);
    },
  };
}

/** Returns the page with the button. @throws {Refusal} 404 if there is no such link. */
export function showInvitation(store: Store, links: Links, request: ServiceRequest): ServiceResponse {
  const id = readLink(links, request);
  const { invitation, owner } = findInvitation(store, id) ?? refuseLink();
  return createPage(
    `<p>${escapeHtml(invitation.email)} is invited to ${escapeHtml(owner.name)}.</p><form method="post"><button>Accept</button></form>`,
  );
}

/** Accepts the invitation; redirects to its `redirect_uri`. @throws {Refusal} 404 if there is no such link. */
export function respondToAcceptance(store: Store, links: Links, request: ServiceRequest): ServiceResponse {
  const { redirectUri } = acceptInvitation(store, readLink(links, request)) ?? refuseLink();
  const target = parseWebAddress(redirectUri);
  if (target !== undefined) return { status: 303, headers: { Location: target } };
  return createPage(
    `<p>The invitation is accepted. Its redirect_uri is not an http(s) URL: ${escapeHtml(redirectUri)}</p>`,
  );
}

function readLink(links: Links, { path, query }: ServiceRequest): number {
  const id = String(path['id']);
  return links.hasKey(id, query.get('key') ?? '') ? Number(id) : refuseLink();
}

function refuseLink(): never {
  throw new Refusal(404, { detail: 'This invitation does not exist, or it was already accepted or canceled.' });
}

function createPage(content: string): ServiceResponse {
  const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Invitation</title>';
  return { status: 200, headers: PAGE_HEADERS, body: Buffer.from(`${head}<body>${content}</body></html>\n`) };
}

function escapeHtml(text: string): string {
  return makeVisible(text).replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
