import { installed, installedTransport, named } from './installed.ts';

/** One request each, in the words of each contender; the answer is read and parsed. */
export type Call = () => Promise<unknown>;

export interface Calls {
  readonly GET: Call;
  readonly POST: Call;
}

/** Each loads only what it needs: what another brings along is not its cost. */
export const makers = {
  'bare fetch': async (url: string): Promise<Calls> => ({
    GET: async () => (await fetch(`${url}/v1/Users/alice`, { headers })).json(),
    POST: async () =>
      (
        await fetch(`${url}/v1/Users`, { method: 'POST', headers: formHeaders, body: formText() })
      ).json(),
  }),

  'undici.request': async (url: string): Promise<Calls> => {
    const { request } = await import('undici');
    return {
      GET: async () => (await request(`${url}/v1/Users/alice`, { headers })).body.json(),
      POST: async () => {
        const init = { method: 'POST', headers: formHeaders, body: formText() } as const;
        return (await request(`${url}/v1/Users`, init)).body.json();
      },
    };
  },

  'twilio-node': async (url: string): Promise<Calls> => {
    const { default: twilio }: { default: MakeTwilio } = await import(named('twilio'));
    const { conversations } = twilio(accountSid, authToken);
    conversations.baseUrl = url;
    const { users } = conversations.v1;
    return {
      GET: () => users('alice').fetch(),
      POST: () => users.create({ identity: 'alice', friendlyName: 'Alice & Bob' }),
    };
  },

  'by path, fetch': (url: string): Promise<Calls> => byPath({ baseUrl: url }),
  'by name, fetch': (url: string): Promise<Calls> => byName({ baseUrl: url }),
  'by path, transport': async (url: string): Promise<Calls> =>
    byPath({ baseUrl: url, fetch: await installedTransport() }),
  'by name, transport': async (url: string): Promise<Calls> =>
    byName({ baseUrl: url, fetch: await installedTransport() }),
} as const satisfies Readonly<Record<string, (url: string) => Promise<Calls>>>;

const [accountSid, authToken] = ['AC0c4b7e19a2d84f6f93b5d81e6a70c2f4', 'token-of-a-benchmark'];
const headers = {
  accept: 'application/json',
  authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}`,
};
const formHeaders = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };

function formText(): string {
  return new URLSearchParams({ Identity: 'alice', FriendlyName: 'Alice & Bob' }).toString();
}

async function byPath(more: object): Promise<Calls> {
  const { createPathClient } = await installed();
  const client = createPathClient({ accountSid, authToken, ...more });
  const path = { Sid: 'alice' };
  const body = { Identity: 'alice', FriendlyName: 'Alice & Bob' };
  return {
    GET: async () => whole(await client.GET('/v1/Users/{Sid}', { params: { path } })),
    POST: async () => whole(await client.POST('/v1/Users', { body })),
  };
}

async function byName(more: object): Promise<Calls> {
  const { createClient } = await installed();
  const client = createClient({ accountSid, authToken, ...more });
  return {
    GET: () => client.fetchUser({ Sid: 'alice' }),
    POST: () => client.createUser({ Identity: 'alice', FriendlyName: 'Alice & Bob' }),
  };
}

/** As it is by name: the value, or an error. */
function whole({ data, error }: Outcome): unknown {
  if (error !== undefined) throw new Error(error.message);
  return data;
}

interface Outcome {
  readonly data?: unknown;
  readonly error?: { readonly message: string } | undefined;
}

type MakeTwilio = (user: string, password: string) => Twilio;

interface Twilio {
  readonly conversations: {
    baseUrl: string;
    readonly v1: {
      readonly users: {
        (sid: string): { fetch(): Promise<unknown> };
        create(fields: Readonly<Record<string, string>>): Promise<unknown>;
      };
    };
  };
}
