import { describe, expect, it } from 'vitest';
import { longPoll } from '../../scripts/start/long-poll.ts';

describe('waiting for a new version', () => {
  it('ends at once for who has another one, or none', async () => {
    const { after, tell } = longPoll();
    tell('1');
    expect(await after('')).toBe('1');
    expect(await after('0')).toBe('1');
  });

  it('ends when there is a new one, for all who wait', async () => {
    const { after, tell, isAwaited } = longPoll();
    tell('1');
    const waiting = Promise.all([after('1'), after('1')]);
    expect(isAwaited()).toBe(true);
    tell('1');
    expect(isAwaited()).toBe(true);
    tell('2');
    expect(await waiting).toEqual(['2', '2']);
    expect(isAwaited()).toBe(false);
  });

  it('ends after a while with the version that is known', async () => {
    const { after, tell } = longPoll(20);
    tell('1');
    expect(await after('1')).toBe('1');
  });

  it('ends when nothing more will come', async () => {
    const { after, close, isAwaited } = longPoll();
    const waiting = after('');
    close();
    expect(await waiting).toBe('');
    expect(isAwaited()).toBe(false);
  });

  it('holds so many, and no more', async () => {
    const { after, close } = longPoll();
    const waiting = Array.from({ length: 100 }, async () => after(''));
    expect(await after('')).toBe('');
    close();
    await Promise.all(waiting);
  });
});
