import { expect, it } from 'vitest';
import { emulatorForTests, type Json } from '../helpers/emulator.ts';

it('answers about settings have their keys in alphabetical order, as live ones do', async () => {
  const { send } = emulatorForTests();
  const add = async (path: string, form: Record<string, string>): Promise<string> =>
    (await send('POST', path, { form })).body.url;
  const { links } = (await send('GET', '/v1/Configuration')).body;
  const { webhooks } = (await send('POST', '/v1/Conversations', { form: {} })).body.links;
  const addresses = [
    '/v1/Configuration',
    '/v1/Services',
    '/v1/Roles',
    links.webhooks,
    links.service,
    `${links.service}/Webhooks`,
    `${links.service}/Notifications`,
    await add('/v1/Credentials', { Type: 'fcm', Secret: 'made-up' }),
    await add('/v1/Configuration/Addresses', {
      Type: 'sms',
      Address: '+15550100100',
      'AutoCreation.Type': 'webhook',
      'AutoCreation.WebhookUrl': 'https://example.com/',
    }),
    await add(webhooks, {
      Target: 'trigger',
      'Configuration.Url': 'https://example.com/',
      'Configuration.Triggers': 'help',
    }),
  ];
  for (const address of addresses) {
    const { status, body } = await send('GET', address);
    expect(status, address).toBe(200);
    for (const keys of keysOf(body)) expect(keys, address).toEqual(keys.toSorted());
  }
});

/** Of the value and of everything in it. The items of a page stand beside its `meta`. */
function keysOf(value: Json): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(keysOf);
  return Array.isArray(value) || 'meta' in value ? inner : [Object.keys(value), ...inner];
}
