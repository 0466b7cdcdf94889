import type { SeenExchange } from '../../../test/contract/seeded/scenario.ts';

/** The body as a framework would hand it on: JSON by its media type, else text; nothing if it is empty. */
export function parsedBody({ headers, body }: SeenExchange): unknown {
  if (body === '') return undefined;
  if (headers['content-type'] !== 'application/json') return body;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
