import type { Answer, Page } from './call.ts';
import type { FieldChanges, Sender } from './events/sender.ts';
import { fault } from './faults.ts';
import type { AnyCall, OperationHandler } from './operation-handlers.ts';

/** A call with these changes to its form, read and checked like the form itself. */
export type CallWith = (changes: FieldChanges) => AnyCall;

/**
 * Lets the handler answer. Where a webhook is to be asked first, the handler runs again with what it
 * changed and whatever has happened meanwhile; only then is anything changed.
 */
export async function handle(
  handler: OperationHandler,
  callWith: CallWith,
  sender: Sender | undefined,
): Promise<Answer | Page> {
  const reply = handler.run(callWith({}));
  if (!('commit' in reply)) return reply;
  const asked = sender?.ask(reply.before());
  if (asked === undefined) return reply.commit();
  const { target } = reply;
  const before = JSON.stringify(target?.record);
  const changes = await asked;
  if (target !== undefined && JSON.stringify(target.record) !== before)
    throw fault(target.conflict);
  const again = handler.run(callWith(changes));
  return 'commit' in again ? again.commit() : again;
}
