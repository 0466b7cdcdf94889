import { describe, expect, it } from 'vitest';
import { emulatorForTests, type Json, type TestEmulator } from '../helpers/emulator.ts';

const conversations = '/v1/Conversations';

async function create({ send }: TestEmulator, form: Record<string, string> = {}): Promise<Json> {
  return (await send('POST', conversations, { form })).body;
}

function sids(page: Json): readonly string[] {
  return page.conversations.map(({ sid }: Json) => sid);
}

describe('the list of conversations', () => {
  it('is in the order of SIDs without a date', async () => {
    const server = await withDates();
    const all = sids((await server.send('GET', conversations)).body);
    expect(all).toHaveLength(5);
    expect(all).toEqual(all.toSorted());
  });

  it.each([
    ['StartDate=2026-02-03T12:00:00Z', ['5', '4', '3']],
    ['EndDate=2026-02-03T12:00:00Z', ['3', '2', '1']],
    ['StartDate=2026-02-02T00:00:00Z&EndDate=2026-02-04T23:59:59Z', ['4', '3', '2']],
    ['StartDate=2026-02-03T12:00:00Z&EndDate=2026-02-03T12:00:00Z', ['3']],
    ['StartDate=2026-02-02T14:00:00%2B02:00&EndDate=2026-02-02T12:00:00Z', ['2']],
    ['StartDate=2026-02-01T00:00:00Z&State=Active', ['5', '3', '1']],
    ['StartDate=2027-01-01T00:00:00Z', []],
    ['StartDate=&EndDate=2026-02-02T00:00:00Z', ['1']],
  ])('with %s is, from the newest on, %j', async (query, expected) => {
    expect(await names(await withDates(), query)).toEqual(expected);
  });

  it.each([
    ['State=active', ['1', '3', '5']],
    ['State=inactive', ['2']],
    ['State=closed', ['4']],
    ['State=', ['1', '2', '3', '4', '5']],
  ])('with %s has %j', async (query, expected) => {
    expect((await names(await withDates(), query)).toSorted()).toEqual(expected);
  });

  it('has what was created in the last second of its time', async () => {
    const server = emulatorForTests();
    server.wait(999);
    await create(server, { UniqueName: 'late' });
    expect(await names(server, 'EndDate=2026-03-01T12:00:00Z')).toEqual(['late']);
  });

  it.each([
    [50396, 'StartDate=2026-02-03T12:00:01Z&EndDate=2026-02-03T12:00:00Z'],
    [20001, 'StartDate=yesterday'],
    [50378, 'State=initializing'],
    [20001, 'EndDate=2026-02-03T12:00:00Z&PageToken=PA00'],
  ])('is refused with %i for %s', async (code, query) => {
    const server = emulatorForTests();
    const { body } = await server.send('GET', `${conversations}?${query}`);
    expect(body).toMatchObject({ status: 400, code });
  });

  it.each(['', '&StartDate=2020-01-01T00:00:00Z', '&State=active'])(
    'skips nothing and repeats nothing while others come and go, with "%s"',
    async (filter) => {
      const server = emulatorForTests();
      const lasting: string[] = [];
      for (let at = 0; at < 40; at += 1) {
        server.wait(at % 3 === 0 ? 1000 : 0);
        lasting.push((await create(server)).sid);
      }
      const passing: string[] = [];
      const seen: string[] = [];
      let url: string | null = `${conversations}?PageSize=4${filter}`;
      while (url !== null) {
        const { body }: Json = await server.send('GET', url);
        seen.push(...sids(body));
        url = body.meta.next_page_url;
        expect(body.meta.next_page_url ?? '').toContain(url === null ? '' : filter.slice(1, 6));
        server.wait(500);
        const gone = passing.shift();
        if (gone !== undefined) await server.send('DELETE', `${conversations}/${gone}`);
        // Those just listed, and with them the cursor of the next page, may go as well.
        const last = seen.at(-1) ?? '';
        if (!lasting.slice(0, 20).includes(last)) {
          await server.send('DELETE', `${conversations}/${last}`);
        }
        passing.push((await create(server)).sid, (await create(server)).sid);
        if (seen.length > 500) break;
      }
      expect(new Set(seen).size).toBe(seen.length);
      const kept = lasting.slice(0, 20);
      expect(kept.filter((sid) => !seen.includes(sid))).toEqual([]);
    },
  );

  it('leads back over the same pages where it is the newest first', async () => {
    const server = await withDates();
    const path = `${conversations}?PageSize=2&StartDate=2026-01-01T00:00:00Z`;
    const first = (await server.send('GET', path)).body;
    const second = (await server.send('GET', first.meta.next_page_url)).body;
    const third = (await server.send('GET', second.meta.next_page_url)).body;
    expect(third.meta.next_page_url).toBeNull();
    const back = (await server.send('GET', third.meta.previous_page_url)).body;
    expect(back.conversations).toEqual(second.conversations);
    const start = (await server.send('GET', back.meta.previous_page_url)).body;
    expect(start.conversations).toEqual(first.conversations);
    expect(start.meta.previous_page_url).toBeNull();
  });
});

async function withDates(): Promise<TestEmulator> {
  const server = emulatorForTests();
  for (const [at, state] of ['active', 'inactive', 'active', 'closed', 'active'].entries()) {
    const DateCreated = `2026-02-0${at + 1}T12:00:00Z`;
    const { url } = await create(server, { UniqueName: `${at + 1}`, DateCreated });
    if (state !== 'active') await server.send('POST', url, { form: { State: state } });
  }
  return server;
}

async function names({ send }: TestEmulator, query: string): Promise<readonly string[]> {
  const { body } = await send('GET', `${conversations}?${query}`);
  return body.conversations.map((one: Json) => one.unique_name);
}
