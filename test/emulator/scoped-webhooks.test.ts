import { describe, expect, it } from 'vitest';
import type { EmulatorOptions } from '../../src/emulator/options.ts';
import { readDescription } from '../helpers/document.ts';
import { emulatorForTests, type Exchange, type Json } from '../helpers/emulator.ts';
import type { Form } from './cases/case.ts';

const flow = `FW${'6'.repeat(32)}`;
const url = 'https://example.com/events';
const events: Form = {
  Target: 'webhook',
  'Configuration.Url': url,
  'Configuration.Filters': ['onMessageAdded'],
};
const keywords: Form = {
  Target: 'trigger',
  'Configuration.Url': url,
  'Configuration.Triggers': ['help', 'agent'],
};
const studio: Form = { Target: 'studio', 'Configuration.FlowSid': flow };

describe('a webhook of a conversation', () => {
  it('has what its target has a use for, and drops the rest', async () => {
    const { create } = await conversation();
    const all = {
      'Configuration.Url': url,
      'Configuration.Method': 'GET',
      'Configuration.Filters': ['onMessageAdded'],
      'Configuration.Triggers': ['help'],
      'Configuration.FlowSid': flow,
    };
    const configurationOf = async (Target: string): Promise<Json> =>
      (await create({ ...all, Target })).body.configuration;
    expect(await configurationOf('Webhook')).toEqual({
      filters: ['onMessageAdded'],
      method: 'GET',
      url,
    });
    expect(await configurationOf('TRIGGER')).toEqual({ filters: ['help'], method: 'GET', url });
    expect(await configurationOf('studio')).toEqual({ flow_sid: flow });
  });

  it('is sent by POST where nothing else is said', async () => {
    const { create } = await conversation();
    for (const form of [events, keywords]) {
      expect((await create(form)).body.configuration.method).toBe('POST');
    }
  });

  it('is told of what has happened, and takes no other event', async () => {
    const { create } = await conversation();
    const names = Object.keys(readDescription().document.webhooks ?? {});
    const accepted: string[] = [];
    const { post } = await conversation({ limits: { webhooksOfConversation: 100 } });
    for (const name of names) {
      const { status, body } = await post({ ...events, 'Configuration.Filters': name });
      if (status === 201) accepted.push(name);
      else expect(body.code, name).toBe(50365);
    }
    expect(accepted.toSorted()).toEqual([
      'onConversationRemoved',
      'onConversationStateUpdated',
      'onConversationUpdated',
      'onDeliveryUpdated',
      'onMessageAdded',
      'onMessageRemoved',
      'onMessageUpdated',
      'onParticipantAdded',
      'onParticipantRemoved',
      'onParticipantUpdated',
    ]);
    const { body } = await create({
      ...events,
      'Configuration.Filters': [...accepted, ...accepted],
    });
    expect(body.configuration.filters).toEqual(accepted);
  });

  const refusals: readonly (readonly [Form, number])[] = [
    [{ ...events, 'Configuration.Url': undefined }, 50369],
    [{ ...keywords, 'Configuration.Url': '' }, 50369],
    [{ ...events, 'Configuration.Url': `https://example.com/${'x'.repeat(2048)}` }, 50372],
    [{ ...events, 'Configuration.Url': '/events' }, 20001],
    [{ ...events, 'Configuration.Url': 'file:///etc/hosts' }, 20001],
    [{ ...events, 'Configuration.Method': 'PATCH' }, 50055],
    [{ ...events, 'Configuration.Filters': undefined }, 50370],
    [{ ...events, 'Configuration.Filters': '' }, 50370],
    [{ ...events, 'Configuration.Filters': ['onMessageAdded', 'help'] }, 50365],
    [{ ...keywords, 'Configuration.Triggers': undefined }, 50371],
    [{ ...keywords, 'Configuration.Triggers': ['help', ''] }, 50366],
    [{ ...studio, 'Configuration.FlowSid': undefined }, 50367],
    [{ ...studio, 'Configuration.FlowSid': 'FW1' }, 50367],
    [{ ...events, 'Configuration.ReplayAfter': -1 }, 20001],
    [{ ...events, Target: '' }, 50368],
  ];
  it.each(refusals)('is not made of %j: %i', async (form, code) => {
    const { create, get, list } = await conversation();
    expect(await create(form)).toMatchObject({ status: 400, body: { code } });
    expect((await get(list)).body.webhooks).toEqual([]);
  });

  it('takes as many keywords as are allowed, each once', async () => {
    const { create } = await conversation({ limits: { triggersOfWebhook: 3 } });
    const triggers = (words: readonly string[]): Promise<Exchange> =>
      create({ ...keywords, 'Configuration.Triggers': words });
    expect((await triggers(['a', 'b', 'b'])).body.configuration.filters).toEqual(['a', 'b']);
    expect(await triggers(['a', 'b', 'c', 'd'])).toMatchObject({
      status: 400,
      body: { code: 50362 },
    });
  });

  it('is one of five, and one that is deleted makes room', async () => {
    const { create, get, remove, list } = await conversation();
    for (const form of [events, events, keywords, studio, studio]) {
      expect((await create(form)).status).toBe(201);
    }
    expect(await create(events)).toMatchObject({ status: 400, body: { code: 50361 } });
    const { body } = await get(list);
    expect(body.webhooks).toHaveLength(5);
    expect(sids(body)).toEqual(sids(body).toSorted());
    await remove(body.webhooks[2].url);
    expect((await create(events)).status).toBe(201);
  });

  it('keeps for itself which messages to report again', async () => {
    const { create, emulator } = await conversation();
    const { body } = await create({ ...events, 'Configuration.ReplayAfter': 0 });
    expect(body.configuration).not.toHaveProperty('replay_after');
    expect(JSON.stringify(emulator.snapshot())).toContain('"replay_after":0');
  });

  it('goes with its conversation', async () => {
    const { create, get, remove, url: parent } = await conversation();
    const { body } = await create(events);
    await remove(parent);
    expect((await get(body.url)).status).toBe(404);
  });

  it('belongs to one conversation only', async () => {
    const { create, get, send } = await conversation();
    const { body } = await create(events);
    const { body: other } = await send('POST', '/v1/Conversations', { form: {} });
    const path = `${other.links.webhooks}/${body.sid}`;
    expect((await get(path)).status).toBe(404);
    expect((await send('DELETE', path)).status).toBe(404);
    expect((await get(body.url)).status).toBe(200);
  });

  it('is neither made nor changed once the conversation is closed, but can be deleted', async () => {
    const { create, get, post, remove, send, url: parent } = await conversation();
    const { body } = await create(events);
    await send('POST', parent, { form: { State: 'closed' } });
    expect((await create(events)).body.code).toBe(50377);
    expect((await post({ 'Configuration.Method': 'get' }, body.url)).body.code).toBe(50377);
    expect((await get(body.url)).body).toEqual(body);
    expect((await remove(body.url)).status).toBe(204);
  });

  it('is found under the unique name of its conversation where that is chosen', async () => {
    const strict = await conversation();
    expect((await strict.get('/v1/Conversations/support/Webhooks')).status).toBe(404);
    const lenient = await conversation({ choices: { uniqueNameInPaths: 'accept' } });
    expect((await lenient.get('/v1/Conversations/support/Webhooks')).status).toBe(200);
  });
});

describe('an update of a webhook', () => {
  it('keeps what is left out, and dates it', async () => {
    const { create, post, wait } = await conversation();
    const { body } = await create({ ...events, 'Configuration.Method': 'get' });
    wait(3000);
    const { body: updated } = await post({ 'Configuration.Url': 'http://127.0.0.1/' }, body.url);
    expect(updated.configuration).toEqual({ ...body.configuration, url: 'http://127.0.0.1/' });
    expect(Date.parse(updated.date_updated)).toBe(Date.parse(body.date_updated) + 3000);
    expect(updated.date_created).toBe(body.date_created);
  });

  it('replaces keywords and flow, and is sent by POST again once the method is empty', async () => {
    const { create, post } = await conversation();
    const { body: trigger } = await create({ ...keywords, 'Configuration.Method': 'get' });
    const form = { 'Configuration.Triggers': ['human'], 'Configuration.Method': null };
    expect((await post(form, trigger.url)).body.configuration).toEqual({
      filters: ['human'],
      method: 'POST',
      url,
    });
    const { body: run } = await create(studio);
    const other = `FW${'7'.repeat(32)}`;
    const { body } = await post({ 'Configuration.FlowSid': other }, run.url);
    expect(body.configuration).toEqual({ flow_sid: other });
  });

  it('does not touch what belongs to another target, nor the target', async () => {
    const { create, post } = await conversation();
    const { body } = await create(keywords);
    const form = {
      Target: 'studio',
      'Configuration.FlowSid': flow,
      'Configuration.Filters': 'help',
    };
    const { body: updated } = await post(form, body.url);
    expect(updated).toMatchObject({ target: 'trigger', configuration: body.configuration });
  });

  const refusals: readonly (readonly [Form, Form, number])[] = [
    [events, { 'Configuration.Url': null }, 50369],
    [events, { 'Configuration.Url': 'gopher://example.com/' }, 20001],
    [events, { 'Configuration.Filters': '' }, 50370],
    [events, { 'Configuration.Filters': 'onUserAdded' }, 50365],
    [keywords, { 'Configuration.Triggers': '' }, 50371],
    [studio, { 'Configuration.FlowSid': '' }, 50367],
  ];
  it.each(refusals)('of %j is refused for %j, and nothing is changed', async (made, form, code) => {
    const { create, get, post } = await conversation();
    const { body } = await create(made);
    const refused = await post({ 'Configuration.Method': 'get', ...form }, body.url);
    expect(refused).toMatchObject({ status: 400, body: { code } });
    expect((await get(body.url)).body).toEqual(body);
  });
});

function sids({ webhooks }: Json): string[] {
  return webhooks.map(({ sid }: Json) => sid);
}

async function conversation(options: Partial<EmulatorOptions> = {}) {
  const { emulator, send, wait } = emulatorForTests(options);
  const form = { UniqueName: 'support' };
  const { body } = await send('POST', '/v1/Conversations', { form });
  const list = body.links.webhooks;
  return {
    emulator,
    send,
    wait,
    list,
    url: body.url,
    get: (path: string) => send('GET', path),
    remove: (path: string) => send('DELETE', path),
    create: (given: Form) => send('POST', list, { form: given }),
    /** To the list of webhooks, if no other path is given. */
    post: (given: Form, path: string = list) => send('POST', path, { form: given }),
  };
}
