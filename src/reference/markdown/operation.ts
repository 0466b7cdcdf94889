import type { BodyDoc, FaultDoc, OperationPage, ParameterPlace, SecurityDoc } from '../model.ts';
import { blocks, described, item, section, type HrefOf } from './blocks.ts';
import { historyItem } from './changes.ts';
import { exampleBlocks, exampleItems } from './examples.ts';
import { externalLink } from './external-link.ts';
import { fieldList, shapeHead, shapeText } from './fields.ts';
import { failureText, successText } from './responses.ts';
import { code, fenced, link, plain } from './text.ts';

/** What follows the head of an operation's page, part by part. */
export type OperationPart = keyof typeof parts;

/** An operation or an event, with all that is known of it but for the parts left out. */
export function operationMarkdown(
  page: OperationPage,
  hrefOf: HrefOf,
  without: readonly OperationPart[] = [],
): string {
  const { kind, method, template, id, group } = page;
  const line = code(kind === 'event' ? `${method} (${template})` : `${method} ${template}`);
  const names: readonly OperationPart[] = Object.keys(parts).filter(isPart);
  return blocks(
    `# ${plain(page.title)}`,
    `${line}, ${code(id)} in ${link(group.title, hrefOf(group.path))}`,
    page.deprecated ? '**Deprecated.**' : undefined,
    described(page.resource),
    described(page.description),
    page.externalDocs && externalLink(page.externalDocs),
    names.filter((name) => !without.includes(name)).map((name) => parts[name](page, hrefOf)),
  );
}

const parts = {
  security: ({ security }, hrefOf) => section('## Security', securityText(security, hrefOf)),
  parameters: ({ parameters }, hrefOf) =>
    blocks(places.map(([place, name]) => section(name, fieldList(parameters[place], hrefOf)))),
  body: ({ body }, hrefOf) => (body === undefined ? '' : bodySection(body, hrefOf)),
  responses: ({ responses }, hrefOf) =>
    section(
      '## Responses',
      responses.filter(({ succeeds }) => succeeds).map((each) => successText(each, hrefOf)),
    ),
  failures: ({ responses }, hrefOf) =>
    section(
      '## Failures',
      failureText(
        responses.filter(({ succeeds }) => !succeeds),
        hrefOf,
      ),
    ),
  faults: ({ faults }, hrefOf) => section('## Faults', faultList(faults, hrefOf)),
  samples: ({ samples }) =>
    section(
      '## Code samples',
      samples.map(({ label, code: text, syntax }) =>
        section(`### ${plain(label)}`, fenced(text, syntax)),
      ),
    ),
  examples: ({ body, responses }) =>
    blocks(
      section('## Request examples', body && exampleBlocks(body.contents)),
      responses
        .filter(({ succeeds }) => succeeds)
        .map(({ status, contents }) =>
          section(`## Response examples (${plain(status)})`, exampleBlocks(contents)),
        ),
    ),
  'failure-examples': ({ responses }) =>
    section(
      '## Failure examples',
      responses
        .filter(({ succeeds }) => !succeeds)
        .flatMap(exampleItems)
        .join('\n'),
    ),
  related: (page, hrefOf) =>
    section('## See also', [...twinItems(page, hrefOf), ...relatedItems(page, hrefOf)].join('\n')),
  history: ({ history }, hrefOf) =>
    section('## History', history.map((line) => historyItem(line, hrefOf)).join('\n')),
} satisfies Readonly<Record<string, (page: OperationPage, hrefOf: HrefOf) => string>>;

function isPart(name: string): name is OperationPart {
  return name in parts;
}

const places: readonly (readonly [ParameterPlace, string])[] = [
  ['path', '## Path parameters'],
  ['query', '## Query parameters'],
  ['header', '## Headers'],
  ['cookie', '## Cookies'],
];

function securityText(security: readonly SecurityDoc[], hrefOf: HrefOf): string {
  if (security.length === 0) return 'None is asked for.';
  const ways = security.map(({ schemes }) =>
    schemes
      .map(({ name, scopes }) =>
        scopes.length === 0 ? code(name) : `${code(name)} with ${scopes.map(code).join(', ')}`,
      )
      .join(' and '),
  );
  const page = link('Authentication', hrefOf('authentication'));
  return `${ways.length > 1 ? 'Any one of ' : ''}${ways.join(', ')}. See ${page}.`;
}

function bodySection({ description, required, contents }: BodyDoc, hrefOf: HrefOf): string {
  return section(
    `## Body${required ? ' (Required)' : ''}`,
    described(description),
    contents.map(({ mediaType, shape }) =>
      blocks(
        [code(mediaType), shapeHead(shape, hrefOf)].join(' ').trim(),
        shapeText(shape, hrefOf),
      ),
    ),
  );
}

function faultList(faults: readonly FaultDoc[], hrefOf: HrefOf): string {
  if (faults.length === 0) return '';
  const rows = faults.map(({ code: number, status, title }) => {
    const name = code(String(number));
    return item(status === undefined ? name : `${name} (${status})`, plain(title));
  });
  return blocks(rows.join('\n'), `What to do about each: ${link('Errors', hrefOf('errors'))}.`);
}

function twinItems({ twin }: OperationPage, hrefOf: HrefOf): readonly string[] {
  if (twin === undefined) return [];
  const { operation, scope } = twin;
  const where = scope === 'default' ? 'a named service' : 'the default service';
  const title = link(operation.title, hrefOf(operation.path));
  return [item(`The same in ${where}`, `${title} (${code(operation.id)})`)];
}

function relatedItems({ related }: OperationPage, hrefOf: HrefOf): readonly string[] {
  return related.map(({ operation: { title, path, id }, reason }) =>
    item(`${link(title, hrefOf(path))} (${code(id)})`, described(reason)),
  );
}
