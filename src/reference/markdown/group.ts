import type { GroupPage, OperationLink } from '../model.ts';
import { blocks, described, section, type HrefOf } from './blocks.ts';
import { externalLink } from './external-link.ts';
import { code, link, plain } from './text.ts';

export function groupMarkdown(page: GroupPage, hrefOf: HrefOf): string {
  const { title, description, externalDocs, operations, events } = page;
  return blocks(
    `# ${plain(title)}`,
    described(description),
    externalDocs && externalLink(externalDocs),
    section('## Operations', operationList(operations, hrefOf)),
    section('## Events', operationList(events, hrefOf)),
  );
}

/** "- [Title](…) `GET /path`, `Id`". */
export function operationList(operations: readonly OperationLink[], hrefOf: HrefOf): string {
  return operations
    .map(({ title, path, method, template, id }) => {
      return `- ${link(title, hrefOf(path))} ${code(`${method} ${template}`)} ${code(id)}`;
    })
    .join('\n');
}
