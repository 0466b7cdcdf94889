import { describe, expect, it } from 'vitest';
import type { FieldChanges } from '../../src/emulator/events/sender.ts';
import type { EventName } from '../../src/webhooks/webhooks.ts';
import { closedOrigin, webhookReceiver, type React } from '../helpers/webhook-receiver.ts';
import { eventWorld, listen, senderForTests } from './webhooks-events.ts';

const everything = { friendly_name: 'F', body: 'B', author: 'A', attributes: '{"a":1}' };

describe('a webhook that is asked', () => {
  it('lets an event go ahead unchanged by an answer without content', async () => {
    const unchanged = ['', ' \n', '{}'].map((text) => () => new Response(text));
    for (const react of [...unchanged, () => new Response(null, { status: 204 })]) {
      const { changes, reports } = await asked('onMessageAdd', react);
      expect(changes).toEqual({});
      expect(reports).toEqual([]);
    }
  });

  it.each<[EventName, FieldChanges]>([
    ['onConversationAdd', { FriendlyName: 'F' }],
    ['onConversationUpdate', { FriendlyName: 'F' }],
    ['onConversationRemove', {}],
    ['onMessageAdd', { Body: 'B', Author: 'A', Attributes: '{"a":1}' }],
    ['onMessageUpdate', { Body: 'B', Author: 'A', Attributes: '{"a":1}' }],
    ['onMessageRemove', {}],
    ['onParticipantAdd', {}],
    ['onParticipantUpdate', {}],
    ['onParticipantRemove', {}],
    ['onUserUpdate', {}],
  ])('changes with %s what its answer is documented to', async (type, expected) => {
    const { changes, reports } = await asked(type, () => Response.json(everything));
    expect(changes).toEqual(expected);
    expect(reports).toEqual([]);
  });

  it('changes only what the answer names, null being nothing', async () => {
    const { changes } = await asked('onMessageAdd', () =>
      Response.json({ body: '', author: null }),
    );
    expect(changes).toEqual({ Body: '' });
  });

  it.each([
    ['not JSON', 'OK', 'it is not the text of a JSON object'],
    ['a list', '["body"]', 'it is not the text of a JSON object'],
    ['null', 'null', 'it is not the text of a JSON object'],
    ['a body that is a number', '{"body":3,"author":"A"}', 'its body is not text'],
    ['attributes that are an object', '{"attributes":{}}', 'its attributes is not text'],
    ['too long', `{"body":"${'x'.repeat(600_000)}"}`, 'it is too long'],
  ])('changes nothing and is reported when its answer is %s', async (_, answer, problem) => {
    const { changes, reports, origin } = await asked('onMessageAdd', () => new Response(answer));
    expect(changes).toEqual({});
    expect(reports).toEqual([
      `The answer of ${origin}/ to onMessageAdd changes nothing: ${problem}.`,
    ]);
  });

  it.each([400, 403, 404, 429, 500, 503])('refuses by status %i', async (status) => {
    const answer = asked('onMessageAdd', () => new Response('{"body":"x"}', { status }));
    await expect(answer).rejects.toMatchObject({
      status: 403,
      code: 50056,
      message: `The webhook for onMessageAdd refused this, with status ${status}`,
    });
  });

  it('changes nothing by a redirect, which is not followed', async () => {
    const elsewhere = await webhookReceiver(() => Response.json({ body: 'from elsewhere' }));
    const headers = { location: elsewhere.origin };
    const react: React = () => new Response('{"body":"x"}', { status: 302, headers });
    const { changes, reports } = await asked('onMessageAdd', react);
    expect(changes).toEqual({});
    expect(reports).toEqual([expect.stringContaining('the answer was 302')]);
    expect(elsewhere.received).toEqual([]);
  });

  it('lets an event go ahead unchanged when it does not answer in time', async () => {
    const { changes, reports, origin } = await asked('onMessageAdd', () => 'hang', {
      preWebhook: 250,
    });
    expect(changes).toEqual({});
    expect(reports).toEqual([`onMessageAdd to ${origin}/: there was no answer in time.`]);
  });

  it('has its time for all attempts together', async () => {
    const receiver = await webhookReceiver(() => 'hang');
    const { sender, ask } = await askingAt(`${receiver.origin}#rc=5&rp=all`, { preWebhook: 250 });
    expect(await ask('onMessageAdd')).toEqual({});
    expect(receiver.received).toHaveLength(1);
    expect(sender.reports).toHaveLength(1);
  });

  it('is asked once more when the connection broke off', async () => {
    const { changes, reports } = await asked('onMessageAdd', (_, count) =>
      count === 1 ? 'break' : Response.json({ body: 'second' }),
    );
    expect(changes).toEqual({ Body: 'second' });
    expect(reports).toEqual([]);
  });

  it('that nobody can reach lets an event go ahead, or refuses it, as was chosen', async () => {
    const origin = await closedOrigin();
    const proceeding = await askingAt(origin);
    expect(await proceeding.ask('onMessageAdd')).toEqual({});
    expect(proceeding.sender.reports).toEqual([
      `onMessageAdd to ${origin}/: there was no connection, or it broke off.`,
    ]);
    const refusing = await askingAt(origin, {}, 'refuse');
    await expect(refusing.ask('onMessageAdd')).rejects.toMatchObject({ status: 403, code: 50057 });
  });

  it('elsewhere than on this machine counts as one that nobody can reach', async () => {
    const proceeding = await askingAt('http://example.com/');
    expect(await proceeding.ask('onMessageAdd')).toEqual({});
    const refusing = await askingAt('http://example.com/', {}, 'refuse');
    await expect(refusing.ask('onMessageAdd')).rejects.toMatchObject({ status: 403, code: 50057 });
  });

  it('is nobody where nobody listens, which is known at once', () => {
    expect(senderForTests().ask(eventWorld().event('onMessageAdd'))).toBeUndefined();
  });
});

async function asked(type: EventName, react: React, limits = {}) {
  const receiver = await webhookReceiver(react);
  const { sender, ask } = await askingAt(receiver.origin, limits);
  const changes = await ask(type);
  expect(receiver.received[0]?.fields['EventType']).toBe(type);
  return { changes, reports: sender.reports, origin: receiver.origin };
}

async function askingAt(
  url: string,
  limits = {},
  unreachablePreWebhook: 'proceed' | 'refuse' = 'proceed',
) {
  const world = eventWorld();
  const sender = senderForTests({}, limits, { unreachablePreWebhook });
  const ask = async (type: EventName): Promise<FieldChanges> => {
    listen(world.account, { pre_webhook_url: url, filters: [type] });
    const answer = sender.ask(world.event(type));
    if (answer === undefined) throw new Error('Nobody was asked.');
    return answer;
  };
  return { sender, ask };
}
