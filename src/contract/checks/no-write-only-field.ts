import { flaggedFields } from '../flagged.ts';
import type { Check } from './check.ts';

export const noWriteOnlyField: Check = {
  id: 'no-write-only-field',
  severity: 'error',
  claim: 'A body of an answer has no field that the document calls write-only.',
  find: ({ body, content, description, validate }) => {
    if (content?.schema === undefined || body.state !== 'read') return [];
    const fields = flaggedFields('writeOnly', content.schema, body.value, description, validate);
    // What must not be told is not repeated here.
    return fields.map(({ pointer, message }) => ({
      pointer: `/body${pointer}`,
      message,
      value: undefined,
    }));
  },
};
