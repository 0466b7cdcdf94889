export { exchangeChecker } from './check-exchange.ts';
export { checks } from './checks/checks.ts';
export { exchangeOf } from './exchange-of.ts';
export { findingText } from './finding-text.ts';

export type { CheckExchange, CheckerOptions } from './check-exchange.ts';
export type { Check, Problem, Severity } from './checks/check.ts';
export type { Exchange } from './exchange.ts';
export type { Finding } from './finding.ts';
