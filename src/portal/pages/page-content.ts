import type { SitePage } from '../../reference/markdown/markdown.ts';
import type { PageContent } from '../shell/shell.ts';
import type { Site } from '../shell/site.ts';
import { authenticationPage } from './authentication.ts';
import { changesPage, revisionPage } from './changes.ts';
import { errorsPage } from './errors.ts';
import { groupPage } from './group.ts';
import { operationPage } from './operation.ts';
import { overviewPage } from './overview.ts';
import { schemaPage } from './schema.ts';
import { serversPage } from './servers.ts';

/** What stands on a page of whatever kind. */
export function pageContent(page: SitePage, site: Site): PageContent {
  switch (page.kind) {
    case 'operation':
    case 'event':
      return operationPage(page.page, site);
    case 'group':
      return groupPage(page.page, site);
    case 'schema':
      return schemaPage(page.page, site);
    case 'revision':
      return revisionPage(page.page, site);
    case 'overview':
      return overviewPage(site);
    case 'authentication':
      return authenticationPage(site);
    case 'errors':
      return errorsPage(site);
    case 'servers':
      return serversPage(site);
    case 'changes':
      return changesPage(site);
  }
}
