import { ContractError } from './contract-error.ts';
import { exchangeOf } from './exchange-of.ts';
import type { Exchange } from './exchange.ts';
import type { Finding } from './finding.ts';
import type { CheckExchange } from './judge.ts';
import { conversationsChecker } from './own/conversations-checker.ts';
import { textOf } from './text-of.ts';

export interface ContractOptions {
  /** Told of each exchange with findings. Unless given, an error among them is thrown. */
  readonly onFindings?: (findings: readonly Finding[], exchange: Exchange) => void;
  /** Judges by another document (see `documentChecker`) than the Conversations API's. */
  readonly check?: CheckExchange;
}

/** Goes into `middleware` of this package's client. */
export type ContractMiddleware = (
  request: Request,
  next: (request: Request) => Promise<Response>,
) => Promise<Response>;

/**
 * Holds each attempt of a client against the document, and hands its answer on when it has come
 * whole. Rejects with a `ContractError` unless `onFindings` is given.
 */
export function contractMiddleware(options: ContractOptions = {}): ContractMiddleware {
  const judged = judgeWith(options);
  return async (request, next) => {
    const requestBody = textOf(request);
    const response = await next(request);
    await judged(request, response, await requestBody);
    return response;
  };
}

/** What openapi-fetch calls around each request. */
export interface ContractHooks {
  readonly onRequest: (call: HookCall) => undefined;
  readonly onResponse: (call: HookCall & { readonly response: Response }) => Promise<undefined>;
  readonly onError: (call: HookCall) => undefined;
}

export interface HookCall {
  readonly request: Request;
  /** The same for all calls around one request. */
  readonly id: string;
}

/** The same for `use` of any openapi-fetch client. Register it last, so that it sees what is sent. */
export function contractHooks(options: ContractOptions = {}): ContractHooks {
  const judged = judgeWith(options);
  const underWay = new Map<string, Promise<string | undefined>>();
  return {
    onRequest: ({ id, request }) => void underWay.set(id, textOf(request)),
    onResponse: async ({ id, request, response }) => {
      const requestBody = underWay.get(id);
      underWay.delete(id);
      await judged(request, response, await requestBody);
      return undefined;
    },
    onError: ({ id }) => void underWay.delete(id),
  };
}

function judgeWith({ onFindings = throwErrors, check }: ContractOptions) {
  return async (
    request: Request,
    response: Response,
    requestBody: string | undefined,
  ): Promise<void> => {
    const exchange = exchangeOf(request, response, await textOf(response), requestBody);
    const findings = (check ?? (await conversationsChecker()))(exchange);
    if (findings.length > 0) onFindings(findings, exchange);
  };
}

function throwErrors(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContractError(errors);
}
