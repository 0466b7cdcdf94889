import { equal, failure, pick, satisfies } from '../assert.ts';
import type { Case } from '../case.ts';

/** Credentials that come from the environment of the program. */
export const environment: readonly Case[] = [
  {
    name: 'fromEnv reads the variables of the process, or tells that none is set where there is none',
    run: async ({ library, credentials, limits }) => {
      const read = async (): Promise<unknown> => library.fromEnv();
      if (limits.hasNoEnvironment) satisfies(library.isInputError, await failure(read()));
      else equal(pick(await read(), 'accountSid', 'authToken'), credentials, 'the credentials');
    },
  },
  {
    name: 'fromEnv takes the variables that it is given, as workers have them',
    run: async ({ library, address, seen }) => {
      const env = {
        TWILIO_API_KEY: 'SK0c4b7e19a2d84f6f93b5d81e6a70c2f4',
        TWILIO_API_SECRET: 'given',
      };
      const client = library.createClient({ ...library.fromEnv(env), baseUrl: address('user') });
      await client.fetchUser({ Sid: 'alice' });
      const sent = `Basic ${btoa(`${env.TWILIO_API_KEY}:${env.TWILIO_API_SECRET}`)}`;
      equal((await seen()).requests[0]?.headers['authorization'], sent, 'the header');
    },
  },
];
