import { readFileSync } from 'node:fs';
import { describeDocument } from '../../../src/description/description.ts';
import type { OpenApiDocument } from '../../../src/description/document.ts';
import { operationPage } from '../../../src/portal/pages/operation.ts';
import { shell } from '../../../src/portal/shell/shell.ts';
import type { Site } from '../../../src/portal/shell/site.ts';
import {
  referenceOf,
  type OperationPage,
  type Reference,
} from '../../../src/reference/reference.ts';

const assets: Site['assets'] = {
  'portal.js': 'assets/portal-2.js',
  'search.js': 'assets/search-3.js',
  'try.js': 'assets/try-4.js',
  'live.js': 'assets/live-5.js',
  'tools.css': 'assets/tools-6.css',
};

const inlined: Site['inlined'] = {
  style: { text: 'a{}', hash: 'sha256-style' },
  script: { text: '0', hash: 'sha256-script' },
};

export function siteOf(reference: Reference, more: Partial<Site> = {}): Site {
  return {
    reference,
    url: 'https://docs.test',
    base: '/doc/conversations',
    apiUrl: '',
    live: false,
    assets,
    inlined,
    mcp: {
      name: 'Conversations MCP server',
      command: ['npx', '-y', 'conversations-client', 'mcp'],
    },
    ...more,
  };
}

const ownDocument: OpenApiDocument = JSON.parse(
  readFileSync(new URL('../../../generated/openapi.json', import.meta.url), 'utf8'),
);

export const ownSite = siteOf(referenceOf(describeDocument(ownDocument), { own: true }));

/** The whole file of an operation or event, as it is written. */
export function fileOf(page: OperationPage, site: Site): string {
  return shell(operationPage(page, site), site);
}

/** By operationId. */
export function pageOf(id: string, { reference }: Site): OperationPage {
  const found = allPages(reference).find((page) => page.id === id);
  if (found === undefined) throw new Error(`There is no operation ${id}.`);
  return found;
}

export function allPages({ operations, events }: Reference): readonly OperationPage[] {
  return [...operations, ...events];
}
