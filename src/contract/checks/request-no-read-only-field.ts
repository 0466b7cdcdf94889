import { flaggedFields } from '../flagged.ts';
import { sentValue } from '../request/sent-value.ts';
import type { Check } from './check.ts';

export const requestNoReadOnlyField: Check = {
  id: 'request-no-read-only-field',
  severity: 'error',
  claim: 'A request with a field that the document calls read-only is not carried out.',
  find: ({ request, description, validateRequest }) => {
    const sent = sentValue(request?.body);
    if (sent === undefined) return [];
    const { schema, value } = sent;
    return flaggedFields('readOnly', schema, value, description, validateRequest).map(
      ({ pointer, message }) => ({
        pointer: `/requestBody${pointer}`,
        message: `${message.slice(0, -1)}, and was accepted.`,
        value: undefined,
      }),
    );
  },
};
