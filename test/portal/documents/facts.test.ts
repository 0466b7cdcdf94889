import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OpenApiDocument } from '../../../src/description/description.ts';
import { hasSharedData, needsSharedData, readSharedData } from '../../helpers/shared-data.ts';
import { documentFacts } from '../../reference/facts/document-facts.ts';
import { missingFacts } from '../../reference/facts/missing-facts.ts';
import { entriesAt, followed, rawAt, textAt, type Raw } from '../../reference/facts/raw.ts';
import { readHtml, seen, squashed } from '../../reference/facts/read-page.ts';
import { placesOf, type Places } from './places.ts';
import { filesOf } from './site.ts';

type Document = Raw & OpenApiDocument;
type Pages = ReadonlyMap<string, string>;

const own = JSON.parse(
  readFileSync(new URL('../../../generated/openapi.json', import.meta.url), 'utf8'),
) as Document;

describe('the pages of our document', () => {
  const pages = pagesOf(own);

  it('have method, path and statuses in their places', () => {
    const wanted = operationsOf(own);
    expect(wanted).toHaveLength(103);
    for (const operation of wanted) expect(misplaced(operation, pages, own)).toEqual([]);
  });

  it.each<[what: string, from: RegExp, to: string, missed: string]>([
    ['another method in its line', /POST(?=<[^>]*>\s*<code id)/, 'PUT', 'line'],
    [
      'another path above the code',
      /(<h2[^>]*>(?:<[^>]*>)?POST[^ ]*) [^<]*/,
      '$1 /v2',
      'codeTitle',
    ],
    ['no mark in the navigation', / aria-current="page"/, '', 'current'],
    ['another status of success', /(<h3[^>]*>)200/, '$1201', 'successes'],
    ['another status of a failure', />409<\/dt>/, '>408</dt>', 'failures'],
    ['two failures the wrong way round', />401(<\/dt>.*?)>403</s, '>403$1>401<', 'failures'],
  ])('are seen to have %s', (_, from, to, missed) => {
    const path = pathOf('UpdateUser');
    const html = pages.get(path) ?? '';
    expect(html.replace(from, to)).not.toBe(html);
    const [operation] = operationsOf(own).filter(({ id }) => id === 'UpdateUser');
    const changed = new Map([[path, html.replace(from, to)]]);
    expect(operation && misplaced(operation, changed, own)).toEqual([
      expect.stringContaining(`UpdateUser: ${missed} `),
    ]);
  });
});

describe.skipIf(!hasSharedData)(`the pages of the published document${needsSharedData}`, () => {
  const published = hasSharedData
    ? (readSharedData('upstream/twilio_conversations_v1.json') as Document)
    : own;
  const pages = pagesOf(published);

  it('show every fact', () => {
    const facts = documentFacts(published);
    expect(facts).toHaveLength(103);
    const missing = facts.flatMap((each) =>
      missingFacts(each, readHtml(pages.get(pathOf(each.id)) ?? '')),
    );
    expect(missing.slice(0, 20)).toEqual([]);
  });

  it('have method, path and statuses in their places', () => {
    for (const operation of operationsOf(published)) {
      expect(misplaced(operation, pages, published)).toEqual([]);
    }
  });
});

interface Found {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Raw;
}

function operationsOf(document: Document): readonly Found[] {
  return entriesAt(document, 'paths').flatMap(([path, item]) =>
    ['get', 'put', 'post', 'delete', 'patch'].flatMap((method) => {
      const operation = rawAt(item, method);
      if (operation === undefined) return [];
      return {
        id: textAt(operation, 'operationId'),
        method: method.toUpperCase(),
        path,
        operation,
      };
    }),
  );
}

/** One line for each place that has not what the document has. */
function misplaced(found: Found, pages: Pages, document: Document): readonly string[] {
  const { id, method, path, operation } = found;
  const answers = entriesAt(operation, 'responses').map(
    ([status, answer]) => [status, textAt(followed(answer, document), 'description')] as const,
  );
  const failing = answers.filter(([status]) => !status.startsWith('2'));
  const places = placesOf(pages.get(pathOf(id)) ?? '');
  const checks: Readonly<Record<keyof Places, boolean>> = {
    line: places.line === `${method} ${path}`,
    codeTitle: places.codeTitle === `${method} ${path}`,
    current: places.current.startsWith(`${method} `),
    successes: isSame(
      places.successes.map((text) => text.split(' ')[0]),
      answers.filter((answer) => !failing.includes(answer)).map(([status]) => status),
    ),
    failures:
      places.failures.every(
        ([shown]) => shown === 'Others' || failing.some(([status]) => status === shown),
      ) &&
      failing.every(([status, said]) =>
        places.failures.some(
          ([shown, text]) => shown === status && squashed(text).startsWith(seen(said)),
        ),
      ),
  };
  return Object.entries(checks)
    .filter(([, isThere]) => !isThere)
    .map(([name]) => `${id}: ${name} is ${JSON.stringify(Reflect.get(places, name))}`);
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function pathOf(id: string): string {
  return `operation/operation-${id.toLowerCase()}/index.html`;
}

function pagesOf(document: Document): Pages {
  return new Map(filesOf(document).map(({ path, text }) => [path, text]));
}
