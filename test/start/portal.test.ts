import { describe, expect, it } from 'vitest';
import { authorization } from '../helpers/emulator.ts';
import { start, workplace } from '../helpers/server-start.ts';

describe('the reference beside the emulator', () => {
  it(
    'is served on the same port, follows edits, and keeps the last good page',
    { timeout: 120_000 },
    async () => {
      const { folder, edit } = workplace();
      const started = start(folder, ['--watch']);
      const greeting = await started.until('Ctrl+C stops.');
      const [page = ''] =
        /http:\S+\/doc\/conversations\/operation\/operation-fetchuser/.exec(greeting) ?? [];
      const { origin } = new URL(page);
      const base = `${origin}/doc/conversations`;

      const first = await fetch(page);
      expect(first.status).toBe(200);
      expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const html = await first.text();
      expect(html).toContain(`data-api="${origin}"`);
      expect(html).toContain(`${page}"`);
      const [, live = ''] = /src="([^"]*\/live-[^"]*\.js)"/.exec(html) ?? [];
      expect((await fetch(origin + live)).headers.get('content-type')).toContain('text/javascript');

      const known = { 'if-none-match': first.headers.get('etag') ?? '' };
      expect((await fetch(page, { headers: known })).status).toBe(304);
      const head = await fetch(page, { method: 'HEAD' });
      expect(Number(head.headers.get('content-length'))).toBe(Buffer.byteLength(html));
      const asked = await fetch(`${base}/operation/operation-listuser`, {
        headers: { accept: 'text/markdown' },
      });
      expect(await asked.text()).toMatch(/^# .*\n\n`GET \/v1\/Users`/);
      expect((await fetch(`${base}/nothing`)).status).toBe(404);
      expect((await fetch(`${base}/..%2f..%2fpackage.json`)).status).toBe(404);

      const version = await (await fetch(`${base}/live`)).text();
      const told = fetch(`${base}/live?since=${version}`);
      edit('spec/parameters/PageSize100.yaml', (text) =>
        text.replace('default: 50', 'default: 20'),
      );
      const next = await (await told).text();
      expect(next).not.toBe(version);
      const changed = await fetch(`${base}/operation/operation-listconversation.md`);
      expect(await changed.text()).toContain('Default value is `20`');

      edit('spec/examples/user.json', (text) =>
        text.replace('"is_online": true', '"is_online": "y"'),
      );
      await started.until('Still serving');
      expect((await fetch(page)).status).toBe(200);
      expect(await (await fetch(`${base}/live`)).text()).toBe(next);
      const user = await fetch(`${origin}/v1/Users/alice`, { headers: { authorization } });
      expect(user.status).toBe(200);

      const waiting = fetch(`${base}/live?since=${next}`).then(
        (response) => response.text(),
        () => 'gone',
      );
      started.stop('SIGINT');
      expect(await started.ended).toMatchObject({ code: 0 });
      expect([next, 'gone']).toContain(await waiting);
    },
  );

  it('is not for pages that call this machine by another name', async () => {
    const { folder } = workplace();
    const started = start(folder, ['--watch']);
    const [, url = ''] = /on (http:\S+)/.exec(await started.until('Ctrl+C stops.')) ?? [];
    const { get } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const request = get(`${url}/doc/conversations`, { headers: { host: 'evil.test' } });
      request.on('response', ({ statusCode }) => resolve(statusCode)).on('error', reject);
    });
    expect(status).toBe(403);
    started.stop('SIGINT');
    await started.ended;
  });

  it('is told of where nobody watches', async () => {
    const { folder } = workplace();
    const { code, output } = await start(folder, ['--no-watch']).ended;
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).toContain('npm run portal');
  });
});
