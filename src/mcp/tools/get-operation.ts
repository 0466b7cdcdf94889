import * as z from 'zod';
import { compactMarkdownOf } from '../../reference/markdown/markdown.ts';
import { operationNamed } from '../find/operation.ts';
import { otherPage } from '../find/other-page.ts';
import { fullText, sectionText } from './operation/operation-text.ts';
import { sectionNames } from './operation/sections.ts';
import { withOwnSource } from './source.ts';
import { tool, type Tool } from './tool.ts';

export const getOperation: Tool = tool({
  name: 'get_operation',
  title: 'Read an operation',
  description:
    'What an operation or event takes and answers. Compact is enough to call it; ' +
    'a section, or full, says more. Reads any other page by its id or URL, too.',
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
    if (detail === 'full') return fullText(page, docs);
    return withOwnSource(compactMarkdownOf(page, docs.urlOf), page.path, docs);
  },
});
