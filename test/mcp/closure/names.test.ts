import { describe, expect, it } from 'vitest';
import { ownDocs, ownServer, site } from '../tools/own-server.ts';

const docs = ownDocs();
const { call } = await ownServer(() => docs);
const { operations, events } = docs.reference;

describe('the name of an operation', () => {
  it.each([
    ['its id', ({ id }: Named) => id],
    ['its id in small letters', ({ id }: Named) => id.toLowerCase()],
    ['its id in capitals', ({ id }: Named) => id.toUpperCase()],
    ['its id among spaces', ({ id }: Named) => ` ${id}\n`],
    ['method and path', ({ method, template }: Named) => `${method} ${template}`],
    ['method and path in small letters', ({ method, template }: Named) => lower(method, template)],
    [
      'method and path with values',
      ({ method, template }: Named) => `${method} ${filled(template)}`,
    ],
    [
      'method and the address that was called',
      ({ method, template }: Named) =>
        `${method} https://conversations.twilio.com${filled(template)}?PageSize=5`,
    ],
    ['the end of its address', ({ path }: Named) => path.slice(path.lastIndexOf('/') + 1)],
    ['its path on the site', ({ path }: Named) => path],
    ['the address of its page', ({ path }: Named) => `${site}/${path}`],
    ['that with a slash', ({ path }: Named) => `${site}/${path}/`],
    ['that with an anchor', ({ path }: Named) => `${site}/${path}#path-Sid`],
    ['that of its Markdown', ({ path }: Named) => `${site}/${path}.md`],
    ['its page on another host', ({ path }: Named) => `http://localhost:8080/docs/${path}`],
    ['its resource', ({ id }: Named) => `docs://operations/${id}`],
  ])('is %s', async (_, nameOf) => {
    const wrong: string[] = [];
    for (const page of operations) {
      const { text } = await call('get_operation', { operation: nameOf(page) });
      if (!text.startsWith(`# ${page.id}\n`)) wrong.push(`${nameOf(page)}: ${text.slice(0, 80)}`);
    }
    expect(operations).toHaveLength(103);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['its name', ({ id }: Named) => id],
    ['its name in small letters', ({ id }: Named) => id.toLowerCase()],
    ['the address of its page', ({ path }: Named) => `${site}/${path}`],
    ['its resource', ({ id }: Named) => `docs://events/${id}`],
  ])('is, of an event, %s', async (_, nameOf) => {
    for (const page of events) {
      const { text } = await call('get_operation', { operation: nameOf(page) });
      expect(text.startsWith(`# ${page.id}\n`)).toBe(true);
    }
  });

  it('is asked for more exactly where a path alone has several', async () => {
    const { text, failed } = await call('get_operation', { operation: '/v1/Users' });
    expect(failed).toBe(true);
    expect(text).toBe(
      'Several operations have this path; name one: ListUser (GET), CreateUser (POST).',
    );
  });

  it('is one of three where nothing has it', async () => {
    for (const asked of [
      'FetchUsr',
      'users of mine',
      'PATCH /v1/Users/{Sid}',
      '/v2/Users',
      '\\',
      '%',
    ]) {
      const { text, failed } = await call('get_operation', { operation: asked });
      expect(failed).toBe(true);
      const nearest = /Nearest: (\w+), (\w+), (\w+)\.$/.exec(text)?.slice(1) ?? [];
      expect(nearest.map((id) => docs.find.operation.byName(id)?.id)).toEqual(nearest);
      expect(nearest).toHaveLength(3);
    }
  });
});

type Named = (typeof operations)[number];

function filled(template: string): string {
  return template.replaceAll(/\{[^}]+\}/g, 'XX0123456789abcdef0123456789abcdef');
}

function lower(method: string, template: string): string {
  return `${method.toLowerCase()} ${template.toLowerCase()}`;
}
