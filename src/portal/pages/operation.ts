import type { OperationPage } from '../../reference/model.ts';
import { html } from '../html/html.ts';
import type { PageContent } from '../shell/shell.ts';
import type { Site } from '../shell/site.ts';
import { codeOf } from './operation/code.ts';
import { endOf } from './operation/end.ts';
import { failuresOf } from './operation/failures.ts';
import { introduction } from './operation/introduction.ts';
import { requestOf } from './operation/request.ts';
import { responsesOf } from './operation/responses.ts';

/** An operation, or an event, in the order in which it is used: what it is, asks and answers. */
export function operationPage(page: OperationPage, site: Site): PageContent {
  return {
    path: page.path,
    title: page.title,
    description: page.description || page.resource,
    group: page.group.path,
    main: introduction(page, site),
    more: html`${requestOf(page, site)}
      <h2>Responses</h2>
      ${responsesOf(page, site)}${failuresOf(page, site)}${endOf(page, site)}`,
    aside: codeOf(page),
  };
}
