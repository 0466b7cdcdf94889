import { contentFor } from '../media-types.ts';
import type { Subject } from '../subject.ts';
import { misfits } from './body-schema.ts';
import type { Check, Problem } from './check.ts';
import { mistyped } from './content-type.ts';
import { surplus } from './no-undocumented-field.ts';

export const faultShape: Check = {
  id: 'fault-shape',
  severity: 'error',
  claim: "A failed answer looks like the document's faults and repeats its status.",
  find: (subject) => {
    if (subject.exchange.status < 400) return [];
    return [...misshapen(subject), ...misnumbered(subject)];
  },
};

/** What the document lists for a status, the other checks hold it to. */
function misshapen(subject: Subject): readonly Problem[] {
  const { response, faults } = subject;
  if (response !== undefined) return [];
  const known = faults();
  const content = contentFor(subject.exchange.headers['content-type'] ?? '', known);
  return [
    ...mistyped(known, content, subject),
    ...misfits(content, subject),
    ...surplus(content, subject),
  ];
}

/** A status in the body is that of the answer (RFC 9457, 3.1.2, says so of problem details). */
function misnumbered({ exchange, body }: Subject): readonly Problem[] {
  if (body.state !== 'read' || typeof body.value !== 'object' || body.value === null) return [];
  const status: unknown = Reflect.get(body.value, 'status');
  if (typeof status !== 'number' || status === exchange.status) return [];
  const message = `The status of the answer is ${exchange.status}.`;
  return [{ pointer: '/body/status', message, value: status }];
}
