/** The credential that calls are sent with: a key of the sandbox, which everybody knows, or the reader's own. */
import type { PageData } from '../../page/page-data.js';
import type { CallModel } from '../../samples/call-model.js';
import type { CredentialKind } from '../../../../src/options.js';
import { createElement } from '../elements.js';

/** The choice of a credential in a panel. */
export interface CredentialChoice {
  readonly elements: readonly HTMLElement[];
  /** Returns the credential to send; empty if there is none. */
  secret(): string;
  /** Returns the credential if everybody knows it. */
  publicKey(): string | undefined;
}

const NAMES: Readonly<Record<CredentialKind, string>> = {
  accessToken: 'access token',
  apiKey: 'API key',
  basic: 'username:password',
};

/** Returns the choice of a credential; `onChange` is called when another is chosen. */
export function createCredentialChoice(
  { context, sandbox }: PageData,
  call: CallModel,
  onChange: () => void,
): CredentialChoice {
  const credential = context.credentials[call.credential ?? -1];
  const none = { elements: [], secret: () => '', publicKey: () => undefined };
  if (!credential || !sandbox) return none;
  if (credential.in === 'cookie') {
    const text = `A page cannot send the cookie ${credential.name}: this call is sent without it.`;
    return { ...none, elements: [createElement('p', {}, text)] };
  }
  const name = NAMES[credential.kind];
  const keys = credential.kind === 'apiKey' ? sandbox.keys : [];
  const select = createElement('select', { 'aria-label': 'Credential' });
  select.append(
    ...keys.map(({ label, key }) => createElement('option', { value: key }, label)),
    createElement('option', { value: '' }, `Your own ${name}`),
  );
  // It is in the field alone: neither stored, nor shown in a sample.
  const own = createElement('input', {
    type: 'password',
    autocomplete: 'off',
    'aria-label': `Your own ${name}`,
    placeholder: name,
    hidden: keys.length > 0,
  });
  select.addEventListener('change', () => {
    own.hidden = select.value !== '';
    onChange();
  });
  return {
    elements: keys.length ? [select, own] : [own],
    secret: () => select.value || own.value,
    publicKey: () => select.value || undefined,
  };
}
