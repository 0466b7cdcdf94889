import { describe, expect, it } from 'vitest';
import { eventWorld, listen, senderForTests } from './webhooks-events.ts';

describe('a host', () => {
  it.each([
    'http://localhost/',
    'http://LOCALHOST:1/',
    'http://127.0.0.1/',
    'http://127.255.1.2/',
    'http://127.1/',
    'http://2130706433/',
    'http://[::1]/',
    'https://127.0.0.1/',
    'https://hooks.example.com/',
    'https://HOOKS.example.com:8443/',
    'http://one-port.example.com:8080/',
  ])('of this machine or allowed is called: %s', async (url) => {
    expect(await calledAt(url)).toEqual({ calls: 1, reports: [] });
  });

  it.each([
    'http://example.com/',
    'http://127.0.0.1.example.com/',
    'http://localhost.example.com/',
    'http://localhost./',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest',
    'http://0.0.0.0/',
    'http://[::]/',
    'http://[::ffff:10.0.0.1]/',
    'http://localhost@example.com/',
    'http://one-port.example.com/',
    'http://sub.hooks.example.com/',
    'ftp://localhost/',
    'file:///etc/hostname',
    'no address',
  ])('elsewhere is not called: %s', async (url) => {
    const { calls, reports } = await calledAt(url);
    expect(calls).toBe(0);
    expect(reports).toEqual([
      expect.stringMatching(/^onUserAdded to .*: not sent, since only this machine is called/),
    ]);
  });
});

async function calledAt(url: string) {
  const world = eventWorld();
  listen(world.account, { post_webhook_url: url, filters: ['onUserAdded'] });
  let calls = 0;
  const sender = senderForTests({
    allowedHosts: ['Hooks.example.com', 'one-port.example.com:8080'],
    fetch: () => {
      calls += 1;
      return Promise.resolve(new Response());
    },
  });
  sender.tell(world.event('onUserAdded'));
  await sender.settled();
  return { calls, reports: sender.reports };
}
