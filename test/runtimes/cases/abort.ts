import { equal, failure, holds, until } from '../assert.ts';
import type { Case } from '../case.ts';

/** A call that its caller gives up rejects with the caller's own reason. */
export const abort: readonly Case[] = [
  {
    name: 'a call aborted beforehand sends nothing',
    run: async ({ client, seen }) => {
      const reason = new Error('changed my mind');
      const signal = AbortSignal.abort(reason);
      const error = await failure(client('user').fetchUser({ Sid: 'alice' }, { signal }));
      equal(error === reason, true, 'whether the error is the reason');
      equal((await seen()).requests, [], 'what was sent');
    },
  },
  ...[
    ['while it waits for an answer', 'stall'],
    ['while the body comes', 'stall-in-body'],
    ['while it waits to try again', 'limited-long'],
  ].map(([when, script = '']): Case => ({
    name: `a call aborted ${when} ends at once`,
    run: async ({ client, seen }) => {
      const controller = new AbortController();
      const reason = new Error('changed my mind');
      const call = failure(
        client(script).fetchUser({ Sid: 'alice' }, { signal: controller.signal }),
      );
      await until(async () => (await seen()).requests.length === 1);
      controller.abort(reason);
      equal((await call) === reason, true, 'whether the error is the reason');
      equal((await seen()).requests.length, 1, 'the number of requests');
    },
  })),
  {
    name: 'a loop over a list ends at once when aborted between pages',
    run: async ({ client, seen }) => {
      const controller = new AbortController();
      const reason = new Error('changed my mind');
      const loop = async (): Promise<void> => {
        const list = client('pages').listUser({ PageSize: 2 }, { signal: controller.signal });
        for await (const user of list) if (user.identity === 'u1') controller.abort(reason);
      };
      equal((await failure(loop())) === reason, true, 'whether the error is the reason');
      const { requests } = await seen();
      holds(requests.length <= 2, `of three pages two are asked for at most: ${requests.length}`);
    },
  },
];
