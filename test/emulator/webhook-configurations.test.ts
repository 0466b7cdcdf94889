import { describe, expect, it } from 'vitest';
import { readDescription } from '../helpers/document.ts';
import { emulatorForTests, type Exchange } from '../helpers/emulator.ts';
import type { Form } from './cases/case.ts';

const everything: Form = {
  Method: 'GET',
  Filters: ['onMessageAdd', 'onMessageAdded'],
  PreWebhookUrl: 'https://example.com/before',
  PostWebhookUrl: 'https://example.com/after',
};

for (const level of ['account', 'service'] as const) {
  describe(`the webhooks of the ${level}`, () => {
    it('keep what is left out', async () => {
      const { update } = await webhooks(level);
      const { body: before } = await update(everything);
      const { body } = await update({ PostWebhookUrl: 'https://example.com/later' });
      expect(body).toEqual({ ...before, post_webhook_url: 'https://example.com/later' });
    });

    it('lose what is sent empty', async () => {
      const { update } = await webhooks(level);
      await update(everything);
      const form = { Filters: '', PreWebhookUrl: null, PostWebhookUrl: null, Method: null };
      expect((await update(form)).body).toMatchObject({
        filters: [],
        pre_webhook_url: null,
        post_webhook_url: null,
        method: level === 'account' ? 'POST' : null,
      });
    });

    it('take every event of the document, each once', async () => {
      const { update } = await webhooks(level);
      const names = Object.keys(readDescription().document.webhooks ?? {});
      expect(names.length).toBeGreaterThan(20);
      const { body } = await update({ Filters: [...names, ...names] });
      expect(body.filters).toEqual(names);
    });

    it.each([
      [{ Filters: ['onMessageAdded', 'onPigeonSent'] }, 50054, 'onPigeonSent'],
      [{ Method: 'DELETE' }, 50055, 'DELETE'],
      [{ PreWebhookUrl: 'example.com/before' }, 50077, 'PreWebhookUrl'],
      [{ PreWebhookUrl: 'mailto:someone@example.com' }, 50077, 'PreWebhookUrl'],
      [{ PostWebhookUrl: '//example.com/after' }, 50078, 'PostWebhookUrl'],
      [{ PostWebhookUrl: 'javascript:void(0)' }, 50078, 'PostWebhookUrl'],
    ])('refuse %j and change nothing', async (form, code, word) => {
      const { read, update } = await webhooks(level);
      await update(everything);
      const { body: before } = await read();
      const refused = await update({ Method: 'POST', ...form });
      expect(refused).toMatchObject({ status: 400, body: { code } });
      expect(refused.body.message).toContain(word);
      expect((await read()).body).toEqual(before);
    });

    it('are not those of the other level', async () => {
      const { update, other } = await webhooks(level);
      const { body: before } = await other();
      await update(everything);
      expect((await other()).body).toEqual(before);
    });
  });
}

describe('the target of webhooks', () => {
  it('is your own server again once it is sent empty', async () => {
    const { update } = await webhooks('account');
    expect((await update({ Target: 'flex' })).body.target).toBe('flex');
    expect((await update({ Target: null })).body.target).toBe('webhook');
    expect((await update({ Target: 'pigeon' })).status).toBe(400);
  });

  it('is no setting of a service', async () => {
    const { update } = await webhooks('service');
    expect((await update({ Target: 'flex' })).body).not.toHaveProperty('target');
  });
});

interface Webhooks {
  readonly read: () => Promise<Exchange>;
  readonly update: (form: Form) => Promise<Exchange>;
  readonly other: () => Promise<Exchange>;
}

async function webhooks(level: 'account' | 'service'): Promise<Webhooks> {
  const { send } = emulatorForTests();
  const { links } = (await send('GET', '/v1/Configuration')).body;
  const paths = [links.webhooks, `${links.service}/Webhooks`];
  const [path, otherPath] = level === 'account' ? paths : paths.toReversed();
  return {
    read: () => send('GET', path),
    update: (form) => send('POST', path, { form }),
    other: () => send('GET', otherPath),
  };
}
