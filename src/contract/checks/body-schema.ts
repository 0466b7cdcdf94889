import type { Content } from '../../description/description.ts';
import { contentFor } from '../media-types.ts';
import type { Subject } from '../subject.ts';
import type { Check, Problem } from './check.ts';

export const bodySchema: Check = {
  id: 'body-schema',
  severity: 'error',
  claim: 'A body fits the schema that the document has for its status, formats included.',
  find: (subject) => misfits(subject.response?.contents ?? [], subject),
};

/** Where the body does not fit the one of these that its media type asks for. */
export function misfits(
  contents: readonly Content[],
  { exchange, body, validate }: Subject,
): readonly Problem[] {
  const content = contentFor(exchange.headers['content-type'] ?? '', contents);
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
