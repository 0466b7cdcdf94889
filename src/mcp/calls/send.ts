import { ToolError } from '../tools/tool-error.ts';

export type Send = (request: Request) => Promise<Response>;

/** Seconds. */
const patience = 30;

/** What is answered; throws a ToolError in plain words if nothing is, with nothing of the request in it. */
export async function answered(
  request: Request,
  { send, advice }: { readonly send: Send; readonly advice: string },
): Promise<Response> {
  const { origin } = new URL(request.url);
  try {
    return await send(new Request(request, { signal: AbortSignal.timeout(patience * 1_000) }));
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') {
      throw new ToolError(`${origin} has not answered within ${patience} s.`);
    }
    throw new ToolError(`Nothing answers at ${origin}. ${advice}`.trim());
  }
}
