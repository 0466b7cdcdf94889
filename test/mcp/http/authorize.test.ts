import { describe, expect, it } from 'vitest';
import { legacy, mcpOf, messageOf, modern, search, url } from './world.ts';

const closed = mcpOf({ authorize: (token) => token === 'right' });

describe('a server that asks for a token', () => {
  it.each(['Bearer right', 'bearer  right '])('opens to %j', async (authorization) => {
    expect((await closed(modern(search, { authorization }))).status).toBe(200);
    expect((await closed(legacy(search, { authorization }))).status).toBe(200);
  });

  it.each([
    ['none', {}, 'Bearer'],
    ['another', { authorization: 'Bearer wrong' }, 'Bearer error="invalid_token"'],
    ['two', { authorization: 'Bearer right right' }, 'Bearer'],
    ['another scheme', { authorization: 'Basic right' }, 'Bearer'],
  ])('refuses %s before it reads on', async (_, headers, challenge) => {
    for (const request of [modern(search, headers), legacy(search, headers)]) {
      const response = await closed(request);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe(challenge);
      expect((await messageOf(response)).error?.message).toMatch(/^(?!.*wrong).+$/);
      expect(request.bodyUsed).toBe(false);
    }
  });

  it('lets browsers ask what they may send, and people how to connect', async () => {
    const origin = 'http://localhost:6274';
    const asked = new Request(url, { method: 'OPTIONS', headers: { origin } });
    expect((await closed(asked)).status).toBe(204);
    const page = new Request(url, { headers: { accept: 'text/html' } });
    expect((await closed(page)).status).toBe(200);
  });

  it('lets scripts of pages see that it asks', async () => {
    const response = await closed(modern(search, { origin: 'http://localhost:6274' }));
    expect(response.headers.get('access-control-expose-headers')).toContain('www-authenticate');
  });
});
