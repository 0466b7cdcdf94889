import { blocks, described, section } from '../../reference/markdown/blocks.ts';
import type { SitePage } from '../../reference/markdown/markdown.ts';
import { code, link, plain } from '../../reference/markdown/text.ts';
import type { OperationLink, PageLink, Reference } from '../../reference/reference.ts';
import type { PortalFile, TextFileOptions } from '../options.ts';
import { absoluteOf } from '../shell/site.ts';
import { markdownUrl } from './addresses.ts';
import { connectPage } from './connect-page.ts';

/** Every page by group with a link to its Markdown, and the files that have many pages in one. */
export function listText(
  pages: readonly SitePage[],
  reference: Reference,
  whole: readonly PortalFile[],
  options: TextFileOptions,
): string {
  const { title, summary, description, servers, groups, schemas } = reference;
  const topics = pages.filter(({ kind }) => topicKinds.has(kind));
  return `${blocks(
    `# ${plain(title)}`,
    summary === '' ? undefined : `> ${plain(summary)}`,
    section('## Description', described(description)),
    section('## Whole', list(whole.map((file) => wholeLine(file, options)))),
    section(
      '## Servers',
      list(servers.map((server) => described(code(server.url), [server.description]))),
    ),
    section('## Topics', list([...topics, connectPage].map((page) => linkTo(page, options)))),
    '## Endpoints and operations',
    groups.map((group) =>
      section(
        `### ${linkTo(group, options)}`,
        described(group.description),
        list([...group.operations, ...group.events].map((each) => operationLine(each, options))),
      ),
    ),
    section('## Schemas', list(schemas.map((schema) => linkTo(schema, options)))),
  )}\n`;
}

const topicKinds: ReadonlySet<string> = new Set(['authentication', 'errors', 'servers', 'changes']);

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function linkTo({ title, path }: PageLink, options: TextFileOptions): string {
  return link(title, markdownUrl(path, options));
}

function operationLine(operation: OperationLink, options: TextFileOptions): string {
  const { id, method, template } = operation;
  return `${linkTo(operation, options)}: ${code(id)} ${code(`${method} ${template}`)}`;
}

const contentsOf: Readonly<Record<string, string>> = {
  'llms-compact.txt': 'what it takes to call each operation',
  'llms-full.txt': 'all pages but those of schemas, without code samples and failing answers',
};

function wholeLine({ path, text }: PortalFile, options: TextFileOptions): string {
  const address = absoluteOf(path, options);
  return `${link(path, address)}: ${contentsOf[path] ?? ''}; ${lengthOf(text, options)}`;
}

function lengthOf(text: string, { countTokens }: TextFileOptions): string {
  if (countTokens !== undefined) return `${grouped(countTokens(text))} tokens`;
  // English and JSON have about four characters to a token.
  return `about ${grouped(Math.ceil(text.length / 4000) * 1000)} tokens, estimated from characters`;
}

function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ' ');
}
