import * as z from 'zod';
import { search, type SearchHit } from '../../reference/search/search.ts';
import type { Docs } from '../docs/docs.ts';
import { tool, type Tool } from './tool.ts';

export const searchDocs: Tool = tool({
  name: 'search_docs',
  title: 'Search the reference',
  description:
    'Find operations, events, schemas, faults, guides and changes by words, a path or a code. ' +
    'Each line has the id to ask for next.',
  input: z.strictObject({
    query: z.string().trim().min(1).max(300),
    kind: z.enum(['operation', 'event', 'page', 'schema', 'group', 'fault', 'change']).optional(),
    method: z.string().max(10).optional().describe('HTTP method'),
    scope: z.enum(['default', 'service']).optional().describe('default or named service'),
    limit: z.int().min(1).max(20).default(5),
  }),
  answer: ({ query, ...options }, docs) => {
    const { total, hits } = search(docs.search, query, options);
    const [first] = hits;
    if (first === undefined) return nothing(docs);
    const more = total > hits.length ? `First ${hits.length} of ${total}` : `All ${total}`;
    return [`${more}:`, ...hits.map(hitLine), `Best: ${docs.urlOf(first.path)}`].join('\n');
  },
});

function hitLine({ kind, id, title, method, template }: SearchHit): string {
  if (kind === 'operation') return `${id}: ${method} ${template}, ${title}`;
  const name = kind === 'page' ? title : `${id}: ${title}`;
  return `${kind} ${title === id ? id : name}`;
}

function nothing({ urlOf }: Docs): string {
  return `Nothing found. Say it in fewer or other words, or ask list_operations. ${urlOf('')}`;
}
