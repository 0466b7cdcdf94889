const credentials = `{ accountSid: 'AC0', authToken: 'x' }`;
const conversation = `'CH0123456789abcdef0123456789abcdef'`;

const pathCalls = `
const Sid = 'alice';
const ConversationSid = ${conversation};
const [path, inside] = [{ Sid }, { ConversationSid }] as const;
const user = await client.GET('/v1/Users/{Sid}', { params: { path } });
console.log(user.data?.friendly_name);
await client.POST('/v1/Users', { body: { Identity: 'alice', FriendlyName: 'Alice' } });
await client.POST('/v1/Users/{Sid}', { params: { path }, body: { FriendlyName: 'Alice' } });
await client.DELETE('/v1/Users/{Sid}', { params: { path } });
const users = await client.GET('/v1/Users', { params: { query: { PageSize: 50 } } });
console.log(users.data?.users[0]?.identity);
await client.POST('/v1/Conversations', { body: { FriendlyName: 'Sales', State: 'active' } });
await client.GET('/v1/Conversations', { params: { query: { State: 'closed' } } });
const at = '/v1/Conversations/{ConversationSid}/Messages';
await client.POST(at, { params: { path: inside }, body: { Author: 'alice', Body: 'Hello' } });
const messages = await client.GET(at, { params: { path: inside, query: { Order: 'desc' } } });
console.log(messages.data?.messages[0]?.body);
await client.POST('/v1/Conversations/{ConversationSid}/Participants', {
  params: { path: inside },
  body: { Identity: 'alice' },
});
`;

/** The same ten calls in the words of each, and what the results are used for. */
export const programs = {
  empty: 'export {};',
  byPath: `
import { createPathClient } from 'conversations-client';
const client = createPathClient(${credentials});
${pathCalls}`,
  byName: `
import { createClient } from 'conversations-client';
const client = createClient(${credentials});
const Sid = 'alice';
const ConversationSid = ${conversation};
const user = await client.fetchUser({ Sid });
console.log(user.friendly_name);
await client.createUser({ Identity: 'alice', FriendlyName: 'Alice' });
await client.updateUser({ Sid, FriendlyName: 'Alice' });
await client.deleteUser({ Sid });
for await (const { identity } of client.listUser({ PageSize: 50 })) console.log(identity);
await client.createConversation({ FriendlyName: 'Sales', State: 'active' });
await client.listConversation({ State: 'closed' });
await client.createConversationMessage({ ConversationSid, Author: 'alice', Body: 'Hello' });
const messages = await client.listConversationMessage({ ConversationSid, Order: 'desc' });
console.log(messages.messages[0]?.body);
await client.createConversationParticipant({ ConversationSid, Identity: 'alice' });
`,
  plain: `
import createClient from 'openapi-fetch';
import type { paths } from './api.ts';
const client = createClient<paths>({ baseUrl: 'https://conversations.twilio.com' });
${pathCalls}`,
  heyApi: `
import * as client from './client/sdk.gen.js';
const Sid = 'alice';
const ConversationSid = ${conversation};
const [path, inside] = [{ Sid }, { ConversationSid }] as const;
const user = await client.fetchUser({ path });
console.log(user.data?.friendly_name);
await client.createUser({ body: { Identity: 'alice', FriendlyName: 'Alice' } });
await client.updateUser({ path, body: { FriendlyName: 'Alice' } });
await client.deleteUser({ path });
const users = await client.listUser({ query: { PageSize: 50 } });
console.log(users.data?.users[0]?.identity);
await client.createConversation({ body: { FriendlyName: 'Sales', State: 'active' } });
await client.listConversation({ query: { State: 'closed' } });
await client.createConversationMessage({ path: inside, body: { Author: 'alice', Body: 'Hello' } });
const messages = await client.listConversationMessage({ path: inside, query: { Order: 'desc' } });
console.log(messages.data?.messages[0]?.body);
await client.createConversationParticipant({ path: inside, body: { Identity: 'alice' } });
`,
  twilio: `
import twilio from 'twilio';
const { v1 } = twilio('AC0', 'x').conversations;
const conversation = v1.conversations(${conversation});
const user = await v1.users('alice').fetch();
console.log(user.friendlyName);
await v1.users.create({ identity: 'alice', friendlyName: 'Alice' });
await v1.users('alice').update({ friendlyName: 'Alice' });
await v1.users('alice').remove();
const users = await v1.users.page({ pageSize: 50 });
console.log(users.instances[0]?.identity);
await v1.conversations.create({ friendlyName: 'Sales', state: 'active' });
await v1.conversations.page({ state: 'closed' });
await conversation.messages.create({ author: 'alice', body: 'Hello' });
const messages = await conversation.messages.page({ order: 'desc' });
console.log(messages.instances[0]?.body);
await conversation.participants.create({ identity: 'alice' });
`,
} as const;
