import { equal, failure, holds, satisfies } from '../assert.ts';
import type { Case, Tools } from '../case.ts';
import type { SeenRequest } from '../seen.ts';

/** What a call looks like on the wire. */
export const wire: readonly Case[] = [
  {
    name: 'a call by path gives data and the response',
    run: async ({ client }) => {
      const { data, error, response } = await client('user').GET('/v1/Users/{Sid}', {
        params: { path: { Sid: 'alice' } },
      });
      equal(error, undefined, 'error');
      equal(data?.identity, 'alice', 'identity');
      equal(response.status, 200, 'status');
    },
  },
  {
    name: 'a client of paths alone gives data and sends the same',
    run: async ({ library, address, credentials, seen }) => {
      const client = library.createPathClient({ ...credentials, baseUrl: address('user') });
      const { data } = await client.POST('/v1/Users', { body: { Identity: 'alice' } });
      equal(data?.identity, 'created', 'identity');
      equal((await only(seen)).body, 'Identity=alice', 'the body');
    },
  },
  {
    name: 'a call by name gives the value',
    run: async ({ client }) => {
      const user = await client('user').fetchUser({ Sid: 'alice' });
      equal(user.identity, 'alice', 'identity');
    },
  },
  {
    name: 'credentials are sent as HTTP Basic',
    run: async ({ client, credentials, seen }) => {
      await client('user').fetchUser({ Sid: 'alice' });
      const { accountSid, authToken } = credentials;
      const { headers } = await only(seen);
      equal(headers['authorization'], `Basic ${btoa(`${accountSid}:${authToken}`)}`, 'the header');
      equal(headers['accept'], 'application/json', 'accept');
    },
  },
  ...[
    ['a/b', 'a%2Fb'],
    ['a#b', 'a%23b'],
    ['a?b=c', 'a%3Fb%3Dc'],
    ['a%2Fb', 'a%252Fb'],
    ['whatsapp:+15551234567', 'whatsapp%3A%2B15551234567'],
    ['Zoë 日本 👋', 'Zo%C3%AB%20%E6%97%A5%E6%9C%AC%20%F0%9F%91%8B'],
  ].map(([id = '', encoded = '']) => ({
    name: `an id such as "${id}" stays one part of the path`,
    run: async ({ client, seen }: Tools) => {
      equal((await client('user').fetchUser({ Sid: id })).identity, id, 'identity');
      equal((await only(seen)).path, `/v1/Users/${encoded}`, 'the path');
    },
  })),
  {
    name: 'an id that would climb out of its path is refused and nothing is sent',
    run: async ({ client, library, seen }) => {
      for (const Sid of ['..', '.', '']) {
        const error = await failure(client('user').fetchUser({ Sid }));
        satisfies(library.isInputError, error);
      }
      equal((await seen()).requests, [], 'what was sent');
    },
  },
  {
    name: 'a GET has its query in the address and no content type',
    run: async ({ client, seen }) => {
      await client('pages').listUser({ PageSize: 2 });
      const { path, headers, body } = await only(seen);
      equal(path, '/v1/Users?PageSize=2', 'the path');
      equal(headers['content-type'], undefined, 'the content type');
      equal(body, '', 'the body');
    },
  },
  {
    name: 'a POST is a form in UTF-8 that any reader takes apart again',
    run: async ({ client, seen }) => {
      const FriendlyName = 'Zoë & Jürgen = 日本 +1 👋\r\n100%';
      const Attributes = JSON.stringify({ quote: '"', list: [1] });
      await client('user').updateUser({ Sid: 'alice', FriendlyName, Attributes });
      const { headers, body } = await only(seen);
      equal(headers['content-type']?.split(';', 1)[0], 'application/x-www-form-urlencoded', 'type');
      holds(/^[\w=&%.*+-]*$/.test(body), `the body is plain ASCII: ${body}`);
      equal(
        Object.fromEntries(new URLSearchParams(body)),
        { FriendlyName, Attributes },
        'the form',
      );
    },
  },
  {
    name: 'a list is a repeated key',
    run: async ({ client, seen }) => {
      await client('user').createRole({
        FriendlyName: 'guest',
        Type: 'service',
        Permission: ['joinChannel', 'sendMessage'],
      });
      equal(
        (await only(seen)).body,
        'FriendlyName=guest&Type=service&Permission=joinChannel&Permission=sendMessage',
        'the body',
      );
    },
  },
  {
    name: 'null is empty text and undefined is left out',
    run: async ({ client, seen }) => {
      await client('user').updateUser({ Sid: 'alice', FriendlyName: null, Attributes: undefined });
      equal((await only(seen)).body, 'FriendlyName=', 'the body');
    },
  },
  {
    name: 'a boolean and a date have the spelling of the API',
    run: async ({ client, seen }) => {
      await client('user').updateServiceConfiguration({
        ChatServiceSid: 'IS0c4b7e19a2d84f6f93b5d81e6a70c2f4',
        ReachabilityEnabled: false,
      });
      await client('user').createConversation({
        DateCreated: new Date(Date.UTC(2026, 1, 3, 4, 5, 6, 789)),
      });
      const bodies = (await seen()).requests.map(({ body }) => body);
      equal(
        bodies,
        ['ReachabilityEnabled=false', 'DateCreated=2026-02-03T04%3A05%3A06Z'],
        'bodies',
      );
    },
  },
  {
    name: 'an input that is a header becomes a header, not a field',
    run: async ({ client, seen }) => {
      await client('user').createConversationMessage({
        ConversationSid: 'CH0c4b7e19a2d84f6f93b5d81e6a70c2f4',
        Body: 'hi',
        'X-Twilio-Webhook-Enabled': true,
      });
      const { headers, body } = await only(seen);
      equal(headers['x-twilio-webhook-enabled'], 'true', 'the header');
      equal(body, 'Body=hi', 'the body');
    },
  },
  {
    name: 'a DELETE answered with 204 gives undefined',
    run: async ({ client, seen }) => {
      equal(await client('user').deleteUser({ Sid: 'alice' }), undefined, 'the value');
      equal((await only(seen)).method, 'DELETE', 'the method');
    },
  },
];

async function only(seen: Tools['seen']): Promise<SeenRequest> {
  const { requests } = await seen();
  const [first] = requests;
  if (first === undefined || requests.length > 1) {
    throw new Error(`Expected one request, but the server has seen ${requests.length}.`);
  }
  return first;
}
