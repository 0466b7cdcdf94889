import { describe, expect, it } from 'vitest';
import { emulatorForTests, type Json, type TestEmulator } from '../helpers/emulator.ts';

const users = '/v1/Users';

async function withUsers(count: number, options = {}): Promise<TestEmulator> {
  const server = emulatorForTests(options);
  for (let at = 0; at < count; at += 1) await create(server, `user-${at}`);
  return server;
}

function create({ send }: TestEmulator, Identity: string): Promise<Json> {
  return send('POST', users, { form: { Identity } });
}

function names(page: Json): readonly string[] {
  return page.users.map(({ identity }: Json) => identity);
}

describe('a page', () => {
  it('has the seven properties of meta, and 50 items unless asked otherwise', async () => {
    const { send } = await withUsers(51);
    const { body } = await send('GET', users);
    expect(body.users).toHaveLength(50);
    expect(body.meta).toEqual({
      page: 0,
      page_size: 50,
      key: 'users',
      first_page_url: 'http://emulator.test/v1/Users?PageSize=50&Page=0',
      previous_page_url: null,
      url: 'http://emulator.test/v1/Users?PageSize=50&Page=0',
      next_page_url: expect.stringMatching(
        /^http:\/\/emulator\.test\/v1\/Users\?PageSize=50&Page=1&PageToken=PA[0-9a-f]+$/,
      ),
    });
  });

  it('leads on to the end and back to the start over the same pages', async () => {
    const { send } = await withUsers(7);
    const there: Json[] = [];
    for (let url = `${users}?PageSize=3`; url !== null; url = there.at(-1).meta.next_page_url) {
      there.push((await send('GET', url)).body);
    }
    expect(there.map(({ users: list }) => list.length)).toEqual([3, 3, 1]);
    expect(there.map(({ meta }) => meta.page)).toEqual([0, 1, 2]);
    expect(new Set(there.flatMap(names)).size).toBe(7);
    const back = [there.at(-1)];
    while (back.at(-1).meta.previous_page_url !== null) {
      back.push((await send('GET', back.at(-1).meta.previous_page_url)).body);
    }
    expect(back.map(names).toReversed()).toEqual(there.map(names));
    expect(back.map(({ meta }) => meta.page)).toEqual([2, 1, 0]);
  });

  it('is listed by SID', async () => {
    const { send } = await withUsers(20);
    const sids = (await send('GET', users)).body.users.map(({ sid }: Json) => sid);
    expect(sids).toEqual(sids.toSorted((one: string, other: string) => (one < other ? -1 : 1)));
  });

  it('is empty where there is nothing', async () => {
    const { send } = emulatorForTests();
    const { body } = await send('GET', users);
    expect(body.users).toEqual([]);
    expect(body.meta).toMatchObject({ next_page_url: null, previous_page_url: null });
  });

  it('may end exactly with the list', async () => {
    const { send } = await withUsers(4);
    const first = await send('GET', `${users}?PageSize=2`);
    const second = await send('GET', first.body.meta.next_page_url);
    expect(second.body.users).toHaveLength(2);
    expect(second.body.meta.next_page_url).toBeNull();
  });

  it('neither lists twice nor skips what was there all along', async () => {
    const server = await withUsers(30);
    const { send } = server;
    const stable = new Set(Array.from({ length: 30 }, (_, at) => `user-${at}`));
    const seen: string[] = [];
    let url: string | null = `${users}?PageSize=4`;
    for (let round = 0; url !== null; round += 1) {
      const { body }: Json = await send('GET', url);
      seen.push(...names(body));
      // Somebody new, and the last one of the page, which the next page's token names, is gone.
      await create(server, `new-${round}`);
      const gone = names(body).at(-1) ?? '';
      await send('DELETE', `${users}/${gone}`);
      ({ next_page_url: url } = body.meta);
    }
    const listed = seen.filter((name) => stable.has(name));
    expect(listed.length).toBe(new Set(listed).size);
    expect(new Set(listed)).toEqual(stable);
  });

  it('has at most the maximum of its list, or refuses more', async () => {
    const lenient = await withUsers(0);
    const clamped = await lenient.send('GET', `${users}?PageSize=250`);
    expect(clamped.body.meta).toMatchObject({ page_size: 50 });
    const strict = await withUsers(0, { choices: { pageSizeOverLimit: 'refuse' } });
    const refused = await strict.send('GET', `${users}?PageSize=250`);
    expect(refused).toMatchObject({ status: 400, body: { code: 20007 } });
  });

  it('is the first one under any number without a token, or is refused', async () => {
    const lenient = await withUsers(3);
    const { body } = await lenient.send('GET', `${users}?PageSize=2&Page=1`);
    expect(body.meta).toMatchObject({ page: 1, previous_page_url: null });
    const strict = await withUsers(0, { choices: { pageWithoutToken: 'refuse' } });
    const refused = await strict.send('GET', `${users}?Page=1`);
    expect(refused).toMatchObject({ status: 400, body: { code: 70002 } });
  });

  it.each(['x', 'PAzz', 'PX00', 'PA', 'PA0'])('is 400 with the token %s', async (token) => {
    const { send } = await withUsers(1);
    expect(await send('GET', `${users}?PageToken=${token}`)).toMatchObject({ status: 400 });
  });
});
