export const userPage = 'operation/operation-fetchuser';

/** One page of each kind. */
export const kinds: readonly string[] = [
  '',
  userPage,
  'group/endpoint-users',
  'schema/schema-user',
  'event/event-onmessageadded',
  'authentication',
  'errors',
  'servers',
  'changes',
  'connect',
];
