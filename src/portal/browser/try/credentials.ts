import { element } from '../parts/element.ts';
import type { Credentials } from './request.ts';

/** The account that the emulator knows from the start; no secret, and of no use anywhere else. */
export const emulatorAccount = {
  user: 'ACe0000000000000000000000000000000',
  password: 'emulator-auth-token',
} as const;

// In the memory of this page alone: gone with it, and written nowhere.
let user = '';
let secret = '';

addEventListener('pagehide', () => {
  user = '';
  secret = '';
});

export interface CredentialFields {
  readonly fields: HTMLElement;
  readonly given: () => Credentials;
  /** Offers the emulator's own account where the address is this machine. */
  readonly follow: (base: string) => void;
}

export function credentialFields(): CredentialFields {
  const name = element('input', { id: 'try-user', autocomplete: 'off', spellcheck: 'false' });
  const password = element('input', { id: 'try-secret', type: 'password', autocomplete: 'off' });
  const offer = element('button', { type: 'button' }, "Use the emulator's account");
  name.value = user;
  password.value = secret;
  const keep = () => {
    user = name.value;
    secret = password.value;
  };
  name.addEventListener('input', keep);
  password.addEventListener('input', keep);
  offer.addEventListener('click', () => {
    name.value = emulatorAccount.user;
    password.value = emulatorAccount.password;
    keep();
  });
  const fields = element(
    'fieldset',
    {},
    element('legend', {}, 'Credentials'),
    row('Account SID or API key', name, 'Leave it empty to send the secret as a bearer token.'),
    row('Auth token or secret', password, 'Kept in the memory of this page only.'),
    offer,
  );
  return {
    fields,
    given: () => {
      if (secret === '' && user === '') return { kind: 'none' };
      if (user === '') return { kind: 'bearer', token: secret };
      return { kind: 'basic', user, password: secret };
    },
    follow: (base) => (offer.hidden = !isLoopback(base)),
  };
}

export function isLoopback(base: string): boolean {
  const { hostname = '' } = URL.canParse(base) ? new URL(base) : {};
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname) || hostname.endsWith('.localhost');
}

function row(label: string, input: HTMLInputElement, hint: string): HTMLElement {
  const text = element('label', { for: input.id }, label, ' ', element('small', {}, hint));
  return element('div', { class: 'r' }, text, input);
}
