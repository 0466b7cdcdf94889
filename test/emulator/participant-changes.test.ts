import { describe, expect, it } from 'vitest';
import {
  conversationsForTests,
  grouped,
  projected,
  reached,
  refusal,
} from '../helpers/emulator-conversations.ts';
import type { EmulatorOptions } from '../../src/emulator/options.ts';
import type { Exchange, FormValue, Json } from '../helpers/emulator.ts';

type Form = Readonly<Record<string, FormValue>>;

const [a, b, ours, others] = ['+15550100001', '+15550100002', '+15550100000', '+15550100009'];

describe('an update of a participant', () => {
  it('changes what it names, and the date', async () => {
    const { update, wait, participant } = await joined({ Identity: 'alice', Attributes: '[1]' });
    wait(5000);
    const { body } = await update({ Attributes: '{"seat":1}' });
    const changed = { attributes: '{"seat":1}', date_updated: '2026-03-01T12:00:05Z' };
    expect(body).toEqual({ ...participant, ...changed });
  });

  it('sets the dates it gives', async () => {
    const { update } = await joined({ Identity: 'alice' });
    const dates = { DateCreated: '2015-12-16T22:18:37Z', DateUpdated: '2015-12-17T00:00:00Z' };
    expect((await update(dates)).body).toMatchObject({
      date_created: '2015-12-16T22:18:37Z',
      date_updated: '2015-12-17T00:00:00Z',
    });
    expect((await update({ DateCreated: null })).body).toMatchObject({
      date_created: '2015-12-16T22:18:37Z',
      date_updated: '2026-03-01T12:00:00Z',
    });
  });

  it('goes back to the default for attributes and a role that are sent empty', async () => {
    const { update, get, participant } = await joined({ Identity: 'alice', Attributes: '[1]' });
    const { roles } = (await get('/v1/Roles')).body;
    const { sid: RoleSid } = roles.find(
      ({ sid, type }: Json) => type === 'conversation' && sid !== participant.role_sid,
    );
    expect((await update({ RoleSid })).body.role_sid).toBe(RoleSid);
    const { body } = await update({ RoleSid: null, Attributes: null });
    expect(body).toMatchObject({ role_sid: participant.role_sid, attributes: '{}' });
  });

  it('needs no field unless that is chosen', async () => {
    const { update } = await joined({ Identity: 'alice' });
    expect((await update({ Unknown: '1' })).status).toBe(200);
    const strict = await joined({ Identity: 'alice' }, { choices: { emptyUpdate: 'refuse' } });
    expect(refusal(await strict.update({ Unknown: '1' }))).toBe('400/20161');
  });

  it('is refused in a closed conversation, from which a participant can still leave', async () => {
    const { update, close, path, remove, url } = await joined({ Identity: 'alice' });
    await close(path);
    expect(refusal(await update({ Attributes: '{}' }))).toBe('400/50377');
    expect((await remove(url)).status).toBe(204);
  });

  it('and leaving are both refused in a closed conversation where that is chosen', async () => {
    const choices = { closedConversation: 'participants-stay' } as const;
    const { close, path, remove, url, get, join } = await joined(
      { Identity: 'alice' },
      { choices },
    );
    const { sid } = await join(path, { Identity: 'bob' });
    expect((await remove(`${path}/Participants/${sid}`)).status).toBe(204);
    await close(path);
    expect(refusal(await remove(url))).toBe('400/50377');
    const leave = `/v1/Users/alice/Conversations${path.slice('/v1/Conversations'.length)}`;
    expect(refusal(await remove(leave))).toBe('409/20409');
    expect((await get(url)).status).toBe(200);
  });
});

describe('a proxy address', () => {
  it('is taken from and given to a phone, and frees and takes its place', async () => {
    const { update, open, join, post } = await joined(reached(a, ours));
    const form = { 'MessagingBinding.ProxyAddress': 'null' };
    expect((await update(form)).body.messaging_binding).toEqual({ type: 'sms', address: a });
    const next = await open();
    const { sid } = await join(next, reached(a, ours));
    const back = { 'MessagingBinding.ProxyAddress': ours };
    expect(refusal(await update(back))).toBe('409/50416');
    await post(`${next}/Participants/${sid}`, form);
    expect((await update(back)).body.messaging_binding.proxy_address).toBe(ours);
    expect(refusal(await post(`${await open()}/Participants`, reached(a, ours)))).toBe('409/50416');
  });

  it.each<[string, Form, FormValue]>([
    ['50440', { Identity: 'alice' }, 'null'],
    ['50440', grouped(a), 'null'],
    ['50440', reached(`whatsapp:${a}`, `whatsapp:${ours}`), 'null'],
    ['50441', { Identity: 'alice' }, ours],
    ['50441', projected(ours), others],
    // Seen live: even for the address that is there already.
    ['50441', reached(a, ours), ours],
    ['50441', reached(a, ours), others],
    ['50453', { 'MessagingBinding.Address': 'alice@example.com' }, 'shop@example.com'],
    ['50408', grouped(a), 'nobody'],
    ['50409', grouped(a), a],
    ['50414', grouped(a), `whatsapp:${ours}`],
  ])('of a participant is refused with 400/%s: %o gets %s', async (code, form, proxyAddress) => {
    const { update, get, participant, url } = await joined(form);
    const refused = await update({ 'MessagingBinding.ProxyAddress': proxyAddress });
    expect(refusal(refused)).toBe(`400/${code}`);
    expect((await get(url)).body).toEqual(participant);
  });

  it('is given to nobody in a group text with a number of yours', async () => {
    const { update, join, path } = await joined(grouped(a));
    await join(path, projected(ours));
    expect(refusal(await update({ 'MessagingBinding.ProxyAddress': others }))).toBe('400/50441');
  });

  it('is removed by empty text too, unless that is chosen to be refused', async () => {
    const form = { 'MessagingBinding.ProxyAddress': null };
    const { update } = await joined(reached(a, ours));
    expect((await update(form)).body.messaging_binding).toEqual({ type: 'sms', address: a });
    const strict = await joined(reached(a, ours), { choices: { emptyAddress: 'refuse' } });
    expect(refusal(await strict.update(form))).toBe('400/50440');
  });
});

describe('a projected address', () => {
  it('is given to and taken from somebody on chat', async () => {
    const { update } = await joined({ Identity: 'alice' });
    const given = await update({ 'MessagingBinding.ProjectedAddress': ours });
    expect(given.body.messaging_binding).toEqual({ type: 'sms', projected_address: ours });
    const { body } = await update({ 'MessagingBinding.ProjectedAddress': 'null' });
    expect(body).toMatchObject({ identity: 'alice', messaging_binding: null });
    await update({ 'MessagingBinding.ProjectedAddress': ours });
    const cleared = await update({ 'MessagingBinding.ProjectedAddress': null });
    expect(cleared.body.messaging_binding).toBeNull();
  });

  it.each<[string, Form, FormValue]>([
    ['50442', { Identity: 'alice' }, 'null'],
    ['50442', projected(ours), 'null'],
    ['50443', reached(a, ours), others],
    ['50443', projected(ours), others],
    ['50443', projected(ours, 'alice'), others],
    ['20001', { Identity: 'alice' }, 'nobody'],
  ])(
    'of a participant is refused with 400/%s: %o gets %s',
    async (code, form, projectedAddress) => {
      const { update, get, participant, url } = await joined(form);
      const refused = await update({ 'MessagingBinding.ProjectedAddress': projectedAddress });
      expect(refusal(refused)).toBe(`400/${code}`);
      expect((await get(url)).body).toEqual(participant);
    },
  );

  it('is refused with 400/50442 for empty text where that is chosen', async () => {
    const choices = { emptyAddress: 'refuse' } as const;
    const { update } = await joined(projected(ours, 'alice'), { choices });
    const refused = await update({ 'MessagingBinding.ProjectedAddress': null });
    expect(refusal(refused)).toBe('400/50442');
  });

  it('is refused beside SMS over proxy addresses, and where the group has it', async () => {
    const { update, join, path } = await joined({ Identity: 'alice' });
    const { join: joinOther, path: other, update: updateOther } = await joined({ Identity: 'bob' });
    await join(path, reached(a, ours));
    const form = { 'MessagingBinding.ProjectedAddress': ours };
    expect(refusal(await update(form))).toBe('400/50443');
    await joinOther(other, projected(ours));
    expect(refusal(await updateOther(form))).toBe('409/50437');
  });

  it('is refused with 409/50438 where that would make a group that is there', async () => {
    const { update, join, path, open } = await joined({ Identity: 'alice' });
    await join(path, grouped(a));
    const group = await open();
    for (const form of [grouped(a), projected(ours)]) await join(group, form);
    const form = { 'MessagingBinding.ProjectedAddress': ours };
    expect(refusal(await update(form))).toBe('409/50438');
    await join(path, grouped(b));
    expect((await update(form)).status).toBe(200);
  });
});

describe('an identity', () => {
  it('is attached to a number in a group text, with a role and a user', async () => {
    const { update, get, path } = await joined(projected(ours));
    const { body } = await update({ Identity: 'alice' });
    expect(body).toMatchObject({
      identity: 'alice',
      role_sid: expect.stringMatching(/^RL/),
      messaging_binding: { type: 'sms', projected_address: ours },
    });
    expect((await get('/v1/Users/alice')).status).toBe(200);
    expect((await get(`${path}/Participants/alice`)).body).toEqual(body);
    const found = await get('/v1/ParticipantConversations?Identity=alice');
    expect(found.body.conversations).toHaveLength(1);
  });

  it('leaves the role alone that such a number has', async () => {
    const { update, get } = await joined(projected(ours));
    const { roles } = (await get('/v1/Roles')).body;
    const { sid: RoleSid } = roles.find(
      ({ friendly_name }: Json) => friendly_name === 'channel admin',
    );
    await update({ RoleSid });
    expect((await update({ Identity: 'alice' })).body.role_sid).toBe(RoleSid);
  });

  it.each<[string, Form, FormValue]>([
    ['50444', { Identity: 'alice' }, 'bob'],
    ['50444', { Identity: 'alice' }, null],
    ['50444', reached(a, ours), 'bob'],
    ['50444', projected(ours, 'alice'), 'bob'],
    ['50206', projected(ours), `US${'0'.repeat(32)}`],
    ['50207', projected(ours), 'a'.repeat(257)],
  ])('is refused with 400/%s: %o gets %s', async (code, form, Identity) => {
    const { update, get, participant, url } = await joined(form);
    expect(refusal(await update({ Identity }))).toBe(`400/${code}`);
    expect((await get(url)).body).toEqual(participant);
  });
});

interface Joined extends ReturnType<typeof conversationsForTests> {
  readonly participant: Json;
  /** Of the conversation. */
  readonly path: string;
  /** Of the participant. */
  readonly url: string;
  readonly update: (form: Form) => Promise<Exchange>;
}

/** Somebody in a new conversation of an emulator of its own. */
async function joined(form: Form, options: Partial<EmulatorOptions> = {}): Promise<Joined> {
  const world = conversationsForTests(options);
  const path = await world.open();
  const participant = await world.join(path, form);
  const url = `${path}/Participants/${participant.sid}`;
  return { ...world, participant, path, url, update: (changes) => world.post(url, changes) };
}
