import { describe, expect, it } from 'vitest';
import { livePortal, type BuildSite } from '../../scripts/start/live-portal.ts';
import type { Outgoing } from '../../src/emulator/emulator.ts';
import { shop } from '../cli/portal-world.ts';

describe('a portal that follows its document', () => {
  it('answers below its base path alone', () => {
    const { answer } = world();
    expect(answer(asked('/v1/Users'))).toBeUndefined();
    expect(answer(asked('/documents'))).toBeUndefined();
    expect(answer(asked('/doc?x'))).toBeDefined();
    expect(answer(asked('/doc/live'))).toBeDefined();
  });

  it('says that it is not there yet', async () => {
    expect(await world().read('/doc')).toMatchObject({ status: 503 });
  });

  it('is made when somebody looks, once for each document', async () => {
    const { read, load, made } = world();
    load(shop('1'));
    load(shop('2'));
    expect(made).toEqual([]);
    const both = await Promise.all([read('/doc'), read('/doc?again')]);
    expect(both.map(({ body }) => body)).toEqual(['2', '2']);
    await read('/doc');
    expect(made).toEqual(['2']);
  });

  it('is made before anybody looks if it is told so', async () => {
    const { load, made, prepare } = world();
    load(shop('1'));
    await prepare();
    expect(made).toEqual(['1']);
  });

  it('makes what was loaded meanwhile before it answers', async () => {
    const { read, load, made } = world();
    load(shop('1'));
    const first = read('/doc');
    load(shop('2'));
    expect((await first).body).toBe('2');
    expect(made).toEqual(['1', '2']);
  });

  it('tells pages that wait of a new version, and those alone', async () => {
    const { read, load, made } = world();
    load(shop('1'));
    const { body: since, headers } = await read('/doc/live?since=');
    expect(headers['cache-control']).toBe('no-store');
    const waiting = read(`/doc/live?since=${since}`);
    load(shop('2'));
    const { body: next } = await waiting;
    expect(next).not.toBe(since);
    expect(made).toEqual(['1', '2']);
    load(shop('3'));
    expect(made).toEqual(['1', '2']);
  });

  it('has the same version for the same pages', async () => {
    const { read, load } = world();
    load(shop('1'));
    const first = await read('/doc/live');
    load({ ...shop('1') });
    await read('/doc');
    expect((await read('/doc/live')).body).toBe(first.body);
  });

  it('keeps the last good one, and says why', async () => {
    const { read, load, complaints } = world();
    load(shop('1'));
    await read('/doc');
    load(shop('broken'));
    expect((await read('/doc')).body).toBe('1');
    expect(complaints).toEqual(['It cannot be shown.']);
    load(shop('2'));
    expect((await read('/doc')).body).toBe('2');
  });

  it('lets go of those who wait when it ends', async () => {
    const { read, load, close } = world();
    load(shop('1'));
    const { body } = await read('/doc/live');
    const waiting = read(`/doc/live?since=${body}`);
    close();
    expect((await waiting).body).toBe(body);
  });

  it('sends the length of what HEAD leaves out', async () => {
    const { read, load } = world();
    load(shop('1'));
    expect(await read('/doc', 'HEAD')).toMatchObject({ status: 200, body: '1' });
  });
});

function world() {
  const made: string[] = [];
  const complaints: string[] = [];
  const build: BuildSite = async ({ info }) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    const text = info?.version ?? '';
    if (text === 'broken') throw new Error('It cannot be shown.');
    made.push(text);
    return [{ path: 'index.html', mediaType: 'text/html', text }];
  };
  const complain = (reason: string) => void complaints.push(reason);
  const portal = livePortal({ base: '/doc', build, complain });
  const read = async (target: string, method?: string): Promise<Outgoing> => {
    const answer = portal.answer(asked(target, method));
    if (answer === undefined) throw new Error(`${target} is not of the portal.`);
    return answer;
  };
  return { ...portal, made, complaints, read };
}

function asked(target: string, method = 'GET') {
  return { method, origin: 'http://x.test', target, header: () => null, body: '' };
}
