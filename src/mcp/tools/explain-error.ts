import * as z from 'zod';
import type { FaultDoc } from '../../reference/reference.ts';
import { search } from '../../reference/search/search.ts';
import type { Docs } from '../docs/docs.ts';
import { unknown } from '../find/unknown.ts';
import { readFault } from './error/read-fault.ts';
import { faultText } from './fault-text.ts';
import { withSource } from './source.ts';
import { tool, type Tool } from './tool.ts';

export const explainError: Tool = tool({
  name: 'explain_error',
  title: 'Explain an error',
  description: 'What a fault means and what to do about it.',
  input: z.strictObject({
    error: z
      .string()
      .trim()
      .min(1)
      .max(10_000)
      .describe('code, HTTP status, or the fault as it was answered'),
  }),
  answer: ({ error }, docs) => {
    const { codes, status, message } = readFault(error);
    const named = codes.flatMap((code) => docs.find.fault.byName(code) ?? []);
    const [first] = named;
    if (first !== undefined) return withSource(faultText(first), pathOf(first), docs);
    const alike = status === undefined ? meant(message, docs) : ofStatus(status, docs);
    if (alike.length === 0) throw unknown('fault', error, docs.find.fault.ids, ['fault'], docs);
    const [code] = codes;
    return withSource(
      [
        ...(code === undefined ? [] : [`${code} is not in the dictionary.`]),
        status === undefined ? 'Maybe one of these:' : `Faults with HTTP status ${status}:`,
        ...alike.map((fault) => `${fault.code}: ${fault.title}`),
      ].join('\n'),
      'errors',
      docs,
    );
  },
});

function ofStatus(status: number, { reference }: Docs): readonly FaultDoc[] {
  return reference.faults.filter((fault) => fault.status === status);
}

function meant(message: string, docs: Docs): readonly FaultDoc[] {
  const { hits } = search(docs.search, message, { kind: 'fault', limit: 3 });
  return hits.flatMap(({ id }) => docs.find.fault.byName(id) ?? []);
}

function pathOf({ anchor }: FaultDoc): string {
  return `errors#${anchor}`;
}
