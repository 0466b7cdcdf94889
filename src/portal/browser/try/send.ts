/** What came back, read to its end. */
export interface Answered {
  readonly status: number;
  readonly statusText: string;
  readonly milliseconds: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly text: string;
}

const timeout = 30_000;

/** Sends it; rejects with an error whose message tells the reader what to do. */
export async function send(request: Request): Promise<Answered> {
  const started = performance.now();
  try {
    const response = await fetch(request, {
      signal: AbortSignal.timeout(timeout),
      // What the browser keeps for that host is not the reader's to try with.
      credentials: 'omit',
      cache: 'no-store',
    });
    const text = await response.text();
    const { status, statusText, headers } = response;
    const milliseconds = Math.round(performance.now() - started);
    return { status, statusText, milliseconds, headers: [...headers], text };
  } catch (error) {
    throw new Error(reasonOf(error, new URL(request.url)), { cause: error });
  }
}

function reasonOf(error: unknown, { origin }: URL): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return `${origin} gave no answer within ${timeout / 1000} seconds. Look whether it is up, and try again.`;
  }
  return (
    `No answer came from ${origin} that this page may read. ` +
    'Look at the address, whether a server listens there, and whether it lets pages of other sites in (CORS).'
  );
}
