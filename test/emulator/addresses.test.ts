import { describe, expect, it } from 'vitest';
import { emulatorForTests, type Exchange, type Json } from '../helpers/emulator.ts';
import type { Form } from './cases/case.ts';

const list = '/v1/Configuration/Addresses';
const phone: Form = { Type: 'sms', Address: '+15550100100' };
const flow = `FW${'6'.repeat(32)}`;
const webhook: Form = {
  'AutoCreation.Enabled': true,
  'AutoCreation.Type': 'webhook',
  'AutoCreation.WebhookUrl': 'https://example.com/events',
};
const studio: Form = { 'AutoCreation.Type': 'Studio', 'AutoCreation.StudioFlowSid': flow };

describe('a configured address', () => {
  it('is found by its SID and by itself, whatever is in it', async () => {
    const { create, get, post, remove } = addresses();
    for (const text of ['whatsapp:+15550100100', 'a/b?c#d%e@example.com', 'ärger@example.com']) {
      const { body } = await create({ Type: 'chat', Address: text });
      const alias = `${list}/${encodeURIComponent(text)}`;
      expect((await get(alias)).body).toEqual(body);
      const { body: updated } = await post(alias, { FriendlyName: 'Front desk' });
      expect((await get(body.url)).body).toEqual(updated);
      expect((await remove(alias)).status).toBe(204);
      expect((await get(body.url)).status).toBe(404);
    }
  });

  it('can be configured anew once that was deleted', async () => {
    const { create, remove } = addresses();
    const { body } = await create();
    expect(await create()).toMatchObject({ status: 409, body: { code: 20409 } });
    await remove(body.url);
    const again = await create();
    expect(again.status).toBe(201);
    expect(again.body.sid).not.toBe(body.sid);
  });

  it('takes its channel in any case, and never changes it', async () => {
    const { create, post } = addresses();
    const { body } = await create({ Type: 'whAtsAPP' });
    expect(body.type).toBe('whatsapp');
    const { body: updated } = await post(body.url, { Type: 'sms', Address: '+15550109999' });
    expect(updated).toMatchObject({ type: 'whatsapp', address: '+15550100100' });
  });

  it('has the country of a short code, in two capitals', async () => {
    const { create } = addresses();
    const { body } = await create({ Address: '55501', AddressCountry: 'US' });
    expect(body.address_country).toBe('US');
    expect((await create({ AddressCountry: 'USA' })).status).toBe(400);
  });

  it('loses a name that is sent empty, and is dated by every change', async () => {
    const { create, post, wait } = addresses();
    const { body } = await create({ FriendlyName: 'Support line' });
    wait(5000);
    const { body: updated } = await post(body.url, { FriendlyName: '' });
    expect(updated.friendly_name).toBeNull();
    expect(Date.parse(updated.date_updated)).toBe(Date.parse(body.date_updated) + 5000);
    expect(updated.date_created).toBe(body.date_created);
  });
});

describe('auto creation', () => {
  it('by webhook has a method in capitals and the events that were chosen', async () => {
    const { create } = addresses();
    const { body } = await create({
      ...webhook,
      'AutoCreation.WebhookMethod': 'get',
      'AutoCreation.WebhookFilters': ['onMessageAdded', 'onParticipantAdded', 'onMessageAdded'],
      'AutoCreation.StudioRetryCount': 3,
    });
    expect(body.auto_creation).toEqual({
      enabled: true,
      type: 'webhook',
      webhook_filters: ['onMessageAdded', 'onParticipantAdded'],
      webhook_method: 'GET',
      webhook_url: 'https://example.com/events',
    });
  });

  it('by webhook is sent by POST and has no events where nothing is said', async () => {
    const { create } = addresses();
    expect((await create(webhook)).body.auto_creation).toMatchObject({
      webhook_filters: [],
      webhook_method: 'POST',
    });
  });

  it('by Studio has a flow and how often to try again', async () => {
    const { create } = addresses();
    const { body } = await create({ ...studio, 'AutoCreation.StudioRetryCount': 3 });
    expect(body.auto_creation).toEqual({
      enabled: false,
      type: 'studio',
      studio_flow_sid: flow,
      studio_retry_count: 3,
    });
  });

  it('drops what belonged to the type before, and keeps what belongs to both', async () => {
    const { create, post, service } = addresses();
    const sid = await service();
    const { body } = await create({ ...webhook, 'AutoCreation.ConversationServiceSid': sid });
    const { body: updated } = await post(body.url, studio);
    expect(updated.auto_creation).toEqual({
      enabled: true,
      type: 'studio',
      conversation_service_sid: sid,
      studio_flow_sid: flow,
    });
    const back = await post(body.url, { 'AutoCreation.Type': 'webhook' });
    expect(back.body.message).toContain('AutoCreation.WebhookUrl');
  });

  it('keeps what an update leaves out, and loses what is sent empty', async () => {
    const { create, post, service } = addresses();
    const sid = await service();
    const { body } = await create({
      ...webhook,
      'AutoCreation.WebhookMethod': 'get',
      'AutoCreation.WebhookFilters': 'onMessageAdded',
      'AutoCreation.ConversationServiceSid': sid,
    });
    const { body: kept } = await post(body.url, { FriendlyName: 'Front desk' });
    expect(kept.auto_creation).toEqual(body.auto_creation);
    const { body: cleared } = await post(body.url, {
      'AutoCreation.WebhookFilters': '',
      'AutoCreation.WebhookMethod': null,
      'AutoCreation.ConversationServiceSid': null,
      'AutoCreation.Enabled': null,
    });
    expect(cleared.auto_creation).toEqual({
      enabled: false,
      type: 'webhook',
      webhook_filters: [],
      webhook_method: 'POST',
      webhook_url: 'https://example.com/events',
    });
  });

  const refusals: readonly (readonly [Form, number, string])[] = [
    [{ ...webhook, 'AutoCreation.WebhookUrl': '' }, 20001, 'AutoCreation.WebhookUrl'],
    [{ ...webhook, 'AutoCreation.WebhookUrl': 'ftp://x.test' }, 20001, 'AutoCreation.WebhookUrl'],
    [{ ...webhook, 'AutoCreation.WebhookMethod': 'put' }, 50055, 'put'],
    [{ ...webhook, 'AutoCreation.WebhookFilters': 'onMessageAdd' }, 50054, 'onMessageAdd'],
    [{ 'AutoCreation.Type': 'studio' }, 20001, 'AutoCreation.StudioFlowSid'],
    [{ ...studio, 'AutoCreation.StudioFlowSid': 'FW1' }, 20001, 'AutoCreation.StudioFlowSid'],
    [{ ...studio, 'AutoCreation.StudioRetryCount': 4 }, 20001, 'AutoCreation.StudioRetryCount'],
    [{ 'AutoCreation.Type': 'pigeon' }, 20001, 'AutoCreation.Type'],
    [
      { 'AutoCreation.ConversationServiceSid': `IS${'0'.repeat(32)}` },
      50050,
      `IS${'0'.repeat(32)}`,
    ],
  ];
  it.each(refusals)('refuses %j, and nothing is changed', async (form, code, word) => {
    const { create, get, post } = addresses();
    const refused = await create(form);
    expect(refused).toMatchObject({ status: 400, body: { code } });
    expect(refused.body.message).toContain(word);
    expect((await get(list)).body.address_configurations).toEqual([]);
    const { body } = await create({ FriendlyName: 'Support line' });
    expect(await post(body.url, { FriendlyName: 'other', ...form })).toMatchObject({
      status: 400,
      body: { code },
    });
    expect((await get(body.url)).body).toEqual(body);
  });
});

describe('the list of addresses', () => {
  it('has those of one channel over all pages, in the order of SIDs', async () => {
    const { create, get } = addresses();
    for (let count = 0; count < 10; count += 1) {
      await create({ Type: count % 2 === 0 ? 'sms' : 'rcs', Address: `+1555010000${count}` });
    }
    const all = sids((await get(list)).body);
    expect(all).toEqual(all.toSorted());
    const seen: string[] = [];
    for (let next = `${list}?Type=SMS&PageSize=2`; next !== null;) {
      const { body }: Exchange = await get(next);
      for (const { type } of body.address_configurations) expect(type).toBe('sms');
      seen.push(...sids(body));
      next = body.meta.next_page_url;
    }
    expect(seen).toHaveLength(5);
    expect(seen).toEqual(seen.toSorted());
  });
});

function sids(body: Json): string[] {
  return body.address_configurations.map(({ sid }: Json) => sid);
}

interface Addresses {
  readonly get: (path: string) => Promise<Exchange>;
  readonly post: (path: string, form: Form) => Promise<Exchange>;
  readonly remove: (path: string) => Promise<Exchange>;
  /** A phone number, if nothing else is said. */
  readonly create: (form?: Form) => Promise<Exchange>;
  readonly service: () => Promise<string>;
  readonly wait: (milliseconds: number) => void;
}

function addresses(): Addresses {
  const { send, wait } = emulatorForTests();
  const get = (path: string): Promise<Exchange> => send('GET', path);
  return {
    wait,
    get,
    post: (path, form) => send('POST', path, { form }),
    remove: (path) => send('DELETE', path),
    create: (form = {}) => send('POST', list, { form: { ...phone, ...form } }),
    service: async () => (await get('/v1/Configuration')).body.default_chat_service_sid,
  };
}
