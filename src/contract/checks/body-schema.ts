import type { Content } from '../../description/description.ts';
import type { Subject } from '../subject.ts';
import type { Check, Problem } from './check.ts';

export const bodySchema: Check = {
  id: 'body-schema',
  severity: 'error',
  claim: 'A body fits the schema that the document has for its status, formats included.',
  find: (subject) => misfits(subject.content, subject),
};

/** Where the body does not fit what its media type asks for. */
export function misfits(
  content: Content | undefined,
  { exchange, body, validate }: Subject,
): readonly Problem[] {
  if (content === undefined || exchange.status === 204 || body.state === 'unseen') return [];
  if (body.state === 'unreadable') {
    const message = `The body is not JSON: ${body.reason}.`;
    return [{ pointer: '/body', message, value: exchange.body }];
  }
  return validate(content.schema ?? true, body.value).map((misfit) => ({
    ...misfit,
    pointer: `/body${misfit.pointer}`,
  }));
}
