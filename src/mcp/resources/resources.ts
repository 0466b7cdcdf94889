import { ResourceTemplate, type McpServer } from '@modelcontextprotocol/server';
import { folders, type ResourceEntry, type ResourceKind } from '../docs/resource-entries.ts';
import { documentUri, scheme } from '../docs/scheme.ts';
import { guarded, type Inside } from '../guarded.ts';
import { completed } from './complete.ts';
import { kinds, singles, type SingleKind } from './kinds.ts';
import { entryText, singleText } from './read.ts';

/** Every page of the reference as Markdown, and the document itself. */
export function registerResources(server: McpServer, inside: Inside): void {
  for (const kind of Object.keys(singles).filter(isSingle)) registerSingle(kind, server, inside);
  registerDocument(server, inside);
  for (const kind of Object.keys(folders).filter(isKind)) registerKind(kind, server, inside);
}

function registerSingle(kind: SingleKind, server: McpServer, inside: Inside): void {
  const { need, ...row } = singles[kind];
  server.registerResource(
    kind,
    scheme + kind,
    { ...row, mimeType },
    guarded(inside, (docs, { href }: URL) => contents(href, singleText(kind, docs)), need),
  );
}

function registerDocument(server: McpServer, inside: Inside): void {
  const json = 'application/json';
  server.registerResource(
    'openapi',
    documentUri,
    { title: 'OpenAPI document', description: 'The API for programs; large.', mimeType: json },
    guarded(inside, ({ documentText }, { href }: URL) => contents(href, documentText, json)),
  );
}

function registerKind(kind: ResourceKind, server: McpServer, inside: Inside): void {
  const { title, description, variable, one, need } = kinds[kind];
  const list = guarded(
    inside,
    ({ entries }) => ({
      resources: entries.filter((entry) => entry.kind === kind).map((entry) => listed(entry, one)),
    }),
    need,
  );
  const complete = guarded(inside, (docs, typed: string) => completed(typed, [kind], docs), need);
  server.registerResource(
    kind,
    new ResourceTemplate(`${scheme}${folders[kind]}/{${variable}}`, {
      list: () => list(),
      complete: { [variable]: (typed) => complete(typed) },
    }),
    { title, description, mimeType },
    guarded(inside, (docs, { href }: URL) => contents(href, entryText(href, kind, docs)), need),
  );
}

const mimeType = 'text/markdown';

function contents(uri: string, text: string, type: string = mimeType) {
  return { contents: [{ uri, mimeType: type, text }] };
}

/** Each says for itself what it is; else all of them would repeat the words of their template. */
function listed({ id, title, call, uri }: ResourceEntry, one: string) {
  return { uri, name: id, title, description: call === '' ? one : call, mimeType };
}

function isSingle(kind: string): kind is SingleKind {
  return kind in singles;
}

function isKind(kind: string): kind is ResourceKind {
  return kind in folders;
}
