import { pointerPart } from '../pointer-part.ts';
import type { Check } from './check.ts';

export const requestQueryKnown: Check = {
  id: 'request-query-known',
  severity: 'warning',
  claim: 'A query has no name that the document does not.',
  find: ({ request }) =>
    (request?.unknown ?? []).map((name) => ({
      pointer: `/query/${pointerPart(name)}`,
      message: 'is not documented, and was accepted.',
      // Nobody knows what it is: it may be a secret.
      value: undefined,
    })),
};
