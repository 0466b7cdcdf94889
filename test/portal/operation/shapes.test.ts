import { describe, expect, it } from 'vitest';
import { describeDocument } from '../../../src/description/description.ts';
import { referenceOf, type Revision } from '../../../src/reference/reference.ts';
import { fileOf, pageOf, siteOf } from './operation-site.ts';
import {
  attribute,
  elementsOf,
  exactText,
  named,
  only,
  parsed,
  textOf,
  type Element,
} from './parsed.ts';
import { shapesDocument } from './shapes-document.ts';

const revision: Revision = {
  id: '2026-01-02-abc',
  date: '2026-01-02',
  version: '2',
  title: 'Second',
  changes: [
    {
      level: 'major',
      kind: 'removed',
      text: 'The `old` field is gone.',
      places: 1,
      operations: ['fetchThing'],
    },
  ],
};
const reference = referenceOf(describeDocument(shapesDocument), { revisions: [revision] });
const site = siteOf(reference, { base: '', live: true });
const elements = parsed(fileOf(pageOf('fetchThing', site), site));
const main = only(elements, named('main'));

describe('a tree of attributes', () => {
  it('lists what a value may be one of, by title', () => {
    const text = textOf(at('response-200-pet'));
    expect(text).toContain('One of these: A cat object');
    expect(text).toContain('Hide A cat attribute Show A cat attribute object lives integer');
    expect(text).toContain('A dog');
  });

  it('ends where a schema contains itself, with a way to its page', () => {
    const item = at('response-200-parent');
    expect(textOf(item)).toContain('Its attributes: Thing.');
    const links = elementsOf(item).filter(named('a'));
    expect(links.map((link) => attribute(link, 'href'))).toContain('/schema/schema-thing');
  });

  it('says so of what only an example has', () => {
    expect(textOf(at('response-200-extra'))).toContain(
      'No schema speaks of it; an example has it.',
    );
  });

  it('says what is deprecated, read-only, write-only and required', () => {
    expect(textOf(at('response-200-id'))).toBe('id string Required Deprecated Read-only');
    expect(textOf(at('body-secret'))).toBe('secret string Write-only');
  });

  it('is open without a script, and each fold says what a click would do', () => {
    const folds = elementsOf(main).filter(named('details'));
    expect(folds.length).toBeGreaterThan(4);
    for (const fold of folds) {
      expect(attribute(fold, 'open')).toBe('');
      const spans = elementsOf(fold).filter(named('span')).slice(0, 2).map(textOf);
      expect(spans[1]?.startsWith(`Show${spans[0]?.slice('Hide'.length)}`)).toBe(true);
    }
  });
});

describe('failures', () => {
  it('share one tree where they are the same, and say who has which header', () => {
    const text = textOf(main);
    expect(text.split('Hide failure attribute ').length - 1).toBe(2);
    expect(text).toContain('404, 5XX application/json Hide failure attribute');
    expect(text).toContain('Retry-After string When. Only with 5XX.');
  });

  it('have a tree of their own where an example says more than the schema they share', () => {
    const shared = siteOf(
      referenceOf(
        describeDocument({
          openapi: '3.1.0',
          info: { title: 'Things', version: '1' },
          paths: {
            '/things': {
              get: {
                operationId: 'listThing',
                responses: {
                  400: failing({ code: 1 }),
                  404: failing({ code: 2 }),
                  409: failing({ code: 3, more: { why: 'x' } }),
                },
              },
            },
          },
          components: {
            schemas: { Fault: { type: 'object', properties: { code: { type: 'integer' } } } },
          },
        }),
      ),
    );
    const text = textOf(only(parsed(fileOf(pageOf('listThing', shared), shared)), named('main')));
    expect(text).toContain('400, 404 application/json Hide failure attribute Show');
    expect(text).toContain('409 application/json Hide failure attributes Show');
    expect(text).toContain('more object No schema speaks of it');
  });

  it('have the faults of their status, of their range, and of no status', () => {
    const list = elementsOf(only(elementsOf(main), named('dl')));
    const rows = list.filter(({ tagName }) => tagName === 'dt' || tagName === 'dd').map(textOf);
    expect(rows).toEqual([
      '404',
      'Not there. 40 Gone',
      '5XX',
      'Broken. 50 Down',
      'default',
      'Else. 41 Teapot',
      'Others',
      '99 Odd',
    ]);
  });
});

describe('tabs', () => {
  it('are radio inputs, one of each set checked, each before its panel', () => {
    const sets = elementsOf(main).filter(named('fieldset'));
    expect(sets.map((set) => [attribute(set, 'data-tabs'), textOf(legendOf(set))])).toEqual([
      ['samples', 'Language'],
      ['', 'Response examples (200)'],
      ['', 'Status'],
    ]);
    for (const set of sets) {
      const inputs = elementsOf(set).filter(named('input'));
      expect(inputs.filter((input) => attribute(input, 'checked') !== undefined)).toEqual([
        inputs[0],
      ]);
      expect(new Set(inputs.map((input) => attribute(input, 'name'))).size).toBe(1);
      // Where the reader's choice is shared, it is kept by its value.
      const values = inputs.flatMap((input) => attribute(input, 'value') ?? []);
      expect(new Set(values).size).toBe(attribute(set, 'data-tabs') === '' ? 0 : inputs.length);
      const children = set.childNodes.flatMap((node) => ('tagName' in node ? [node.tagName] : []));
      expect(children).toEqual(['legend', ...inputs.flatMap(() => ['label', 'div'])]);
    }
  });

  it('are left out where there is one panel only', () => {
    const titles = elementsOf(main).filter(named('h3')).map(textOf);
    expect(titles).toContain('Request example');
  });
});

describe('the rest of a page', () => {
  it('says what changed, breaking or not, with a way to the revision', () => {
    expect(textOf(main)).toContain('History 2026-01-02 Breaking The old field is gone.');
  });

  it('copies the path alone', () => {
    const path = only(elements, named('code', 'template'));
    expect(exactText(path)).toBe('/things/{id}');
    expect(elements.filter((each) => attribute(each, 'data-copy') === 'template')).toHaveLength(1);
  });

  it('says that both schemes are asked for together, or another alone', () => {
    expect(textOf(main)).toContain('Authentication: key and oauth (read, write) or key');
  });

  it('leads to outside documentation by its own words', () => {
    const link = only(elements, (each) => attribute(each, 'href') === 'https://example.com/guide');
    expect(textOf(link)).toBe('The guide');
  });

  it('loads the script that reloads it where the site is live', () => {
    const scripts = elements.filter(named('script')).map((each) => attribute(each, 'src'));
    expect(scripts).toEqual([undefined, '/assets/portal-2.js', '/assets/live-5.js']);
  });

  it('asks for credentials of nobody where none are needed, and offers no form for an event', () => {
    const event = parsed(fileOf(pageOf('onThing', site), site));
    expect(textOf(only(event, named('main')))).toContain('Sent without credentials.');
    expect(event.filter((each) => attribute(each, 'data-try') !== undefined)).toEqual([]);
    expect(elements.filter((each) => attribute(each, 'data-try') !== undefined)).toHaveLength(1);
  });
});

function failing(example: object) {
  return {
    description: 'It failed.',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Fault' }, example } },
  };
}

function at(id: string): Element {
  return only(elements, (element) => attribute(element, 'id') === id);
}

function legendOf(set: Element): Element {
  return only(elementsOf(set), named('legend'));
}
