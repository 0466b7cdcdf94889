import * as fc from 'fast-check';
import { granted } from '../api.ts';
import { lengthOf, pass } from '../clock.ts';
import { kind } from '../command.ts';
import { picked } from '../model.ts';
import { inTheWay, refusals } from '../refusals.ts';
import { aClosedTimer, anInactiveTimer, which } from '../words.ts';

/** Real time, in seconds. */
export const wait = kind('wait', {
  weight: 2,
  given: fc.record({ seconds: fc.constantFrom(1, 5, 60, 300, 600) }),
  run: async ({ seconds }, model, api) => {
    api.wait(seconds * 1000);
    pass(model, seconds * 1000);
  },
});

/** Time that the emulator is told of, as a duration or in milliseconds. */
export const advance = kind('advance', {
  weight: 3,
  given: fc.record({
    duration: fc.constantFrom('PT1M', 'PT9M', 'PT10M', 'PT1H', 'P1D'),
    asNumber: fc.boolean(),
  }),
  run: async ({ duration, asNumber }, model, api) => {
    const milliseconds = lengthOf(duration);
    api.emulator.advance(asNumber ? milliseconds : duration);
    pass(model, milliseconds);
  },
});

/** For conversations that come later. */
export const changeDefaultTimers = kind('changeDefaultTimers', {
  given: fc.record(
    { account: which, inactive: anInactiveTimer, closed: aClosedTimer },
    { requiredKeys: ['account'] },
  ),
  run: async ({ account: at, inactive, closed }, model, api) => {
    const account = picked(model.accounts, at);
    const form = { DefaultInactiveTimer: inactive, DefaultClosedTimer: closed };
    const answer = await api.send(account, 'POST', '/v1/Configuration', form);
    const inWay = inTheWay([
      [lengthOf(inactive ?? '') < 60_000, refusals.inactiveTooShort],
      [lengthOf(closed ?? '') < 600_000, refusals.closedTooShort],
    ]);
    if (!granted(answer, 200, inWay)) return;
    account.timers = {
      inactive: inactive === undefined ? account.timers.inactive : inactive || null,
      closed: closed === undefined ? account.timers.closed : closed || null,
    };
  },
});

/** All that is remembered goes through a file and back, and nobody notices. */
export const restart = kind('restart', {
  given: fc.constant({}),
  run: async (_, __, { emulator }) => {
    emulator.seed(JSON.parse(JSON.stringify(emulator.snapshot())));
  },
});
