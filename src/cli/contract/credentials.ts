import type { Credentials } from '../../contract/run/options.ts';

/** Of the server at --target, by what is set; secrets are shown by the names of their variables. */
export function credentialsIn(
  env: Readonly<Record<string, string | undefined>>,
): Credentials | undefined {
  const whole = env[header];
  if (whole) {
    return { headers: () => ({ authorization: whole }), curl: `-H "Authorization: $${header}"` };
  }
  const pair = pairs.find((names) => names.every((name) => env[name]));
  if (pair === undefined) return undefined;
  const basic = `Basic ${Buffer.from(pair.map((name) => env[name]).join(':')).toString('base64')}`;
  return {
    headers: () => ({ authorization: basic }),
    curl: `-u "${pair.map((name) => `$${name}`).join(':')}"`,
  };
}

/** The whole value of the header, for any way to authenticate. */
const header = 'CONTRACT_AUTHORIZATION';

const pairs = [
  ['TWILIO_API_KEY', 'TWILIO_API_SECRET'],
  ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'],
] as const;
