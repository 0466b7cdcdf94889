import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { siteOf } from '../../src/cli/portal/site.ts';
import type { OpenApiDocument } from '../../src/description/description.ts';
import type { OperationPage, Reference, Revision } from '../../src/reference/reference.ts';
import type { SiteFiles } from './portal-server.ts';

export interface PortalSite {
  readonly reference: Reference;
  readonly files: SiteFiles;
}

/** Where the site says that it will be. */
export const portalUrl = 'https://docs.test';
export const portalBase = '/doc/conversations';

/** The site of our own document, as `npm run portal` makes it, with a history of its own. */
export async function portalSite(): Promise<PortalSite> {
  const json = readFileSync(new URL('../../generated/openapi.json', import.meta.url), 'utf8');
  const document: OpenApiDocument = JSON.parse(json);
  const { reference, files } = await siteOf(document, {
    url: portalUrl,
    base: portalBase,
    apiUrl: '',
    live: false,
    revisions,
  });
  return { reference, files: new Map(files.map(({ path, text }) => [path, text])) };
}

const revisions: readonly Revision[] = [
  {
    id: '2026-11-20-3f2a9c1',
    date: '2026-11-20',
    version: '1.1.0',
    title: 'A breaking change and others',
    changes: [
      {
        level: 'major',
        kind: 'removed',
        text: 'The query parameter `State` went.',
        places: 2,
        operations: ['ListConversation', 'ListServiceConversation', 'ListWhatIsGone'],
      },
      {
        level: 'minor',
        kind: 'added',
        text: 'There is a user.',
        places: 1,
        operations: ['FetchUser'],
      },
      {
        level: 'patch',
        kind: 'changed',
        text: 'Words & <b>signs</b>.',
        places: 82,
        operations: [],
      },
    ],
  },
  { id: '2026-10-01-0a1b2c3', date: '2026-10-01', version: '1.0.0', title: 'Words', changes: [] },
];

/** The operation whose page is the heaviest on the wire. */
export function largestOperation({ files, reference }: PortalSite): OperationPage {
  const [largest] = reference.operations.toSorted(
    (one, other) => weightOf(files, other) - weightOf(files, one),
  );
  if (largest === undefined) throw new Error('The document has no operation.');
  return largest;
}

function weightOf(files: SiteFiles, { path }: OperationPage): number {
  return gzipSync(files.get(`${path}/index.html`) ?? '', { level: 9 }).length;
}
