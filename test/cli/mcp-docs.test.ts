import { describe, expect, it } from 'vitest';
import { docsFor } from '../../src/cli/mcp/docs-for.ts';
import type { Revision } from '../../src/reference/reference.ts';
import { shop } from './portal-world.ts';

const revision: Revision = {
  id: '2026-01-02-abcdefa',
  date: '2026-01-02',
  version: '1',
  title: 'Shorter names',
  changes: [],
};

const spec = { name: 'shop.json', file: 'shop.json', document: shop() };

describe('the docs of a session', () => {
  it('are there before their history, and have it once it is known', async () => {
    const found: ((revisions: readonly Revision[]) => void)[] = [];
    const history = () => new Promise<readonly Revision[]>((resolve) => void found.push(resolve));
    const docs = docsFor({ spec, history }, undefined, unexpected);
    const first = await docs();
    expect(first.reference.revisions).toEqual([]);
    expect(await docs()).toBe(first);
    const waiting = docs('history');
    found[0]?.([revision]);
    const whole = await waiting;
    expect(whole.reference.revisions).toEqual([revision]);
    expect(await docs()).toBe(whole);
    expect(found).toHaveLength(1);
  });

  it('are made once where their history is known', async () => {
    const docs = docsFor({ spec, history: [revision] }, undefined, unexpected);
    const first = await docs();
    expect(first.reference.revisions).toEqual([revision]);
    expect(await docs('history')).toBe(first);
  });

  it('are the same with and without where there is no history', async () => {
    const docs = docsFor({ spec, history: async () => [] }, undefined, unexpected);
    expect(await docs('history')).toBe(await docs());
  });

  it('go without a history that cannot be read, which is told', async () => {
    const told: unknown[] = [];
    const lost = new Error('git is gone');
    const history = () => Promise.reject(lost);
    const docs = docsFor({ spec, history }, undefined, (error) => told.push(error));
    expect((await docs('history')).reference.revisions).toEqual([]);
    expect(told).toEqual([lost]);
  });

  it('name pages by the site, where there is one', async () => {
    const source = { spec, history: async () => [] };
    const docs = await docsFor(source, 'https://docs.example.com/shop', unexpected)();
    expect(docs.urlOf('errors')).toBe('https://docs.example.com/shop/errors');
    expect(docs.own).toBe(false);
  });
});

function unexpected(error: unknown): void {
  expect.unreachable(String(error));
}
