/** From the most to the least. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'off';

/** By themselves, since `fromEnv` needs no more of logging, which is loaded late. */
export const levels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'off'];
