import { equal, failure } from '../assert.ts';
import type { Case } from '../case.ts';

/** The emulator is a function from `Request` to `Response`, wherever there are such. */
export const emulator: readonly Case[] = [
  {
    name: 'the emulator remembers, lists and forgets in process',
    run: async ({ library, emulated }) => {
      const { credentials, createEmulator, document } = emulated;
      const { fetch } = createEmulator({ document });
      const client = library.createClient({ ...credentials, fetch });
      for (const Identity of ['alice', 'bob', 'a/b']) await client.createUser({ Identity });
      equal((await client.fetchUser({ Sid: 'a/b' })).identity, 'a/b', 'who is found');
      const names: string[] = [];
      for await (const { identity } of client.listUser({ PageSize: 1 })) names.push(identity);
      equal(names.toSorted(), ['a/b', 'alice', 'bob'], 'who is listed');
      await client.deleteUser({ Sid: 'bob' });
      const error = await failure(client.fetchUser({ Sid: 'bob' }));
      equal(library.isConversationsError(error, 'not-found'), true, 'whether bob is gone');
    },
  },
  {
    name: 'timers of the emulator go off when its clock is moved',
    run: async ({ library, emulated }) => {
      const { credentials, createEmulator, document } = emulated;
      const { fetch, advance, snapshot, reset, seed } = createEmulator({ document });
      const client = library.createClient({ ...credentials, fetch });
      const { sid: Sid } = await client.createConversation({
        State: 'active',
        'Timers.Inactive': 'PT5M',
      });
      const before = snapshot();
      advance('PT5M');
      equal((await client.fetchConversation({ Sid })).state, 'inactive', 'the state afterwards');
      reset();
      seed(before);
      equal((await client.fetchConversation({ Sid })).state, 'active', 'the state that was kept');
    },
  },
];
