import type { Account } from '../store/records.ts';
import { Schedule } from '../store/schedule.ts';
import type { World } from '../world.ts';
import { givenState } from './given.ts';
import { misfit } from './misfit.ts';
import { seedAccount } from './seed-account.ts';

/**
 * Puts each account of a state in place of what is there; one without a SID is the first. What is
 * left out is as on the first day. Throws a TypeError, and changes nothing, when it does not fit.
 */
export function seedWorld(value: unknown, world: World): void {
  const { accounts = [], ahead } = givenState(value);
  const [first] = world.accounts.values();
  // Built apart, so that a state that turns out wrong half-way leaves everything as it was.
  const built: World = { ...world, accounts: new Map(), schedule: new Schedule() };
  for (const [at, given] of accounts.entries()) {
    const where = `accounts[${at}]`;
    const known = given.sid === undefined ? first : world.accounts.get(given.sid);
    if (known === undefined) throw misfit(where, `nobody has credentials for ${given.sid}`);
    if (built.accounts.has(known.sid)) throw misfit(where, `${known.sid} is there already`);
    seedAccount(given, known.sid, built, where);
  }
  for (const [sid, account] of built.accounts) {
    forgetTimers(world.accounts.get(sid), world);
    world.accounts.set(sid, account);
  }
  world.schedule.takeOver(built.schedule);
  if (ahead !== undefined) world.clock.set(ahead);
}

function forgetTimers(account: Account | undefined, { schedule }: World): void {
  for (const service of account?.services.values() ?? []) {
    for (const conversation of service.conversations.values()) schedule.forget(conversation);
  }
}
