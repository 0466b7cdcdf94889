import * as z from 'zod';
import type { GroupPage, OperationLink } from '../../reference/reference.ts';
import type { Docs } from '../docs/docs.ts';
import { unknown } from '../find/unknown.ts';
import { withOwnSource } from './source.ts';
import { tool, type Tool } from './tool.ts';

export const listOperations: Tool = tool({
  name: 'list_operations',
  title: 'List operations',
  description: 'All operations and events by group; of one group with their titles.',
  input: z.strictObject({
    group: z.string().trim().min(1).max(200).optional(),
    method: z.string().trim().min(1).max(10).optional().describe('HTTP method'),
  }),
  answer: ({ group, method }, docs) => {
    const { groups } = docs.reference;
    const shown = group === undefined ? groups : [groupNamed(group, docs)];
    const path = group === undefined ? '' : (shown[0]?.path ?? '');
    const texts = shown.flatMap((each) => groupText(each, method, group !== undefined));
    const none = method === undefined ? 'There are none.' : `None with the method ${method}.`;
    const text = texts.length === 0 ? none : texts.join('\n');
    return withOwnSource(`${text}\n${docs.urlOf(path)}`, path, docs);
  },
});

function groupNamed(name: string, docs: Docs): GroupPage {
  const { group } = docs.find;
  const found = group.byName(name);
  if (found === undefined) throw unknown('group', name, group.ids, ['group'], docs);
  return found;
}

function groupText(
  { name, operations, events }: GroupPage,
  method: string | undefined,
  hasTitles: boolean,
): readonly string[] {
  const wanted = [
    ...operations.filter((each) => method === undefined || each.method === method.toUpperCase()),
    ...(method === undefined ? events : []),
  ];
  return wanted.length === 0 ? [] : [`## ${name}`, ...wanted.map((each) => line(each, hasTitles))];
}

function line({ id, method, template, title }: OperationLink, hasTitle: boolean): string {
  const call = template.startsWith('/') ? ` ${method} ${template}` : '';
  return `${id}${call}${hasTitle ? `, ${title}` : ''}`;
}
