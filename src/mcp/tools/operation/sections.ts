import type { OperationPart } from '../../../reference/markdown/markdown.ts';

/** The parts of the page that each section has. */
export const sections = {
  parameters: ['parameters'],
  body: ['body'],
  responses: ['responses'],
  errors: ['failures', 'faults'],
  examples: ['examples'],
  security: ['security'],
  related: ['related', 'history'],
} as const satisfies Readonly<Record<string, readonly OperationPart[]>>;

export type Section = keyof typeof sections;

export const sectionNames: readonly [Section, ...(readonly Section[])] = [
  'parameters',
  'body',
  'responses',
  'errors',
  'examples',
  'security',
  'related',
];

/** What other tools answer: get_request_example and explain_error. */
const elsewhere: readonly OperationPart[] = ['samples', 'failure-examples'];

/** All parts that these sections have not. */
export function partsBeside(kept: readonly Section[]): readonly OperationPart[] {
  const others = sectionNames.filter((name) => !kept.includes(name));
  return [...elsewhere, ...others.flatMap((name) => sections[name])];
}
