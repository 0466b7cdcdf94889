import type { SchemaPage } from '../model.ts';
import { blocks, section, type HrefOf } from './blocks.ts';
import { exampleBlock } from './examples.ts';
import { shapeHead, shapeText } from './fields.ts';
import { link, plain } from './text.ts';

export function schemaMarkdown(page: SchemaPage, hrefOf: HrefOf): string {
  const { title, shape, examples, usedBy } = page;
  const [description, ...attributes] = shapeText(shape, hrefOf);
  return blocks(
    `# ${plain(title)}`,
    shapeHead(shape, hrefOf),
    description,
    section('## Attributes', attributes),
    section(
      '## Examples',
      examples.flatMap((example) => exampleBlock(example, 'application/json', false)),
    ),
    section(
      '## Used by',
      usedBy.map((user) => `- ${link(user.title, hrefOf(user.path))}`).join('\n'),
    ),
  );
}
