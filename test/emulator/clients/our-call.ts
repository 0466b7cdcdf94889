import type { calls, ConversationsClient } from '../../../src/index.ts';
import { known } from './known-state.ts';

/** The name of a call of our client, such as `fetchUser`. */
export type CallName = keyof calls;

/**
 * A call about `knownState`, and what has to come of it: some fields of the answer, the number of all
 * items of a list, or nothing.
 */
export type OurCall = readonly [
  run: (client: ConversationsClient) => PromiseLike<unknown> & Partial<AsyncIterable<unknown>>,
  expected?: object | number,
];

/** For the calls of a named service. */
export const inService = { ChatServiceSid: known.service };

/** Pages of one item, so that every list has several. */
export const single = { PageSize: 1 };
