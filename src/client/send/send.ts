import { outgoing, type HeaderTexts } from '../core.ts';
import { clientError, type Attempt, type ClientError } from '../errors/client-error.ts';
import type { Log } from '../log.ts';
import { numbersOf, type Numbers } from '../options/numbers.ts';
import { alarm, sleep, within } from './alarm.ts';
import type { CallRequest } from './call-request.ts';
import type { Exchange, Incoming } from './exchange.ts';
import { Kept } from './kept.ts';
import { late } from './late.ts';
import { mayRetry, waitBefore } from './retry.ts';

/** Sends a call until it is answered for good. Rejects only where no whole answer came. */
export type Send = (call: CallRequest) => Promise<Answer>;

export interface Answer extends Incoming {
  readonly attempts: readonly Attempt[];
}

/** One of the two. */
interface Outcome {
  readonly incoming?: Incoming;
  readonly error?: ClientError;
}

export function createSend(
  exchange: Exchange,
  baseUrl: string,
  headers: HeaderTexts,
  numbers: Numbers,
  logging?: Promise<Log>,
): Send {
  const { maxConcurrency } = numbers;
  const limiting =
    maxConcurrency < Infinity
      ? late(import('./limit.ts').then(({ createLimit }) => createLimit(maxConcurrency, alarm)))
      : undefined;
  return async (call) => {
    const { signal, operation } = call;
    const { timeout, totalTimeout, maxRetries, retryDelay } = numbersOf(call, numbers);
    const request = outgoing(baseUrl, headers, call);
    const id = Math.floor(Math.random() * 36 ** 6).toString(36);
    const log = (await logging)?.(call, request, id);
    const limited = await limiting;
    const attempts: Attempt[] = [];
    let end = Infinity;

    const attempt = async (): Promise<Outcome> => {
      const context = { operation, attempt: attempts.length + 1, id };
      // Waiting for a first place is the caller's own doing, so the clock starts after it.
      if (context.attempt === 1) end = Date.now() + totalTimeout;
      const failed = (name: string, why: string, more?: object): ClientError =>
        clientError(`no whole answer${why}`, operation, attempts, { name, ...more });
      let error: ClientError | undefined;
      const timeUp = (): Error =>
        (error = failed(
          'TimeoutError',
          ` within timeout (${timeout} ms) or totalTimeout (${totalTimeout} ms)`,
        ));
      try {
        const incoming = await within(Math.min(end - Date.now(), timeout), signal, timeUp, (stop) =>
          exchange(request, context, stop),
        );
        return { incoming };
      } catch (cause) {
        if (signal?.aborted) throw signal.reason;
        if (cause instanceof Kept) throw cause.error;
        error ??= failed('ConnectionError', `, ${Object(cause).message}`, { cause });
        return { error };
      }
    };

    const finish = ({ incoming, error }: Outcome): Answer => {
      if (!incoming) throw error;
      return { ...incoming, attempts };
    };

    let last: Outcome | undefined;
    for (let waited = 0; ;) {
      signal?.throwIfAborted();
      const outcome = limited ? await limited(signal, end - Date.now(), attempt) : await attempt();
      // Where no place came free in time for another attempt, the one before was the last.
      if (!outcome && last) return finish(last);
      if (!outcome) continue;
      last = outcome;
      const { incoming, error } = outcome;
      const response = incoming?.response;
      attempts.push(
        response ? { waited, status: response.status } : { waited, error: error?.name },
      );
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
