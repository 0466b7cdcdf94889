import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeDocument, type OpenApiDocument } from '../../../src/description/description.ts';
import { portalFiles } from '../../../src/portal/portal.ts';
import { markdownOf, sitePagesOf } from '../../../src/reference/markdown/markdown.ts';
import { referenceOf, type Reference } from '../../../src/reference/reference.ts';
import { hasSharedData, needsSharedData, readSharedData } from '../../helpers/shared-data.ts';
import { documentFacts, type PageFacts } from './document-facts.ts';
import { without } from './gone.ts';
import { missingFacts } from './missing-facts.ts';
import type { Raw } from './raw.ts';
import { readHtml, readMarkdown } from './read-page.ts';

type Document = Raw & OpenApiDocument;

const own = JSON.parse(
  readFileSync(new URL('../../../generated/openapi.json', import.meta.url), 'utf8'),
) as Document;

const facts = documentFacts(own);

describe('every fact of our document', () => {
  const reference = referenceOf(describeDocument(own), { own: true });

  it('is looked for on 103 operations and 23 events', () => {
    expect(facts.filter(({ kind }) => kind === 'operation')).toHaveLength(103);
    expect(facts.filter(({ kind }) => kind === 'event')).toHaveLength(23);
    expect(facts.reduce((sum, { fields }) => sum + fields.length, 0)).toBeGreaterThan(4000);
  });

  it('shows in the Markdown of its page', () => {
    expect(lackingInMarkdown(facts, reference)).toEqual([]);
  });

  it('shows in the HTML of its page', () => {
    const pages = new Map(siteOf(reference, own).map(({ path, text }) => [path, text]));
    const missing = facts.flatMap((page) =>
      missingFacts(page, readHtml(pages.get(`${pathOf(page)}/index.html`) ?? '')),
    );
    expect(missing).toEqual([]);
  });
});

describe.skipIf(!hasSharedData)(`every fact of the published document${needsSharedData}`, () => {
  it('shows in the Markdown of its page', () => {
    const published = readSharedData('upstream/twilio_conversations_v1.json') as Document;
    const reference = referenceOf(describeDocument(published));
    const found = documentFacts(published);
    expect(found).toHaveLength(103);
    expect(lackingInMarkdown(found, reference)).toEqual([]);
  });
});

describe('the check of facts', () => {
  const user = ['components', 'schemas', 'User'];
  const update = ['paths', '/v1/Users/{Sid}', 'post'];

  it.each<[what: string, place: readonly string[], found: string]>([
    [
      'a length',
      [...user, 'properties', 'identity', 'maxLength'],
      'FetchUser: identity lacks ["Maximum length is 256."]',
    ],
    [
      'a pattern, where others have it too',
      ['components', 'schemas', 'UserSid', 'pattern'],
      'FetchUser: sid lacks ["Format should match the following pattern: `^US[0-9a-fA-F]{32}$`"]',
    ],
    [
      'that it is required',
      [...user, 'required', '5'],
      'FetchUser: friendly_name lacks ["string | null Required"]',
    ],
    [
      'a type',
      [...user, 'properties', 'is_online', 'type', '1'],
      'FetchUser: is_online lacks ["boolean | null Required"]',
    ],
    [
      'an attribute in an attribute',
      [...user, 'properties', 'links', 'properties', 'user_conversations', 'description'],
      'FetchUser: links.user_conversations lacks ["The conversations that the user takes part in."]',
    ],
    [
      'what an extension says',
      ['components', 'schemas', 'Attributes', 'x-pii'],
      'FetchUser: attributes lacks ["Personal data (sensitive)"]',
    ],
    [
      'a parameter',
      [...update, 'parameters', '0'],
      'UpdateUser: X-Twilio-Webhook-Enabled lacks its entry',
    ],
    [
      'a value',
      ['components', 'parameters', 'WebhookEnabled', 'schema', 'enum', '0'],
      'UpdateUser: X-Twilio-Webhook-Enabled lacks ["Values are `true` or `false`."]',
    ],
    [
      'a header',
      [...update, 'responses', '200', 'headers', 'Access-Control-Allow-Origin'],
      'UpdateUser: Access-Control-Allow-Origin lacks its entry',
    ],
    [
      'what is said of a status',
      ['components', 'responses', 'Conflict', 'description'],
      'UpdateUser: "The request clashes',
    ],
    [
      'an example',
      ['components', 'examples', 'user', 'value', 'identity'],
      'FetchUser: no example {',
    ],
    ['a fault', ['x-faults', '1'], 'FetchUser: 20003 lacks its entry'],
  ])('finds that %s is gone', (_, place, found) => {
    const pages = referenceOf(describeDocument(without(own, place) as Document), { own: true });
    const some = facts.filter(({ id }) => id === 'FetchUser' || id === 'UpdateUser');
    expect(lackingInMarkdown(some, pages)).toContainEqual(expect.stringContaining(found));
  });
});

function lackingInMarkdown(all: readonly PageFacts[], reference: Reference): readonly string[] {
  const pages = new Map(sitePagesOf(reference).map((page) => [page.path, page]));
  return all.flatMap((facts_) => {
    const page = pages.get(pathOf(facts_));
    const text = page === undefined ? '' : markdownOf(page, reference, (path) => `/${path}.md`);
    return missingFacts(facts_, readMarkdown(text));
  });
}

function pathOf({ kind, id }: PageFacts): string {
  return `${kind}/${kind}-${id.toLowerCase()}`;
}

function siteOf(reference: Reference, document: Document) {
  return portalFiles(reference, {
    url: 'https://example.com',
    base: '/doc/conversations',
    documents: { json: JSON.stringify(document), yaml: '' },
    assets: {
      'portal.css': '',
      'tools.css': '',
      'first.js': '',
      'portal.js': '',
      'search.js': '',
      'try.js': '',
      'live.js': '',
    },
    apiUrl: '',
    live: false,
  });
}
