import { getEventListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { rejection } from '../helpers/client-for-tests.ts';
import { listening, neverAt } from '../helpers/client-pages.ts';

const pages = [['a', 'b'], ['c', 'd'], ['e']];

describe('an aborted walk', () => {
  const reason = new Error('changed my mind');

  it('asks for nothing where it was aborted before', async () => {
    const { client, server } = await listening({ pages });
    const signal = AbortSignal.abort(reason);
    expect(await rejection(() => client.listUser({}, { signal }).first(9))).toBe(reason);
    expect(server.requests).toEqual([]);
  });

  it.each([0, 1])('throws the reason while page %i is awaited', async (slow) => {
    const { client, server } = await listening({ pages, instead: neverAt(slow) });
    const controller = new AbortController();
    const { signal } = controller;
    const walk = rejection(() => client.listUser({}, { signal }).first(9));
    await server.came(slow + 1);
    controller.abort(reason);
    expect(await walk).toBe(reason);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('throws the reason between two pages, though the next one has come', async () => {
    const { client, server } = await listening({ pages });
    const controller = new AbortController();
    const { signal } = controller;
    const found: number[] = [];
    const walk = async () => {
      for await (const { meta } of client.listUser({}, { signal }).pages()) {
        found.push(meta.page);
        await server.came(2);
        await pause(50);
        controller.abort(reason);
      }
    };
    expect(await rejection(walk)).toBe(reason);
    expect(found).toEqual([0]);
  });

  it('leaves no listener behind when it is done or left', async () => {
    const { client } = await listening({ pages });
    const { signal } = new AbortController();
    await client.listUser({}, { signal }).first(9);
    for await (const _ of client.listUser({}, { signal })) break;
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
