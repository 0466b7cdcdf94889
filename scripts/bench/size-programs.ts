import type { ContenderName } from './contenders.ts';

const options = `{ accountSid: 'AC0', authToken: 'x', timeout: 10_000, maxRetries: 3 }`;

/** Fetch one user and print it, with what each has of credentials, timeouts and retries. */
export const byPath: string = `
import { createPathClient } from 'conversations-client';
const client = createPathClient(${options});
const { data, error } = await client.GET('/v1/Users/{Sid}', { params: { path: { Sid: 'alice' } } });
console.log(error?.message ?? data);
`;

export const byName: string = `
import { createClient } from 'conversations-client';
const client = createClient(${options});
console.log(await client.fetchUser({ Sid: 'alice' }));
for await (const user of client.listUser()) console.log(user);
`;

/** None of them retries by itself but twilio's, and that one retries a 429 only. */
export const peers: readonly (readonly [ContenderName, string])[] = [
  [
    'twilio',
    `
import twilio from 'twilio';
const client = twilio('AC0', 'x', { timeout: 10_000, autoRetry: true, maxRetries: 3 });
console.log(await client.conversations.v1.users('alice').fetch());
`,
  ],
  [
    'hey-api',
    `
import { client } from './client/client.gen.ts';
import { fetchUser } from './client/sdk.gen.ts';
client.setConfig({ auth: () => 'AC0:x' });
const signal = AbortSignal.timeout(10_000);
const { data, error } = await fetchUser({ path: { Sid: 'alice' }, signal });
console.log(error?.message ?? data);
`,
  ],
  [
    'openapi-fetch',
    `
import createClient from 'openapi-fetch';
import type { paths } from './api.ts';
const headers = { Authorization: 'Basic ' + btoa('AC0:x') };
const client = createClient<paths>({ baseUrl: 'https://conversations.twilio.com', headers });
const signal = AbortSignal.timeout(10_000);
const { data, error } = await client.GET('/v1/Users/{Sid}', { params: { path: { Sid: 'alice' } }, signal });
console.log(error?.message ?? data);
`,
  ],
  [
    'bare',
    `
const headers = { Authorization: 'Basic ' + btoa('AC0:x') };
const signal = AbortSignal.timeout(10_000);
const response = await fetch('https://conversations.twilio.com/v1/Users/alice', { headers, signal });
console.log(await response.json());
`,
  ],
];
