import type { Content } from '../../description/description.ts';
import type { Subject } from '../subject.ts';
import { undocumentedFields } from '../undocumented-fields.ts';
import type { Check, Problem } from './check.ts';

export const noUndocumentedField: Check = {
  id: 'no-undocumented-field',
  severity: 'error',
  claim: 'A body has no field, at any depth, that the document does not name.',
  find: (subject) => surplus(subject.content, subject),
};

/** The fields that this does not name. */
export function surplus(
  content: Content | undefined,
  { body, description, validate }: Subject,
): readonly Problem[] {
  if (content?.schema === undefined || body.state !== 'read') return [];
  return undocumentedFields(content.schema, body.value, description, validate).map((field) => ({
    ...field,
    pointer: `/body${field.pointer}`,
  }));
}
