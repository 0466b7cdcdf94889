export { createTransport } from './transport.ts';

export type { TransportDispatcher } from './dispatch.ts';
export type { TransportOptions } from './options.ts';
export type { Transport } from './transport.ts';
