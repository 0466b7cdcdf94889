import * as z from 'zod';
import { markdownOf } from '../../reference/markdown/markdown.ts';
import { unknown } from '../find/unknown.ts';
import { withSource } from './source.ts';
import { tool, type Tool } from './tool.ts';

export const getSchema: Tool = tool({
  name: 'get_schema',
  title: 'Read a schema',
  description: 'The attributes of a schema, with what binds them, and what uses it.',
  input: z.strictObject({
    name: z.string().trim().min(1).max(500).describe('name or page URL'),
  }),
  answer: ({ name }, docs) => {
    const { find, reference, uriOf } = docs;
    const page = find.schema.byName(name);
    if (page === undefined) throw unknown('schema', name, find.schema.ids, ['schema'], docs);
    const { title, path } = page;
    return withSource(
      markdownOf({ kind: 'schema', title, path, page }, reference, uriOf),
      path,
      docs,
    );
  },
});
