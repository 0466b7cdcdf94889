import type { Exchange } from './exchange.ts';
import { parsedJson, type Parsed } from './json.ts';
import { essence, isJson } from './media-types.ts';

/** What the body of an answer says. */
export type Body = { readonly state: 'unseen' } | (Parsed & { readonly isJson: boolean });

/** JSON by its media type; any other body is its text. */
export function readBody({ method, headers, body }: Exchange): Body {
  // An answer to HEAD tells of a body that it does not have (RFC 9110, 9.3.2).
  if (body === undefined || method.toUpperCase() === 'HEAD') return { state: 'unseen' };
  return isJson(essence(headers['content-type'] ?? ''))
    ? { ...parsedJson(body), isJson: true }
    : { state: 'read', value: body, isJson: false };
}
