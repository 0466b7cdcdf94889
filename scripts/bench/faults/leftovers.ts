import { getEventListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { FaultServer } from './server.ts';

/** What keeps this process alive, such as timers and sockets, counted by kind. */
export type Resources = Readonly<Record<string, number>>;

export function resources(): Resources {
  const counts: Record<string, number> = {};
  // A warning would open this one, and that is nobody's leftover.
  process.stderr.write('');
  for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** What the calls have left behind once all of them are settled; the server is closed meanwhile. */
export async function leftovers(
  before: Resources,
  signal: AbortSignal,
  server: FaultServer,
  close: () => Promise<void>,
): Promise<readonly string[]> {
  const found: string[] = [];
  // At once: a timer that is left rings within a second, and is gone then.
  const timers = (resources()['Timeout'] ?? 0) - (before['Timeout'] ?? 0);
  if (timers > 0) found.push(`${timers} timers are left.`);
  const listeners = getEventListeners(signal, 'abort').length;
  if (listeners > 0) found.push(`${listeners} listeners are left on the caller's signal.`);
  if (!(await until(() => server.unfinished() === 0))) {
    found.push(`${server.unfinished()} answers are neither read nor given up.`);
  }
  await close();
  await server.close();
  if (!(await until(() => more(before).length === 0))) found.push(...more(before));
  return found;
}

function more(before: Resources): readonly string[] {
  return Object.entries(resources())
    .filter(([kind, count]) => count > (before[kind] ?? 0))
    .map(([kind, count]) => `${count} ${kind} are open, ${before[kind] ?? 0} were at the start.`);
}

/** Closing takes a few turns; on a busy machine they last. */
async function until(isSo: () => boolean): Promise<boolean> {
  for (let turn = 0; turn < 500 && !isSo(); turn++) await pause(10);
  return isSo();
}
