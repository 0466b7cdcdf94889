import type { Exchange } from './exchange.ts';
import { essence, isJson } from './media-types.ts';

/** What the body of an answer says. */
export type Body =
  | { readonly state: 'unseen' }
  | { readonly state: 'unreadable'; readonly reason: string }
  | { readonly state: 'read'; readonly value: unknown };

/** JSON by its media type; any other body is its text. */
export function readBody({ method, headers, body }: Exchange): Body {
  // An answer to HEAD tells of a body that it does not have (RFC 9110, 9.3.2).
  if (body === undefined || method.toUpperCase() === 'HEAD') return { state: 'unseen' };
  if (!isJson(essence(headers['content-type'] ?? ''))) return { state: 'read', value: body };
  if (body === '') return { state: 'unreadable', reason: 'it is empty' };
  try {
    return { state: 'read', value: JSON.parse(body) };
  } catch (error) {
    return { state: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}
