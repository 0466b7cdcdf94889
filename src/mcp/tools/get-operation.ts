import * as z from 'zod';
import {
  compactMarkdownOf,
  markdownOf,
  type OperationPart,
} from '../../reference/markdown/markdown.ts';
import type { OperationPage } from '../../reference/reference.ts';
import type { Docs } from '../docs/docs.ts';
import { operationNamed } from '../find/operation.ts';
import { otherPage } from '../find/other-page.ts';
import { withSource } from './source.ts';
import { tool, type Tool } from './tool.ts';

/** The parts of the page that each section has. */
const sections = {
  parameters: ['parameters'],
  body: ['body'],
  responses: ['responses'],
  errors: ['failures', 'faults'],
  examples: ['examples'],
  security: ['security'],
  related: ['related', 'history'],
} as const satisfies Readonly<Record<string, readonly OperationPart[]>>;

type Section = keyof typeof sections;

const sectionNames: readonly [Section, ...(readonly Section[])] = [
  'parameters',
  'body',
  'responses',
  'errors',
  'examples',
  'security',
  'related',
];

export const getOperation: Tool = tool({
  name: 'get_operation',
  title: 'Read an operation',
  description:
    'What an operation or event takes and answers. Compact is enough to call it; ' +
    'a section, or full, says more. Reads any other page by its URL, too.',
  input: z.strictObject({
    operation: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .describe('operationId, "METHOD /path" or page URL'),
    detail: z.enum(['compact', 'full']).default('compact'),
    section: z.enum(sectionNames).optional().describe('this one only, in full'),
  }),
  answer: ({ operation, detail, section }, docs) => {
    const other = otherPage(operation, docs);
    if (other !== undefined) return other;
    const page = operationNamed(operation, docs);
    if (section !== undefined) return sectionText(page, section, docs);
    if (detail === 'compact') return compactMarkdownOf(page, docs.urlOf);
    return withSource(text(page, tooLong, docs), page.path, docs);
  },
});

/** What other tools answer, and what is longer than all the rest. */
const tooLong: readonly OperationPart[] = ['samples', 'failure-examples'];

function sectionText(page: OperationPage, section: Section, docs: Docs): string {
  const kept: ReadonlySet<string> = new Set(sections[section]);
  const all: readonly OperationPart[] = [...tooLong, ...Object.values(sections).flat()];
  const shown = text(
    page,
    all.filter((part) => !kept.has(part)),
    docs,
  );
  return withSource(shown, page.path, docs);
}

/** Links within are short: every tool knows them. */
function text(page: OperationPage, without: readonly OperationPart[], docs: Docs): string {
  const { kind, title, path } = page;
  return markdownOf({ kind, title, path, page }, docs.reference, docs.uriOf, without);
}
