import { outgoing, type HeaderTexts } from '../core.ts';
import { ClientError, type Attempt } from '../errors/client-error.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import type { Log } from '../log.ts';
import { numbersOf, type Numbers } from '../options/numbers.ts';
import { sleep, within } from './alarm.ts';
import type { CallRequest } from './call-request.ts';
import type { Exchange, Incoming } from './exchange.ts';
import { Kept } from './kept.ts';
import { createLimit } from './limit.ts';
import { mayRetry, waitBefore } from './retry.ts';

/** Sends a call until it is answered for good. Rejects only where no whole answer came. */
export type Send = (call: CallRequest) => Promise<Answer>;

export interface Answer extends Incoming {
  readonly attempts: readonly Attempt[];
}

export function createSend(
  exchange: Exchange,
  baseUrl: string,
  headers: HeaderTexts,
  numbers: Numbers,
  logging?: Promise<Log>,
): Send {
  const limited = createLimit(numbers.maxConcurrency);
  return async (call) => {
    const { signal, operation } = call;
    const { timeout, totalTimeout, maxRetries, retryDelay } = numbersOf(call, numbers);
    const request = outgoing(baseUrl, headers, call);
    const id = Math.floor(Math.random() * 36 ** 6).toString(36);
    const log = (await logging)?.(call, request, id);
    const attempts: Attempt[] = [];
    let end = Infinity;

    const attempt = async (): Promise<Incoming | ClientError> => {
      const context = { operation, attempt: attempts.length + 1, id };
      // Waiting for a first place is the caller's own doing, so the clock starts after it.
      if (context.attempt === 1) end = Date.now() + totalTimeout;
      const left = end - Date.now();
      let late: ClientError | undefined;
      const timeUp = (): Error =>
        (late = new TimeoutError(
          `no whole answer within timeout (${timeout} ms) or totalTimeout (${totalTimeout} ms)`,
          operation,
          attempts,
        ));
      try {
        return await within(Math.min(left, timeout), signal, timeUp, (stop) =>
          exchange(request, context, stop),
        );
      } catch (error) {
        if (signal?.aborted) throw signal.reason;
        if (error instanceof Kept) throw error.error;
        if (late) return late;
        const why = `no whole answer, ${Object(error).message}`;
        return new ConnectionError(why, operation, attempts, { cause: error });
      }
    };

    const finish = (outcome: Incoming | ClientError): Answer => {
      if (outcome instanceof ClientError) throw outcome;
      const { response, content, isJson } = outcome;
      return { response, content, isJson, attempts };
    };

    let last: Incoming | ClientError | undefined;
    for (let waited = 0; ;) {
      signal?.throwIfAborted();
      const outcome = await limited(signal, end - Date.now(), attempt);
      if (!outcome) {
        // No place came free in time for another attempt, so the one before was the last.
        if (last) return finish(last);
        continue;
      }
      last = outcome;
      const [incoming, error] =
        outcome instanceof ClientError ? [undefined, outcome.name] : [outcome];
      const response = incoming?.response;
      attempts.push(response ? { waited, status: response.status } : { waited, error });
      const wait =
        attempts.length > maxRetries || !mayRetry(call, incoming)
          ? Infinity
          : waitBefore(attempts.length - 1, retryDelay, response);
      const isLast = Date.now() + wait >= end;
      log?.(attempts, response, isLast ? undefined : wait);
      if (isLast) return finish(outcome);
      await sleep((waited = wait), signal);
    }
  };
}
