import type { Choices } from './choices.ts';
import type { Limits } from './limits.ts';
import type { Clock } from './store/clock.ts';
import type { Account } from './store/records.ts';
import type { Schedule } from './store/schedule.ts';
import type { NewSid } from './store/sids.ts';

/** All that an emulator remembers, and what it remembers it with. Knows no HTTP. */
export interface World {
  readonly accounts: Map<string, Account>;
  readonly schedule: Schedule;
  readonly clock: Clock;
  readonly newSid: NewSid;
  readonly limits: Limits;
  readonly choices: Choices;
}
