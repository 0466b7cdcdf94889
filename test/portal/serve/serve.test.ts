import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/cli/portal/place.ts';
import { siteOf } from '../../../src/cli/portal/site.ts';
import type { PortalFile } from '../../../src/portal/portal.ts';
import { portalAnswer } from '../../../src/portal/serve.ts';
import { shop } from '../../cli/portal-world.ts';

const host = 'http://docs.test';

const files: readonly PortalFile[] = [
  { path: 'index.html', mediaType: 'text/html', text: 'front' },
  { path: 'index.md', mediaType: 'text/markdown', text: 'front twin' },
  { path: 'operation/a/index.html', mediaType: 'text/html', text: 'page a' },
  { path: 'operation/a.md', mediaType: 'text/markdown', text: 'twin a' },
  { path: 'operation/a.json', mediaType: 'application/json', text: '{}' },
  { path: 'schema/größe/index.html', mediaType: 'text/html', text: 'größe' },
  { path: 'schema/größe.md', mediaType: 'text/markdown', text: 'twin' },
  { path: 'assets/portal-1.js', mediaType: 'text/javascript', text: 'js' },
  { path: 'changes.xml', mediaType: 'application/atom+xml', text: '<feed/>' },
  { path: '404.html', mediaType: 'text/html', text: 'no such page' },
];

describe.each(['', '/doc', '/doc/conversations/v1'])('a site below "%s"', (base) => {
  const answer = portalAnswer(files, base);
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    answer(new Request(host + path, { method, headers }));

  it.each([
    ['', 'front', 'text/html; charset=utf-8'],
    ['/operation/a', 'page a', 'text/html; charset=utf-8'],
    ['/operation/a.md', 'twin a', 'text/markdown; charset=utf-8'],
    ['/operation/a.json', '{}', 'application/json; charset=utf-8'],
    ['/schema/gr%C3%B6%C3%9Fe', 'größe', 'text/html; charset=utf-8'],
    ['/assets/portal-1.js', 'js', 'text/javascript; charset=utf-8'],
    ['/changes.xml', '<feed/>', 'application/atom+xml; charset=utf-8'],
  ])('answers %s', async (path, text, type) => {
    const response = get(base + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await response.text()).toBe(text);
  });

  it('says of each page how else it can be read', () => {
    const { headers } = get(`${base}/operation/a`);
    expect(headers.get('vary')).toBe('Accept');
    expect(headers.get('link')).toBe(
      `<${base}/llms.txt>; rel="llms-txt", <${base}/operation/a.md>; rel="alternate"; type="text/markdown"`,
    );
    expect(get(`${base}/operation/a.json`).headers.get('vary')).toBeNull();
  });

  it('lets assets be kept for ever, and pages be asked about', () => {
    expect(get(`${base}/assets/portal-1.js`).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
    expect(get(`${base}/operation/a`).headers.get('cache-control')).toBe('no-cache');
  });

  it('has one address for each page', () => {
    const moved = get(`${base}/operation/a/`);
    expect([moved.status, moved.headers.get('location')]).toEqual([308, `${base}/operation/a`]);
    if (base !== '') {
      const front = get(`${base}/`);
      expect([front.status, front.headers.get('location')]).toEqual([308, base]);
    }
  });

  it.each([
    '/nothing',
    '/operation',
    '/nothing/',
    '/../secret',
    '/%2e%2e/secret',
    '/..%2f..%2fetc/passwd',
    '/operation/a/../../../secret',
    '/%00',
    '/%ff',
    '//evil.test/',
    '/constructor',
    '/__proto__',
  ])('finds nothing at %s', async (path) => {
    const response = get(base + path);
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(/^(?:no such page|There is nothing here\.\n)$/);
  });

  it('answers HEAD as GET, without the text', async () => {
    for (const path of ['', '/operation/a', '/nothing']) {
      const [whole, head] = [get(base + path), get(base + path, {}, 'HEAD')];
      expect(head.status).toBe(whole.status);
      const same = new Map(whole.headers);
      expect(new Map(head.headers)).toEqual(same);
      expect(await head.text()).toBe('');
    }
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('does not take %s', (method) => {
    const response = get(`${base}/operation/a`, {}, method);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('outside of its base path', () => {
  it.each(['/', '/documents', '/doc2/operation/a', '/docxoperation/a', '/DOC', '/operation/a'])(
    '%s is nothing',
    (path) => {
      expect(portalAnswer(files, '/doc')(new Request(host + path)).status).toBe(404);
    },
  );
});

describe('Markdown', () => {
  it.each([
    'text/markdown',
    'text/markdown, text/html;q=0.9',
    'text/html, text/markdown',
    'text/markdown;q=0.5',
    '*/*;q=0.1, Text/Markdown;q=0.2',
  ])('is what is read with Accept: %s', async (accept) => {
    expect(await read(accept)).toBe('twin a');
  });

  it.each([
    '*/*',
    'text/*',
    '',
    'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8',
    'text/html, text/markdown;q=0.9',
    'text/markdown;q=0',
    'text/markdown;q=many',
  ])('is not what is read with Accept: %s', async (accept) => {
    expect(await read(accept)).toBe('page a');
  });
});

describe('what a reader has already', () => {
  const answer = portalAnswer(files, '');
  const tag = answer(new Request(`${host}/operation/a`)).headers.get('etag') ?? '';
  const asked = (known: string, accept = '*/*') =>
    answer(new Request(`${host}/operation/a`, { headers: { 'if-none-match': known, accept } }));

  it('is not sent again', async () => {
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const response = asked(known);
      expect(response.status).toBe(304);
      expect(await response.text()).toBe('');
      expect(response.headers.get('etag')).toBe(tag);
      expect(response.headers.get('vary')).toBe('Accept');
    }
  });

  it('is another thing for another text', () => {
    expect(tag).toMatch(/^"[\w-]+"$/);
    expect(asked('"other"').status).toBe(200);
    expect(asked(tag, 'text/markdown').status).toBe(200);
    const changed = files.map((each) => ({ ...each, text: each.text.replace('a', 'b') }));
    const other = portalAnswer(changed, '')(new Request(`${host}/operation/a`));
    expect(other.headers.get('etag')).not.toBe(tag);
  });
});

it('a real site says in its pages where they load from, and in headers what only those can', async () => {
  const place = placeOf({ url: host, base: '', apiUrl: '', out: '', since: [], history: false });
  const site = await siteOf(shop(), { ...place, revisions: [], live: true });
  const answer = portalAnswer(site.files, '');
  for (const { path } of site.files.filter(({ mediaType }) => mediaType === 'text/html')) {
    const response = answer(new Request(`${host}/${path.replace(/\/?index\.html$/, '')}`));
    const page = (await response.text()).replaceAll('&#39;', "'");
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    expect(policy).toContain("default-src 'none'");
    for (const [, name, text = ''] of page.matchAll(/<(style|script)>(.*?)<\/\1>/gs)) {
      const hash = createHash('sha256').update(text).digest('base64');
      expect(policy).toContain(`${name}-src 'self' 'sha256-${hash}'`);
    }
    expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
  }
});

async function read(accept: string): Promise<string> {
  const request = new Request(`${host}/operation/a`, { headers: { accept } });
  return portalAnswer(files, '')(request).text();
}
