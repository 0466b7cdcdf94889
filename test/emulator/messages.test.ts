import { describe, expect, it } from 'vitest';
import type { EmulatorOptions } from '../../src/emulator/options.ts';
import { emulatorForTests, type Exchange, type Json } from '../helpers/emulator.ts';
import type { Form } from './cases/case.ts';

const file = `ME${'4'.repeat(32)}`;
const template = `HX${'5'.repeat(32)}`;
const sms = {
  'MessagingBinding.Address': '+15550100001',
  'MessagingBinding.ProxyAddress': '+15550100000',
};

describe('the index of a message', () => {
  it('rises by one, and is not given again after the last one was deleted', async () => {
    const { say, send, path } = await conversation();
    const { body: first } = await say({});
    const { body: second } = await say({});
    await send('DELETE', `${path}/Messages/${second.sid}`);
    await send('DELETE', `${path}/Messages/${first.sid}`);
    const { body: third } = await say({});
    expect([first.index, second.index, third.index]).toEqual([0, 1, 2]);
  });

  it('does not follow the date that an imported message was given', async () => {
    const { say, list } = await conversation();
    await say({ Body: 'today' });
    await say({ Body: 'long ago', DateCreated: '2015-12-16T22:18:37Z' });
    expect(bodies(await list())).toEqual(['today', 'long ago']);
  });

  it('stays when the date is changed later', async () => {
    const { say, list, send, path } = await conversation();
    await say({ Body: 'one' });
    const { body } = await say({ Body: 'two' });
    const form = { DateCreated: '2015-12-16T22:18:37Z' };
    const { body: updated } = await send('POST', `${path}/Messages/${body.sid}`, { form });
    expect(updated).toMatchObject({ index: 1, date_created: '2015-12-16T22:18:37Z' });
    expect(bodies(await list())).toEqual(['one', 'two']);
  });
});

describe('the author of a message', () => {
  it('is the system, which is no participant, unless somebody is named', async () => {
    const { say } = await conversation();
    const { body } = await say({ Body: 'Hello', Author: null });
    expect(body).toMatchObject({ author: 'system', participant_sid: null });
  });

  it.each([
    ['identity', { Identity: 'alice' }, 'alice'],
    ['address', sms, '+15550100001'],
  ])('is a participant by its %s', async (_, form, author) => {
    const { say, join } = await conversation();
    const { sid } = await join(form);
    const { body } = await say({ Author: author });
    expect(body).toMatchObject({ author, participant_sid: sid });
  });

  it('may be somebody who takes no part', async () => {
    const { say } = await conversation();
    const { body } = await say({ Author: 'stranger' });
    expect(body).toMatchObject({ author: 'stranger', participant_sid: null });
  });

  it('stays the participant who has left', async () => {
    const { say, join, send, path } = await conversation();
    const { sid } = await join({ Identity: 'alice' });
    const { body } = await say({ Author: 'alice' });
    await send('DELETE', `${path}/Participants/${sid}`);
    const { body: later } = await send('GET', `${path}/Messages/${body.sid}`);
    expect(later.participant_sid).toBe(sid);
  });

  it('is another participant once it is changed', async () => {
    const { say, join, send, path } = await conversation();
    const { sid } = await join({ Identity: 'alice' });
    const { body } = await say({});
    const form = { Author: 'alice' };
    const { body: updated } = await send('POST', `${path}/Messages/${body.sid}`, { form });
    expect(updated).toMatchObject({ author: 'alice', participant_sid: sid });
  });

  it('has at most 256 characters', async () => {
    const { say } = await conversation();
    expect(await say({ Author: 'a'.repeat(256) })).toMatchObject({ status: 201 });
    expect(code(await say({ Author: 'a'.repeat(257) }))).toBe(50310);
  });

  it('is one of the group in a group text', async () => {
    const { say, join, send, path } = await conversation();
    await join({ Identity: 'alice', 'MessagingBinding.ProjectedAddress': '+15550100010' });
    await join({ 'MessagingBinding.Address': '+15550100011' });
    const { body } = await say({ Author: 'alice' });
    expect(body.index).toBe(0);
    expect(await say({ Author: '+15550100011' })).toMatchObject({ status: 201 });
    expect(code(await say({ Author: 'stranger' }))).toBe(50513);
    expect(code(await say({}))).toBe(50513);
    const form = { Author: 'stranger' };
    expect(code(await send('POST', `${path}/Messages/${body.sid}`, { form }))).toBe(50513);
  });
});

describe('the body of a message', () => {
  it('is empty text when nothing was said', async () => {
    const { say } = await conversation();
    const { body } = await say({ Attributes: '{"kind":"joined"}' });
    expect(body).toMatchObject({ body: '', media: null });
  });

  it('is null beside media alone, and kept where there is one', async () => {
    const { say } = await conversation();
    const { body: alone } = await say({ MediaSid: file });
    const { body: both } = await say({ MediaSid: `ME${'6'.repeat(32)}`, Body: 'Look' });
    expect([alone.body, both.body]).toEqual([null, 'Look']);
  });

  it('is not taken beside a content template, nor are media', async () => {
    const { say } = await conversation();
    const { body } = await say({ Body: 'Hello', MediaSid: file, ContentSid: template });
    expect(body).toMatchObject({ body: null, media: null, content_sid: template });
    expect(await say({ MediaSid: file })).toMatchObject({ status: 201 });
  });

  it('has at most 1,600 characters where somebody is outside chat', async () => {
    const { say, join, send, path } = await conversation();
    expect(await say({ Body: 'x'.repeat(1601) })).toMatchObject({ status: 201 });
    await join(sms);
    const { status, body } = await say({ Body: '😀'.repeat(1600) });
    expect(status).toBe(201);
    expect(code(await say({ Body: 'x'.repeat(1601) }))).toBe(50504);
    const form = { Body: 'x'.repeat(1601) };
    expect(code(await send('POST', `${path}/Messages/${body.sid}`, { form }))).toBe(50504);
  });

  it('is emptied by empty text', async () => {
    const { say, send, path } = await conversation();
    const { body } = await say({ Body: 'Hello' });
    const form = { Body: null };
    const { body: updated } = await send('POST', `${path}/Messages/${body.sid}`, { form });
    expect(updated.body).toBe('');
  });

  it('stays as it was sent beside media, while everything else can be changed', async () => {
    const { say, send, path } = await conversation();
    const { body } = await say({ MediaSid: file, Body: 'Look' });
    const update = (form: Form): Promise<Exchange> =>
      send('POST', `${path}/Messages/${body.sid}`, { form });
    expect(code(await update({ Body: 'Look here' }))).toBe(50509);
    expect(code(await update({ Body: null }))).toBe(50509);
    const { body: updated } = await update({ Body: 'Look', Attributes: '{"seen":true}' });
    expect(updated).toMatchObject({ body: 'Look', attributes: '{"seen":true}' });
  });
});

describe('the media of a message', () => {
  it('are described the same wherever the file is', async () => {
    const [here, there] = [await conversation(), await conversation()];
    const { body: one } = await here.say({ MediaSid: file });
    const { body: other } = await there.say({ MediaSid: file });
    expect(one.media).toEqual(other.media);
    expect(one.media).toEqual([
      {
        sid: file,
        size: expect.any(Number),
        content_type: expect.stringMatching(/^\w+\/\w+$/),
        filename: expect.stringContaining(file),
      },
    ]);
  });

  it('are sent with one message only, in any conversation of the service', async () => {
    const { say, send, path } = await conversation();
    const { body: other } = await send('POST', '/v1/Conversations');
    const { body } = await say({ MediaSid: file });
    const elsewhere = `/v1/Conversations/${other.sid}/Messages`;
    const form = { MediaSid: file };
    expect(code(await send('POST', elsewhere, { form }))).toBe(50508);
    await send('DELETE', `${path}/Messages/${body.sid}`);
    expect(code(await send('POST', elsewhere, { form }))).toBe(50508);
  });

  it('belong to their service alone', async () => {
    const { say, send } = await conversation();
    await say({ MediaSid: file });
    const { body: service } = await send('POST', '/v1/Services', { form: { FriendlyName: 'B' } });
    const root = `/v1/Services/${service.sid}/Conversations`;
    const { body: other } = await send('POST', root);
    const form = { MediaSid: file };
    expect(await send('POST', `${root}/${other.sid}/Messages`, { form })).toMatchObject({
      status: 201,
    });
  });
});

describe('a content template', () => {
  const hundred = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`v${at}`, 'x']));

  it('takes 100 variables with names of 16 and values of 256 characters', async () => {
    const { say } = await conversation();
    const variables = { ...hundred, v99: '😀'.repeat(256) };
    const long = { ...variables, v98: undefined, [`n${'9'.repeat(15)}`]: 'x' };
    const ContentVariables = JSON.stringify(long);
    expect(await say({ ContentSid: template, ContentVariables })).toMatchObject({ status: 201 });
  });

  it.each([
    ['text that is not JSON', 50527, '{'],
    ['a JSON array', 50527, '["x"]'],
    ['a JSON null', 50527, 'null'],
    ['a value that is no text', 50527, '{"1":{"2":"3"}}'],
    ['over 100 of them', 50529, JSON.stringify({ ...hundred, more: 'x' })],
    ['a name over 16 characters', 50540, JSON.stringify({ [`n${'9'.repeat(16)}`]: 'x' })],
    ['a value over 256 characters', 50541, JSON.stringify({ name: 'x'.repeat(257) })],
  ])('refuses as variables %s', async (_, expected, ContentVariables) => {
    const { say } = await conversation();
    expect(code(await say({ ContentSid: template, ContentVariables }))).toBe(expected);
  });

  it('is needed beside variables', async () => {
    const { say } = await conversation();
    expect(code(await say({ ContentVariables: '{"1":"x"}' }))).toBe(50528);
    expect(code(await say({ ContentSid: null, ContentVariables: '{"1":"x"}' }))).toBe(50528);
  });

  it('has the SID of one', async () => {
    const { say } = await conversation();
    expect(code(await say({ ContentSid: 'HX1' }))).toBe(50526);
    expect(code(await say({ MediaSid: 'HX1' }))).toBe(50510);
  });
});

describe('a message', () => {
  it('keeps the dates it was given, and was not updated after it was created otherwise', async () => {
    const { say } = await conversation();
    const DateCreated = '2020-07-01T22:18:37.500Z';
    const { body: imported } = await say({ DateCreated });
    const { body: edited } = await say({ DateCreated, DateUpdated: '2020-07-02T00:00:00Z' });
    expect(imported.date_updated).toBe('2020-07-01T22:18:37Z');
    expect(imported.date_created).toBe('2020-07-01T22:18:37Z');
    expect(edited.date_updated).toBe('2020-07-02T00:00:00Z');
    expect(code(await say({ DateCreated: 'yesterday' }))).toBe(50308);
    expect(code(await say({ DateUpdated: 'yesterday' }))).toBe(50309);
  });

  it('is dated by the clock when it is updated', async () => {
    const { say, send, path, wait } = await conversation();
    const { body } = await say({ Body: 'Helo' });
    wait(5000);
    const form = { Body: 'Hello' };
    const { body: updated } = await send('POST', `${path}/Messages/${body.sid}`, { form });
    expect(Date.parse(updated.date_updated) - Date.parse(body.date_updated)).toBe(5000);
    expect(updated.date_created).toBe(body.date_created);
  });

  it('has attributes of 4 KB, counted in bytes', async () => {
    const { say } = await conversation();
    const [fits, over] = [2047, 2048].map((letters) => JSON.stringify('é'.repeat(letters)));
    expect(await say({ Attributes: fits })).toMatchObject({ status: 201 });
    expect(code(await say({ Attributes: over }))).toBe(50303);
  });

  it('takes a subject, which no answer shows', async () => {
    const { say } = await conversation();
    const { status, body } = await say({ Subject: 'Your parcel' });
    expect(status).toBe(201);
    expect(JSON.stringify(body)).not.toContain('Your parcel');
    expect(code(await say({ Subject: 'x'.repeat(257) }))).toBe(20001);
  });

  it('makes an inactive conversation active, and lets its timers start anew', async () => {
    const { say, send, path, wait } = await conversation();
    const form = { State: 'inactive', 'Timers.Inactive': 'PT1M', 'Timers.Closed': 'PT10M' };
    await send('POST', path, { form });
    wait(30_000);
    const { body } = await say({});
    const { body: after } = await send('GET', path);
    expect(after.state).toBe('active');
    const since = Date.parse(body.date_created);
    expect(Date.parse(after.timers.date_inactive) - since).toBe(60_000);
    expect(Date.parse(after.timers.date_closed) - since).toBe(600_000);
  });

  it('can be read and deleted once its conversation is closed, and not changed', async () => {
    const { say, list, send, path } = await conversation();
    const { body } = await say({ Body: 'Bye' });
    await send('POST', path, { form: { State: 'closed' } });
    const message = `${path}/Messages/${body.sid}`;
    expect(code(await send('POST', message, { form: { Body: 'Hello' } }))).toBe(50377);
    expect(bodies(await list())).toEqual(['Bye']);
    expect(await send('DELETE', message)).toMatchObject({ status: 204 });
  });

  it('waits until its conversation is no longer initializing', async () => {
    const { send, wait } = await conversation();
    const form = { Participant: ['{"identity":"alice"}'] };
    const { body } = await send('POST', '/v1/ConversationWithParticipants', { form });
    const messages = `/v1/Conversations/${body.sid}/Messages`;
    expect(code(await send('POST', messages))).toBe(50386);
    wait(500);
    expect(await send('POST', messages)).toMatchObject({ status: 201 });
  });

  it('is found in its own conversation only', async () => {
    const { say, send } = await conversation();
    const { body } = await say({});
    const { body: other } = await send('POST', '/v1/Conversations');
    const path = `/v1/Conversations/${other.sid}/Messages/${body.sid}`;
    expect(await send('GET', path)).toMatchObject({ status: 404 });
  });

  it('goes with its conversation', async () => {
    const { say, send, path } = await conversation();
    const { body } = await say({});
    await send('DELETE', path);
    expect(await send('GET', `${path}/Messages/${body.sid}`)).toMatchObject({ status: 404 });
  });

  it('is found by the unique name of its conversation where that was chosen', async () => {
    const form = { UniqueName: 'parcels' };
    const status = async (options?: Partial<EmulatorOptions>): Promise<number> => {
      const { send } = await conversation(options);
      await send('POST', '/v1/Conversations', { form });
      return (await send('POST', '/v1/Conversations/parcels/Messages')).status;
    };
    expect(await status()).toBe(404);
    expect(await status({ choices: { uniqueNameInPaths: 'accept' } })).toBe(201);
  });
});

describe('the messages of a conversation', () => {
  it('come from the last to the first when asked for', async () => {
    const { say, list } = await conversation();
    for (const Body of ['one', 'two', 'three']) await say({ Body });
    expect(bodies(await list('?Order=DeSc'))).toEqual(['three', 'two', 'one']);
    expect(bodies(await list('?Order=asc&PageSize=2'))).toEqual(['one', 'two']);
  });

  it.each(['asc', 'desc'])(
    'are each on one page, %s, while others come and go in between',
    async (order) => {
      const { say, list, send, path } = await conversation();
      const stays = await fill(say, 12);
      const goes = stays.filter((_, at) => at % 4 === 1);
      const seen: string[] = [];
      let page = await list(`?Order=${order}&PageSize=3`);
      for (;;) {
        seen.push(...sids(page));
        for (const sid of goes.splice(0, 1)) await send('DELETE', `${path}/Messages/${sid}`);
        await say({});
        if (page.body.meta.next_page_url === null || seen.length > 60) break;
        page = await send('GET', page.body.meta.next_page_url);
      }
      const kept = stays.filter((_, at) => at % 4 !== 1);
      expect(seen.filter((sid) => kept.includes(sid))).toEqual(
        order === 'asc' ? kept : kept.toReversed(),
      );
      expect(new Set(seen).size).toBe(seen.length);
    },
  );

  it.each(['asc', 'desc'])('lead back from a page to the one before, %s', async (order) => {
    const { say, list, send } = await conversation();
    await fill(say, 5);
    const first = await list(`?Order=${order}&PageSize=2`);
    const second = await send('GET', first.body.meta.next_page_url);
    const third = await send('GET', second.body.meta.next_page_url);
    const back = await send('GET', third.body.meta.previous_page_url);
    expect(sids(back)).toEqual(sids(second));
    expect(sids(await send('GET', back.body.meta.previous_page_url))).toEqual(sids(first));
    expect(third.body.meta.next_page_url).toBeNull();
  });

  it('are listed from where a deleted message stood', async () => {
    const { say, list, send, path } = await conversation();
    const all = await fill(say, 4);
    const first = await list('?PageSize=2');
    await send('DELETE', `${path}/Messages/${all[1]}`);
    await send('DELETE', `${path}/Messages/${all[2]}`);
    expect(sids(await send('GET', first.body.meta.next_page_url))).toEqual(all.slice(3));
  });

  it.each(['PA2d31', 'PA315f30', 'PB31653500', 'PA', 'PX31'])(
    'refuse the PageToken %s',
    async (token) => {
      const { list } = await conversation();
      expect(code(await list(`?PageToken=${token}`))).toBe(20001);
    },
  );

  it('refuse an order that is none', async () => {
    const { list } = await conversation();
    expect(code(await list('?Order=sideways'))).toBe(20001);
  });
});

interface TestConversation {
  readonly path: string;
  readonly send: ReturnType<typeof emulatorForTests>['send'];
  readonly wait: ReturnType<typeof emulatorForTests>['wait'];
  readonly say: (form: Form) => Promise<Exchange>;
  readonly join: (form: Form) => Promise<Json>;
  readonly list: (query?: string) => Promise<Exchange>;
}

/** A new conversation in an emulator of its own. */
async function conversation(options?: Partial<EmulatorOptions>): Promise<TestConversation> {
  const { send, wait } = emulatorForTests(options);
  const { body } = await send('POST', '/v1/Conversations');
  const path = `/v1/Conversations/${body.sid}`;
  return {
    path,
    send,
    wait,
    say: (form) => send('POST', `${path}/Messages`, { form }),
    join: async (form) => {
      const joined = await send('POST', `${path}/Participants`, { form });
      expect(joined.status).toBe(201);
      return joined.body;
    },
    list: (query = '') => send('GET', `${path}/Messages${query}`),
  };
}

/** SIDs of so many new messages. */
async function fill(say: TestConversation['say'], count: number): Promise<string[]> {
  const made: string[] = [];
  for (let at = 0; at < count; at++) {
    const { body } = await say({ Body: String(at) });
    made.push(body.sid);
  }
  return made;
}

function bodies({ body }: Exchange): readonly string[] {
  const messages: readonly { body: string }[] = body.messages;
  return messages.map((message) => message.body);
}

function sids({ body }: Exchange): readonly string[] {
  const messages: readonly { sid: string }[] = body.messages;
  return messages.map(({ sid }) => sid);
}

/** Of a fault; all of those here are 400. */
function code({ status, body }: Exchange): number {
  expect(status).toBe(400);
  return body.code;
}
