export { createClient } from './client/client.ts';
export { InputError, isInputError } from './client/input-error.ts';

export type { Edge, Region } from './client/address.ts';
export type { components, Fault, operations, paths } from './client/api.ts';
export type { Credentials } from './client/authorization.ts';
export type { ClientOptions, ConversationsClient } from './client/client.ts';
export type { CallOptions, Client, Result } from './client/facade.ts';
