/** What the client takes from the generated types. */
export type { components, Fault, operations, paths } from '../../generated/api.ts';
