import { describe, expect, it } from 'vitest';
import { emulatorForTests, type Exchange, type Json } from '../helpers/emulator.ts';

const service = `IS${'5'.repeat(32)}`;
const list = `/v1/Services/${service}/Bindings`;
const devices = [
  { identity: 'alice', binding_type: 'apn', endpoint: 'phone' },
  { identity: 'alice', binding_type: 'twilsock', endpoint: 'browser' },
  { identity: 'bob', binding_type: 'fcm', endpoint: 'tablet' },
  { identity: 'carol, dave', binding_type: 'gcm', endpoint: 'old phone' },
];

describe('the list of push bindings', () => {
  it.each([
    ['', ['phone', 'browser', 'tablet', 'old phone']],
    ['?BindingType=apn', ['phone']],
    ['?BindingType=APN&BindingType=Fcm', ['phone', 'tablet']],
    ['?Identity=alice', ['phone', 'browser']],
    ['?Identity=bob&Identity=carol%2C%20dave', ['tablet', 'old phone']],
    ['?Identity=alice&BindingType=twilsock&BindingType=gcm', ['browser']],
    ['?Identity=Alice', []],
    ['?Identity=&BindingType=', ['phone', 'browser', 'tablet', 'old phone']],
  ])('has for "%s" the devices %j', async (query, endpoints) => {
    const { get } = withDevices();
    const { body } = await get(list + query);
    expect(endpointsOf(body).toSorted()).toEqual(endpoints.toSorted());
  });

  it('filters over all pages, whose addresses repeat the filters', async () => {
    const { get } = withDevices();
    const seen: string[] = [];
    for (
      let next = `${list}?Identity=alice&Identity=bob&BindingType=apn&BindingType=fcm&PageSize=1`;
      next !== null;
    ) {
      const { body }: Exchange = await get(next);
      seen.push(...endpointsOf(body));
      next = body.meta.next_page_url;
      if (next !== null) expect(next).toContain('Identity=alice&Identity=bob');
    }
    expect(seen.toSorted()).toEqual(['phone', 'tablet']);
  });

  it('has those of one service only', async () => {
    const { get, send } = withDevices();
    const form = { FriendlyName: 'Second' };
    const { body: second } = await send('POST', '/v1/Services', { form });
    expect((await get(second.links.bindings)).body.bindings).toEqual([]);
    const [{ sid }] = (await get(list)).body.bindings;
    expect((await get(`${second.links.bindings}/${sid}`)).status).toBe(404);
    expect((await send('DELETE', `${second.links.bindings}/${sid}`)).status).toBe(404);
    expect((await get(`${list}/${sid}`)).status).toBe(200);
  });
});

function endpointsOf({ bindings }: Json): string[] {
  return bindings.map(({ endpoint }: Json) => endpoint);
}

interface Devices {
  readonly get: (path: string) => Promise<Exchange>;
  readonly send: ReturnType<typeof emulatorForTests>['send'];
}

/** Devices register themselves over an SDK: only a seed puts them here. */
function withDevices(): Devices {
  const { emulator, send } = emulatorForTests();
  emulator.seed({ accounts: [{ services: [{ sid: service, bindings: devices }] }] });
  return { send, get: (path) => send('GET', path) };
}
