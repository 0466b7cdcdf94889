import { getEventListeners } from 'node:events';
import type { Records } from './records.ts';
import { givenUp, type Sending } from './sending.ts';

export type Create = (
  fields: { readonly Identity: string; readonly FriendlyName: string },
  options: { readonly signal: AbortSignal },
) => PromiseLike<{ readonly identity: string }>;

/** Creates one user and holds what the client says of it against what the server did. */
export async function created(
  create: Create,
  identity: string,
  records: Records,
  { attempt }: Sending,
  signal: AbortSignal,
): Promise<void> {
  const fields = { Identity: identity, FriendlyName: 'Zoë & Bob + 100%' };
  const isTold = await attempt(async () => {
    const user = await create(fields, { signal });
    if (user.identity !== identity)
      records.problems.push(`${identity} was created as ${user.identity}.`);
  });
  const times = records.created.filter((each) => each === identity).length;
  if (isTold && times !== 1) {
    records.problems.push(`${identity} is said to be created and is there ${times} times.`);
  }
  if (!isTold && times === 1 && records.creations.get(identity)?.refused === true) {
    records.problems.push(`${identity} is there although its creation was refused.`);
  }
}

/** The same for a caller that may give up before the answer is there. */
export async function createdInHaste(
  create: Create,
  identity: string,
  records: Records,
  sending: Sending,
  patience: number,
): Promise<void> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(givenUp), patience);
  await created(create, identity, records, sending, controller.signal);
  clearTimeout(timer);
  const listeners = getEventListeners(controller.signal, 'abort').length;
  if (listeners > 0) records.problems.push(`${listeners} listeners are left on a caller's signal.`);
}
