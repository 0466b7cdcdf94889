import type { ServerResponse } from 'node:http';

/** One way in which an answer goes wrong. */
export interface FaultKind {
  readonly name: string;
  /** Whether the server has done what it was asked for, although the caller is not told so. */
  readonly acts: 'never' | 'always' | 'either';
  readonly answer: (right: RightAnswer) => void;
}

/** What would have been answered. */
export interface RightAnswer {
  readonly response: ServerResponse;
  readonly status: number;
  readonly body: string;
  /** The request's own credentials, which some proxies show in their error pages. */
  readonly echo: string;
}

export const kinds: readonly FaultKind[] = [
  { name: 'reset before the answer', acts: 'either', answer: ({ response }) => reset(response) },
  {
    name: 'reset in the body',
    acts: 'always',
    answer: (right) => begun(right).write(half(right), () => reset(right.response)),
  },
  {
    name: 'close in the body',
    acts: 'always',
    answer: (right) => begun(right).write(half(right), () => right.response.socket?.destroySoon()),
  },
  {
    name: 'chunks without an end',
    acts: 'always',
    answer: ({ response, status, ...right }) =>
      response.writeHead(status, json).write(half(right), () => response.socket?.destroySoon()),
  },
  {
    name: 'reset after the body',
    acts: 'always',
    answer: (right) => begun(right).end(right.body, () => reset(right.response)),
  },
  { name: '429', acts: 'never', answer: failing(429) },
  { name: '429, Retry-After: 0', acts: 'never', answer: failing(429, () => '0') },
  { name: '429, a date', acts: 'never', answer: failing(429, () => new Date().toUTCString()) },
  { name: '500', acts: 'either', answer: failing(500) },
  { name: '502 with a page', acts: 'either', answer: page(502) },
  { name: '503', acts: 'either', answer: failing(503) },
  { name: '503, Retry-After: 0', acts: 'either', answer: failing(503, () => '0') },
  {
    name: 'half of the JSON',
    acts: 'always',
    answer: (right) => begun({ ...right, body: half(right) }).end(half(right)),
  },
  {
    name: 'nothing in the body',
    acts: 'always',
    answer: (right) => begun({ ...right, body: '' }).end(),
  },
  { name: 'a page with status 200', acts: 'always', answer: page(200) },
  { name: 'a stall before the answer', acts: 'either', answer: () => {} },
  {
    name: 'a stall in the body',
    acts: 'always',
    answer: (right) => void begun(right).write(half(right)),
  },
];

/** Waited for, these take the longest, so they are rare. */
export const slowKinds: readonly FaultKind[] = [
  { name: '429, Retry-After: 1', acts: 'never', answer: failing(429, () => '1') },
];

/** As it should be. */
export function whole(right: RightAnswer): void {
  begun(right).end(right.body);
}

const json = { 'content-type': 'application/json' };

function begun({ response, status, body }: RightAnswer): ServerResponse {
  return response.writeHead(status, { ...json, 'content-length': Buffer.byteLength(body) });
}

function half({ body }: Pick<RightAnswer, 'body'>): string {
  return body.slice(0, body.length >> 1);
}

/** With RST, not FIN. */
function reset({ socket }: ServerResponse): void {
  socket?.resetAndDestroy();
}

function failing(status: number, retryAfter?: () => string): FaultKind['answer'] {
  return ({ response, echo }) => {
    const body = JSON.stringify({
      code: status === 429 ? 20_429 : 20_500,
      message: `Refused to ${echo}`,
      more_info: 'https://www.twilio.com/docs/errors',
      status,
    });
    const after = retryAfter === undefined ? {} : { 'retry-after': retryAfter() };
    response.writeHead(status, { ...json, ...after }).end(body);
  };
}

function page(status: number): FaultKind['answer'] {
  return ({ response, echo }) => {
    response
      .writeHead(status, { 'content-type': 'text/html' })
      .end(
        `<!doctype html><p>Bad gateway. Your request said ${echo}, ${encodeURIComponent(echo)}.`,
      );
  };
}
