import type { CheckExchange } from '../judge.ts';
import type { Finding } from '../finding.ts';
import { withoutSecrets } from '../secrets.ts';
import { answerOf, type Answer } from './answer.ts';
import type { CoverageCounter } from './coverage.ts';
import type { Draft } from './draft.ts';
import type { RunOptions, RunTarget } from './options.ts';
import { pace, sleeping } from './pace.ts';
import { writeRequest, type WrittenRequest } from './write-request.ts';

/** One exchange, judged. */
export interface Sent {
  readonly draft: Draft;
  readonly request: WrittenRequest;
  readonly answer: Answer;
  /** What the exchange checks say of it. */
  readonly findings: readonly Finding[];
}

export interface Sender {
  readonly send: (draft: Draft) => Promise<Sent>;
  /** The same after the run was stopped: what was made is still cleaned up. */
  readonly sendAlways: (draft: Draft) => Promise<Sent>;
  readonly count: () => number;
}

/** The target does not answer any longer: no verdict can be trusted. */
export class TargetLost extends Error {}

export function sender(
  { fetch, baseUrl }: RunTarget,
  check: CheckExchange,
  coverage: CoverageCounter,
  documentBase: string,
  { credentials, requestsPerSecond, signal, sleep = sleeping }: RunOptions,
): Sender {
  const paced = pace(requestsPerSecond, sleep);
  const base = baseUrl.replace(/\/+$/, '');
  let exchanges = 0;
  return {
    send: (draft) => send(draft, signal),
    sendAlways: (draft) => send(draft, undefined),
    count: () => exchanges,
  };

  async function send(draft: Draft, stop: AbortSignal | undefined): Promise<Sent> {
    const request = writeRequest(draft);
    const answer = await patiently(request, draft, stop);
    const findings = check({
      method: request.method,
      url: `${documentBase}${request.path}`,
      requestHeaders: withoutSecrets(Object.entries(request.headers)),
      requestBody: request.body ?? '',
      status: answer.status,
      headers: answer.headers,
      body: answer.text,
    });
    coverage.see(draft, answer);
    return { draft, request, answer, findings };
  }

  /** Who asks too often is told how long to wait (RFC 6585, 4; RFC 9110, 10.2.3). */
  async function patiently(
    request: WrittenRequest,
    draft: Draft,
    stop: AbortSignal | undefined,
  ): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      stop?.throwIfAborted();
      await paced(stop);
      const answer = await once(request, draft);
      if (answer.status !== 429 || attempt === attempts) return answer;
      await sleep(Math.min(secondsOf(answer.headers['retry-after']), 60) * 1000);
    }
  }

  async function once(request: WrittenRequest, draft: Draft): Promise<Answer> {
    const { method, path, headers, body } = request;
    try {
      const response = await fetch(
        new Request(base + path, {
          method,
          headers: { ...headers, ...asked(draft) },
          redirect: 'manual',
          ...(body !== undefined && { body }),
        }),
      );
      const answer = await answerOf(response);
      exchanges += 1;
      return answer;
    } catch (error) {
      throw new TargetLost(
        `${base} did not answer ${method} ${path.replace(/\?.*/, '')} (${reasonOf(error)}): ` +
          'see that the server is up, and run again.',
        { cause: error },
      );
    }
  }

  function asked({ credentials: kind }: Draft): Readonly<Record<string, string>> {
    const right = credentials?.headers() ?? {};
    if (kind === undefined) return right;
    if (kind === 'none') return {};
    return Object.fromEntries(Object.entries(right).map(([name, value]) => [name, wrong(value)]));
  }
}

const attempts = 4;

function secondsOf(retryAfter: string | undefined): number {
  const seconds = Number(retryAfter ?? 1);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : 1;
}

/** Of the same scheme, and of nobody. */
function wrong(value: string): string {
  const [, scheme] = /^(\S+) /.exec(value) ?? [];
  if (scheme === undefined) return 'nobody';
  return `${scheme} ${scheme.toLowerCase() === 'basic' ? btoa('nobody:nothing') : 'nobody'}`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause, message } = error;
  return cause instanceof Error && cause.message !== '' ? cause.message : message;
}
