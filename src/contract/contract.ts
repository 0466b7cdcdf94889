export { checks } from './checks/checks.ts';
export { ContractError } from './contract-error.ts';
export { exchangeOf } from './exchange-of.ts';
export { findingText } from './finding-text.ts';
export { exchangesOfHar } from './har/exchanges-of-har.ts';
export { documentChecker } from './late-checker.ts';
export { diffDocuments } from './late-diff.ts';
export { contractHooks, contractMiddleware } from './middleware.ts';
export { checkExchange } from './own/check-exchange.ts';
export { conversationsChecker } from './own/conversations-checker.ts';

export type { OpenApiDocument } from '../description/description.ts';
export type { Check, Problem, Severity } from './checks/check.ts';
export type { Difference, DiffOptions, DiffResult, Level } from './diff/difference.ts';
export type { Exchange } from './exchange.ts';
export type { Finding } from './finding.ts';
export type { CheckerOptions, CheckExchange } from './judge.ts';
export type { ContractHooks, ContractMiddleware, ContractOptions } from './middleware.ts';
