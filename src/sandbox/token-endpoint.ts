/** The token endpoint: the client credentials grant (RFC 6749, sections 2.3.1, 4.4 and 5). */
import type { ServiceResponse } from './response.js';
import type { CredentialStore } from './credentials.js';
import type { ServiceRequest } from './operate.js';
import type { SeedApp } from './seed-types.js';

/** The lifetime of a token, in s. */
export const TOKEN_LIFE_S = 300;

const NOT_STORED = { 'Cache-Control': 'no-store' };

/** Returns the response to a token request. */
export function respondToTokenRequest(
  { headers: { authorization = '', 'content-type': type = '' }, body }: Pick<ServiceRequest, 'headers' | 'body'>,
  apps: readonly SeedApp[],
  known: readonly string[],
  credentials: CredentialStore,
): ServiceResponse {
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) {
    return refuseToken(400, 'invalid_request', 'Send the request as application/x-www-form-urlencoded.');
  }
  const form = new URLSearchParams(body.toString());
  const [id, secret] = readBasicCredentials(authorization) ?? [form.get('client_id'), form.get('client_secret')];
  const app = apps.find((seedApp) => seedApp.client_id === id && seedApp.client_secret === secret);
  if (!app) return refuseToken(401, 'invalid_client', 'Invalid client or invalid client credentials.');
  if (form.get('grant_type') !== 'client_credentials') {
    return refuseToken(400, 'unsupported_grant_type', 'Only client_credentials is supported.');
  }
  const allowed = app.scopes ?? known;
  const scopes = form.get('scope')?.split(' ').filter(Boolean) ?? allowed;
  if (!scopes.every((scope) => allowed.includes(scope))) return refuseToken(400, 'invalid_scope', 'Invalid scopes.');
  const token = credentials.issue({ app: app.client_id, user: undefined }, scopes, TOKEN_LIFE_S);
  return {
    status: 200,
    headers: NOT_STORED,
    body: { access_token: token, token_type: 'Bearer', expires_in: TOKEN_LIFE_S, scope: scopes.join(' ') },
  };
}

function refuseToken(status: number, error: string, description: string): ServiceResponse {
  return {
    status,
    headers: { ...NOT_STORED, ...(status === 401 && { 'WWW-Authenticate': 'Basic' }) },
    body: { error, error_description: description },
  };
}

/** Returns the credentials of a Basic header, which are form-encoded in it (RFC 6749, section 2.3.1). */
function readBasicCredentials(authorization: string): [string, string] | undefined {
  const [, encoded] = /^Basic +(\S+)$/i.exec(authorization) ?? [];
  if (encoded === undefined) return undefined;
  const pair = Buffer.from(encoded, 'base64').toString().replace(':', '&secret=');
  const form = new URLSearchParams(`id=${pair}`);
  return [form.get('id') ?? '', form.get('secret') ?? ''];
}
