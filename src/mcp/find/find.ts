import type { SitePage } from '../../reference/markdown/markdown.ts';
import type {
  FaultDoc,
  GroupPage,
  OperationPage,
  Reference,
  Revision,
  SchemaPage,
} from '../../reference/reference.ts';
import { finderOf, type Finder, type Named } from './finder.ts';

/** By what each kind of thing is asked for. */
export interface Finders {
  /** Operations and events. */
  readonly operation: Finder<OperationPage>;
  readonly schema: Finder<SchemaPage>;
  readonly group: Finder<GroupPage>;
  readonly revision: Finder<Revision>;
  readonly fault: Finder<FaultDoc>;
  /** What there is one of: "authentication". */
  readonly single: Finder<SitePage>;
}

export function findersOf(
  pages: readonly SitePage[],
  reference: Reference,
  addressesOf: (path: string) => readonly string[],
): Finders {
  const { operations, events, schemas, groups, faults } = reference;
  return {
    operation: finderOf([...operations, ...events].map(operationNames)),
    schema: finderOf(schemas.map((page) => named(page, [page.name, page.title]))),
    group: finderOf(groups.map((page) => named(page, [page.name, page.title]))),
    revision: finderOf(
      pages.flatMap((each) =>
        each.kind === 'revision' ? [row(each.page, each.path, [each.page.id])] : [],
      ),
    ),
    fault: finderOf(
      faults.map((fault) => row(fault, `errors#${fault.anchor}`, [String(fault.code)])),
    ),
    single: finderOf(
      pages.flatMap((page) => ('page' in page ? [] : [row(page, page.path, [page.kind])])),
    ),
  };

  function operationNames(page: OperationPage): Named<OperationPage> {
    return named(page, [page.id, `${page.method} ${page.template}`]);
  }

  function named<Page extends { readonly path: string }>(
    page: Page,
    names: Named<Page>['names'],
  ): Named<Page> {
    return row(page, page.path, names);
  }

  function row<Thing>(thing: Thing, path: string, names: Named<Thing>['names']): Named<Thing> {
    return { thing, names, path, addresses: addressesOf(path) };
  }
}
