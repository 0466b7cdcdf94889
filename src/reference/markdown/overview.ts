import type { Reference } from '../model.ts';
import { blocks, described, section, type HrefOf } from './blocks.ts';
import { operationList } from './group.ts';
import { sitePagesOf } from './site-pages.ts';
import { link, plain } from './text.ts';

/** The front page: every operation by group, and the other pages. */
export function overviewMarkdown(reference: Reference, hrefOf: HrefOf): string {
  const { title, version, summary, description, groups, schemas } = reference;
  const topics = sitePagesOf(reference).filter(({ kind }) => topicKinds.has(kind));
  return blocks(
    `# ${plain(title)}`,
    version === '' ? undefined : `Version ${plain(version)}`,
    described(summary),
    described(description),
    section(
      '## Topics',
      topics.map((topic) => `- ${link(topic.title, hrefOf(topic.path))}`).join('\n'),
    ),
    groups.map((group) =>
      blocks(
        `## ${link(group.title, hrefOf(group.path))}`,
        described(group.description),
        operationList([...group.operations, ...group.events], hrefOf),
      ),
    ),
    section(
      '## Schemas',
      schemas.map((schema) => `- ${link(schema.title, hrefOf(schema.path))}`).join('\n'),
    ),
  );
}

const topicKinds: ReadonlySet<string> = new Set(['authentication', 'errors', 'servers', 'changes']);
