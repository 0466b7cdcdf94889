import { retriesOf } from './retries.ts';
import { webhookRequest, type Delivery } from './webhook-request.ts';

/** What came of a delivery, after the last attempt. */
export type Outcome = Answered | 'unreachable' | 'timeout' | 'ended' | 'not-allowed';

export interface Answered {
  readonly status: number;
  /** `undefined` when it is too long to be an answer to an event. */
  readonly text: string | undefined;
}

export interface Sending {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Milliseconds that the next attempt may take. */
  readonly timeLeft: () => number;
  readonly round: Round;
}

/** Deliveries that are dropped together. */
export interface Round {
  isOver: boolean;
  readonly running: Set<AbortController>;
}

/** Sends an event until it is answered or every attempt is used up. */
export async function deliver(delivery: Delivery, sending: Sending): Promise<Outcome> {
  const { most, isRetried } = retriesOf(delivery.address);
  for (let retryCount = 0; ; retryCount += 1) {
    const request = await webhookRequest(delivery, retryCount);
    if (sending.round.isOver) return 'ended';
    const outcome = await attempt(request, sending);
    if (sending.round.isOver) return 'ended';
    const failure = typeof outcome === 'string' ? outcome : outcome.status;
    const isLast = retryCount === most || sending.timeLeft() <= 0;
    if (isLast || !isRetried(failure)) return outcome;
  }
}

/** One request; a receiver, or a `fetch`, that never ends holds nobody up for longer than its time. */
async function attempt(request: Request, { fetch, timeLeft, round }: Sending): Promise<Outcome> {
  const controller = new AbortController();
  round.running.add(controller);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(() => {
      resolve('timeout');
      controller.abort();
    }, timeLeft());
  });
  try {
    const sent = exchange(fetch, new Request(request, { signal: controller.signal }));
    return await Promise.race([sent, late]);
  } catch {
    return 'unreachable';
  } finally {
    clearTimeout(timer);
    round.running.delete(controller);
  }
}

async function exchange(fetch: Sending['fetch'], request: Request): Promise<Answered> {
  const response = await fetch(request);
  return { status: response.status, text: await textOf(response) };
}

// Room for 32,768 characters of text and 4 KiB of attributes, however they are escaped.
const longestAnswer = 512 * 1024;

async function textOf({ body }: Response): Promise<string | undefined> {
  if (body === null) return '';
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > longestAnswer) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
