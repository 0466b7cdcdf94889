import type { OperationId } from '../../../generated/operations.ts';

/** Documented answers that no state of the emulator leads to, named without `Service` where there are two. */
export const unreachable: readonly {
  readonly operation: OperationId;
  readonly status: number;
  readonly reason: string;
}[] = [
  {
    operation: 'CreateConversationMessage',
    status: 409,
    reason: 'A message that is not there yet cannot be changed by anybody else.',
  },
];
