import { ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';
import type { Docs } from './docs/docs.ts';
import type { Need } from './tools/tool.ts';
import { ToolError } from './tools/tool-error.ts';

/** What every answer is made with. */
export interface Inside {
  /**
   * Asked for with every call that needs it, so that it may be made late, and anew; what earlier
   * versions had otherwise may come later than the rest, where it is not asked for.
   */
  readonly docs: (need?: Need) => Docs | Promise<Docs>;
  /** Told what went wrong inside, which no answer says. */
  readonly complain?: ((error: unknown) => void) | undefined;
}

/**
 * A function that is given the docs before all else. Its errors become what the caller may hear: what
 * the caller did wrong as it is, and of all others only that there was one.
 */
export function guarded<Args extends readonly unknown[], Result>(
  { docs, complain }: Inside,
  answer: (docs: Docs, ...args: Args) => Result,
  need?: Need,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    try {
      return answer(await docs(need), ...args);
    } catch (error) {
      throw toldOf(error, complain);
    }
  };
}

function toldOf(error: unknown, complain: Inside['complain']): ProtocolError {
  if (error instanceof ProtocolError) return error;
  if (error instanceof ToolError) {
    return new ProtocolError(ProtocolErrorCode.InvalidParams, error.message);
  }
  complain?.(error);
  return new ProtocolError(ProtocolErrorCode.InternalError, failedInside);
}

/** What is not meant for the caller may say anything. */
export const failedInside = 'Something failed inside this server.';
