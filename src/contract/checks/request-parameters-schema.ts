import { accepted, type AcceptedMisfit } from '../accepted.ts';
import { parsedJson } from '../json.ts';
import type { SentParameter } from '../request/sent-request.ts';
import { textMisfits } from '../request/text-misfits.ts';
import type { Subject } from '../subject.ts';
import type { Check } from './check.ts';

export const requestParametersSchema: Check = {
  id: 'request-parameters-schema',
  severity: 'error',
  claim: 'A request with a parameter that does not fit its schema is not carried out.',
  find: (subject) =>
    (subject.request?.parameters ?? []).flatMap((sent) =>
      misfitsOf(sent, subject).map((misfit) => accepted(misfit, sent.parameter.pointer, subject)),
    ),
};

function misfitsOf(
  { parameter: { schema, isJson }, texts }: SentParameter,
  { description, validateRequest }: Subject,
): readonly AcceptedMisfit[] {
  if (texts === undefined) return [];
  if (!isJson) return textMisfits(schema, texts, description, validateRequest);
  const parsed = parsedJson(typeof texts === 'string' ? texts : '');
  if (parsed.state === 'read') return validateRequest(schema, parsed.value);
  return [{ pointer: '', message: `It is not JSON: ${parsed.reason}.`, value: undefined }];
}
