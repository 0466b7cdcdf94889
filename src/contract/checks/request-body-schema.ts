import { accepted, type AcceptedMisfit } from '../accepted.ts';
import { textMisfits } from '../request/text-misfits.ts';
import type { Subject } from '../subject.ts';
import type { Check } from './check.ts';

export const requestBodySchema: Check = {
  id: 'request-body-schema',
  severity: 'error',
  claim: 'A request with a body that does not fit its schema is not carried out.',
  find: (subject) => misfitsOf(subject).map((misfit) => accepted(misfit, '/requestBody', subject)),
};

function misfitsOf({ request, description, validateRequest }: Subject): readonly AcceptedMisfit[] {
  const body = request?.body;
  if (body?.state === 'unreadable') {
    return [{ pointer: '', message: `It is not JSON: ${body.reason}.`, value: undefined }];
  }
  if (body?.state === 'json') return validateRequest(body.content.schema ?? true, body.value);
  if (body?.state !== 'form') return [];
  return textMisfits(body.content.schema ?? true, body.fields, description, validateRequest);
}
