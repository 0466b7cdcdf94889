import { button, element } from '../parts/element.ts';
import type { Credentials } from './request.ts';

/** The account that the emulator knows from the start; no secret, and of no use anywhere else. */
export const emulatorAccount = {
  user: 'ACe0000000000000000000000000000000',
  password: 'emulator-auth-token',
} as const;

export interface CredentialFields {
  readonly fields: HTMLElement;
  readonly given: () => Credentials;
  /** Offers the emulator's own account where the address is this machine. */
  readonly follow: (base: string) => void;
}

/** Fields whose values are in the memory of this page alone: gone with it, and written nowhere. */
export function credentialFields(): CredentialFields {
  const user = element('input', { id: 'try-user', autocomplete: 'off', spellcheck: 'false' });
  const secret = element('input', { id: 'try-secret', type: 'password', autocomplete: 'off' });
  const fill = (name: string, value: string): void => {
    user.value = name;
    secret.value = value;
  };
  const offer = button("Use the emulator's account", () =>
    fill(emulatorAccount.user, emulatorAccount.password),
  );
  // A browser may keep the page for the way back.
  addEventListener('pagehide', () => fill('', ''));
  const fields = element(
    'fieldset',
    {},
    element('legend', {}, 'Credentials'),
    row('Account SID or API key', user, 'Left empty, the secret is sent as a bearer token.'),
    row('Auth token or secret', secret, 'Kept in the memory of this page only.'),
    offer,
  );
  return {
    fields,
    given: () => credentialsOf(user.value, secret.value),
    follow: (base) => (offer.hidden = !isLoopback(base)),
  };
}

export function isLoopback(base: string): boolean {
  const { hostname = '' } = URL.canParse(base) ? new URL(base) : {};
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname) || hostname.endsWith('.localhost');
}

function credentialsOf(user: string, secret: string): Credentials {
  if (user !== '') return { kind: 'basic', user, password: secret };
  return secret === '' ? { kind: 'none' } : { kind: 'bearer', token: secret };
}

function row(label: string, input: HTMLInputElement, hint: string): HTMLElement {
  const text = element('label', { for: input.id }, label, ' ', element('small', {}, hint));
  return element('div', { class: 'row' }, text, input);
}
