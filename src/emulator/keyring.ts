import type { AccountOptions } from './options.ts';
import type { Sid } from './store/sids.ts';
import type { Keyring } from './wire/authenticate.ts';

/** Keys and tokens of all accounts, and the bearer tokens that were issued. */
export interface Keys extends Keyring {
  /** Takes a client's id and secret for a new token, which is good until that moment. */
  readonly issue: (clientId: string, clientSecret: string, token: string, until: number) => boolean;
}

export function keyring(accounts: readonly AccountOptions[], now: () => number): Keys {
  const passwords = new Map<string, { readonly password: string; readonly account: Sid<'AC'> }>();
  const clients = new Map<string, { readonly secret: string; readonly account: Sid<'AC'> }>();
  for (const { accountSid: account, authToken, apiKeys = [], clients: given = [] } of accounts) {
    passwords.set(account, { password: authToken, account });
    for (const { apiKey, apiSecret } of apiKeys)
      passwords.set(apiKey, { password: apiSecret, account });
    for (const { clientId, clientSecret } of given)
      clients.set(clientId, { secret: clientSecret, account });
  }
  const headers = new Map(
    [...passwords].map(([user, { password, account }]) => [headerOf(user, password), account]),
  );
  const issued = new Map<string, { readonly account: Sid<'AC'>; readonly until: number }>();
  return {
    header: (value) => headers.get(value),
    basic: (user, password) => {
      const known = passwords.get(user);
      return known?.password === password ? known.account : undefined;
    },
    bearer: (token) => {
      const known = issued.get(token);
      if (known === undefined || known.until > now()) return known?.account;
      issued.delete(token);
      return undefined;
    },
    issue: (clientId, clientSecret, token, until) => {
      const client = clients.get(clientId);
      if (client?.secret !== clientSecret) return false;
      for (const [old, { until: end }] of issued) if (end <= now()) issued.delete(old);
      issued.set(token, { account: client.account, until });
      return true;
    },
  };
}

function headerOf(user: string, password: string): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
