import { describe, expect, it } from 'vitest';
import { emulatorForTests, type Exchange } from '../helpers/emulator.ts';
import type { Form } from './cases/case.ts';

const everything: Form = {
  LogEnabled: true,
  'NewMessage.Enabled': true,
  'NewMessage.Template': '${PARTICIPANT}: ${MESSAGE}',
  'NewMessage.Sound': 'chime',
  'NewMessage.BadgeCountEnabled': true,
  'NewMessage.WithMedia.Enabled': true,
  'NewMessage.WithMedia.Template': '${MEDIA_COUNT} files',
  'AddedToConversation.Enabled': true,
  'AddedToConversation.Template': 'Welcome to ${CONVERSATION}',
  'AddedToConversation.Sound': 'knock',
  'RemovedFromConversation.Enabled': true,
  'RemovedFromConversation.Template': 'You left ${CONVERSATION}',
  'RemovedFromConversation.Sound': 'thud',
};

const answered = {
  log_enabled: true,
  new_message: {
    enabled: true,
    template: '${PARTICIPANT}: ${MESSAGE}',
    sound: 'chime',
    badge_count_enabled: true,
    with_media: { enabled: true, template: '${MEDIA_COUNT} files' },
  },
  added_to_conversation: {
    enabled: true,
    template: 'Welcome to ${CONVERSATION}',
    sound: 'knock',
  },
  removed_from_conversation: {
    enabled: true,
    template: 'You left ${CONVERSATION}',
    sound: 'thud',
  },
};

describe('the push notifications of a service', () => {
  it('put every field where it belongs', async () => {
    const { update } = await notifications();
    expect((await update(everything)).body).toMatchObject(answered);
  });

  it.each(Object.keys(everything))(
    'are as on the first day in %s once that is sent empty',
    async (name) => {
      const { read, update } = await notifications();
      const { body: fresh } = await read();
      const { [name]: _, ...rest } = everything;
      const { body: without } = await update(rest);
      expect(without).not.toEqual(fresh);
      await update(everything);
      expect((await update({ [name]: null })).body).toEqual(without);
    },
  );

  it.each(Object.keys(everything))('keep all the rest when only %s is sent', async (name) => {
    const { read, update } = await notifications();
    await update(everything);
    await update({ [name]: everything[name] });
    expect((await read()).body).toMatchObject(answered);
  });

  it('are those of one service', async () => {
    const { send, update } = await notifications();
    const form = { FriendlyName: 'Second' };
    const { body: second } = await send('POST', '/v1/Services', { form });
    await update(everything);
    const { body } = await send('GET', `${second.links.configuration}/Notifications`);
    expect(body).toMatchObject({ chat_service_sid: second.sid, log_enabled: false });
  });

  it('change nothing when one of the fields is refused', async () => {
    const { read, update } = await notifications();
    const { body: before } = await read();
    const refused = await update({ ...everything, 'NewMessage.WithMedia.Enabled': 'maybe' });
    expect(refused.status).toBe(400);
    expect(refused.body.message).toContain('NewMessage.WithMedia.Enabled');
    expect((await read()).body).toEqual(before);
  });
});

interface Notifications {
  readonly send: ReturnType<typeof emulatorForTests>['send'];
  readonly read: () => Promise<Exchange>;
  readonly update: (form: Form) => Promise<Exchange>;
}

async function notifications(): Promise<Notifications> {
  const { send } = emulatorForTests();
  const { links } = (await send('GET', '/v1/Configuration')).body;
  const path = `${links.service}/Notifications`;
  return {
    send,
    read: () => send('GET', path),
    update: (form) => send('POST', path, { form }),
  };
}
