/** Validates invitations as the service does, and finds them. */
import { makeVisible } from '../../openapi/visible.js';
import { Refusal } from '../response.js';
import type { SeedCloud, SeedInvitation } from '../seed-types.js';
import type { Store } from './store.js';

/** Refuses what cannot be mailed to or redirected to. @throws {Refusal} 400 with the invalid fields. */
export function checkInvitation({ email, redirect_uri }: { email: string; redirect_uri: string }): void {
  const body = {
    // A mailer refuses control characters: they would add headers to the mail.
    ...(makeVisible(email) !== email && { email: ['Enter a valid email address.'] }),
    ...(parseWebAddress(redirect_uri) === undefined && { redirect_uri: ['Enter a valid URL.'] }),
  };
  if (Object.keys(body).length) throw new Refusal(400, { body });
}

/** Returns an http(s) URL in ASCII, as in a `Location` header; `undefined` if a text is not one. */
export function parseWebAddress(text: string): string | undefined {
  // The parser itself removes spaces and line breaks.
  return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) && URL.canParse(text) ? new URL(text).href : undefined;
}

/** Returns a pending invitation and the cloud that owns it, if there is one. */
export function findInvitation(
  { clouds }: Store,
  wanted: number,
): { readonly owner: SeedCloud; readonly invitation: SeedInvitation } | undefined {
  for (const cloud of clouds) {
    const invitation = cloud.invitations.find(({ id }) => id === wanted);
    if (invitation) return { owner: cloud, invitation };
  }
  return undefined;
}
