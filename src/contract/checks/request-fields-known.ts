import { undocumentedFields } from '../undocumented-fields.ts';
import { sentValue } from '../request/sent-value.ts';
import type { Check } from './check.ts';

export const requestFieldsKnown: Check = {
  id: 'request-fields-known',
  severity: 'warning',
  claim: 'A body of a request has no field, at any depth, that the document does not name.',
  find: ({ request, description, validateRequest }) => {
    const sent = sentValue(request?.body);
    if (sent === undefined) return [];
    const fields = undocumentedFields(sent.schema, sent.value, description, validateRequest);
    return fields.map(({ pointer }) => ({
      pointer: `/requestBody${pointer}`,
      message: 'is not documented, and was accepted.',
      // Nobody knows what it is: it may be a secret.
      value: undefined,
    }));
  },
};
