import { describe, expect, it } from 'vitest';
import { setState, touch } from '../../src/emulator/store/conversations.ts';
import { runTimers } from '../../src/emulator/timers.ts';
import {
  addConversation,
  start,
  worldForTests,
  type TestWorld,
} from '../helpers/emulator-world.ts';

const minute = 60_000;

describe('many timers', () => {
  it('go off in the order of their moments, whichever conversation they are of', () => {
    const here = worldForTests();
    const one = timed(here, 'PT2M', 'PT30M');
    const two = timed(here, 'PT1M', 'PT31M');
    const three = timed(here, 'PT3M', 'PT10M');
    here.wait(24 * 60 * minute);
    runTimers(here.world, here.emit);
    expect(seen(here)).toEqual([
      [1, two.data.sid, 'active', 'inactive', 'TIMER'],
      [2, one.data.sid, 'active', 'inactive', 'TIMER'],
      [3, three.data.sid, 'active', 'inactive', 'TIMER'],
      [10, three.data.sid, 'inactive', 'closed', 'TIMER'],
      [30, one.data.sid, 'inactive', 'closed', 'TIMER'],
      [31, two.data.sid, 'inactive', 'closed', 'TIMER'],
    ]);
    expect(one.data.date_updated).toBe(start + 30 * minute);
    runTimers(here.world, here.emit);
    expect(here.events).toHaveLength(6);
  });

  it('close at once what would become inactive in the same moment', () => {
    const here = worldForTests();
    const { data } = timed(here, 'PT10M', 'PT10M');
    here.wait(10 * minute);
    runTimers(here.world, here.emit);
    expect(seen(here)).toEqual([[10, data.sid, 'active', 'closed', 'TIMER']]);
  });

  it('are ten thousand and still go off in order', () => {
    const here = worldForTests();
    for (let at = 0; at < 10_000; at += 1) {
      addConversation(here, { date_closed: start + ((at * 7919) % 10_000) });
    }
    here.wait(10_000);
    runTimers(here.world, here.emit);
    const times = here.events.map(({ at }) => at);
    expect(times).toHaveLength(10_000);
    expect(times.every((at, index) => index === 0 || (times[index - 1] ?? 0) <= at)).toBe(true);
  });
});

describe('a change of state', () => {
  it('is told with its reason: a request, a timer, or something that happened', () => {
    const here = worldForTests();
    const conversation = timed(here, 'PT1M', 'PT10M');
    const { sid } = conversation.data;
    here.wait(minute);
    runTimers(here.world, here.emit);
    here.wait(minute);
    touch(conversation, here.world.clock.now(), here.world, here.emit);
    here.wait(minute / 2);
    setState(conversation, 'closed', 'API', here.world, here.emit);
    expect(seen(here)).toEqual([
      [1, sid, 'active', 'inactive', 'TIMER'],
      [2, sid, 'inactive', 'active', 'EVENT'],
      [2.5, sid, 'active', 'closed', 'API'],
    ]);
  });

  it('is none where the state stays the same, and closed stays closed whatever happens', () => {
    const here = worldForTests();
    const conversation = timed(here, 'PT1M', 'PT10M');
    here.wait(minute / 2);
    setState(conversation, 'active', 'API', here.world, here.emit);
    expect(conversation.data.date_updated).toBe(start);
    setState(conversation, 'closed', 'API', here.world, here.emit);
    here.wait(minute);
    touch(conversation, here.world.clock.now(), here.world, here.emit);
    runTimers(here.world, here.emit);
    expect(here.events).toHaveLength(1);
    expect(conversation.data).toMatchObject({ state: 'closed', date_inactive: null });
  });
});

/** With timers that count from now. */
function timed(
  here: TestWorld,
  inactive: string,
  closed: string,
): ReturnType<typeof addConversation> {
  const conversation = addConversation(here, { timer_inactive: inactive, timer_closed: closed });
  touch(conversation, here.world.clock.now(), here.world, here.emit);
  return conversation;
}

/** Changes of state, with minutes from the start on. */
function seen({ events }: TestWorld): readonly unknown[] {
  return events.map((event) =>
    event.type === 'onConversationStateUpdated'
      ? [
          (event.at - start) / minute,
          event.conversation.data.sid,
          event.from,
          event.to,
          event.reason,
        ]
      : event.type,
  );
}
