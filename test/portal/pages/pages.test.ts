import { describe, expect, it } from 'vitest';
import { notFoundPage } from '../../../src/portal/pages/not-found.ts';
import { petDocument, petRevisions } from './document.ts';
import { headingsOf, linksOf, pageAt, siteOf, textOf, textPartAt } from './pages.ts';

const site = siteOf(petDocument, petRevisions);

describe('the front page', () => {
  const { main, title, description } = pageAt(site, '');

  it('has title, version, summary and description, their headings in order', () => {
    expect(title).toBe('Overview');
    expect(description).toBe('Where `pets` are kept.');
    expect(headingsOf(main)).toEqual([
      '1 Pets & more',
      '2 About',
      '3 Limits',
      '2 Server',
      '2 Pets',
      '2 Owners',
      '2 Schemas',
      '2 For tools',
    ]);
    expect(main.text).toContain('Where <code>pets</code> are kept.');
    expect(textOf(main)).toContain('Version 2.1');
  });

  it('links to every group, operation, event and schema', () => {
    expect(linksOf(main)).toEqual(
      expect.arrayContaining([
        'the guide → https://pets.example/guide',
        'Pets → /docs/group/endpoint-pets',
        'List pets → /docs/operation/operation-listpets',
        'Create a pet → /docs/operation/operation-createpet',
        'A pet was added → /docs/event/event-petadded',
        'List owners → /docs/operation/operation-listowners',
        'Owner → /docs/schema/schema-owner',
      ]),
    );
    expect(textOf(main)).toContain('GET List pets /pets POST Create a pet /pets');
  });

  it('names the server, the MCP server and every file for tools', () => {
    expect(textOf(main)).toContain('https://pets.example/api');
    expect(textOf(main)).toContain('https://docs.test/docs/mcp');
    for (const file of [
      'openapi.json',
      'openapi.yaml',
      'llms.txt',
      'llms-full.txt',
      'mcp.json',
      'changes.xml',
    ]) {
      expect(linksOf(main)).toContain(`${file} → /docs/${file}`);
    }
  });
});

describe('the page of a group', () => {
  it('has its text, its operations and its events', () => {
    const { main, group } = pageAt(site, 'group/endpoint-pets');
    expect(group).toBe('group/endpoint-pets');
    expect(headingsOf(main)).toEqual(['1 Pets', '2 Operations', '2 Events']);
    expect(main.text).toContain('<p>Cats and <strong>dogs</strong>.</p>');
    expect(linksOf(main)).toEqual([
      'All about pets → https://pets.example/pets',
      'List pets → /docs/operation/operation-listpets',
      'Create a pet → /docs/operation/operation-createpet',
      'A pet was added → /docs/event/event-petadded',
    ]);
  });

  it('says an unsafe link of the document as text', () => {
    const { main } = pageAt(site, 'group/endpoint-owners');
    expect(textOf(main)).toContain('Nothing here');
    expect(main.text).not.toContain('javascript');
    expect(headingsOf(main)).toEqual(['1 Owners', '2 Operations']);
  });
});

describe('the page of a schema', () => {
  const main = textPartAt(site, 'schema/schema-pet');
  const { aside } = pageAt(site, 'schema/schema-pet');

  it('has its text once, its attributes and their constraints', () => {
    expect(textOf(main).match(/An animal at home\./g)).toHaveLength(1);
    expect(textOf(main)).toContain('name string Required What it hears. Minimum length is 1.');
    expect(main.text).toContain('id="attribute-owner-id"');
    expect(linksOf(main)).toContain('object → /docs/schema/schema-owner');
  });

  it('has its examples beside it', () => {
    expect(textOf(aside)).toContain('"name": "Tom"');
    expect(pageAt(site, 'schema/schema-owner').aside).toBeUndefined();
  });

  it('names who has it: operations, events and schemas apart', () => {
    const owner = textPartAt(site, 'schema/schema-owner');
    expect(headingsOf(owner)).toEqual([
      '1 Owner',
      '2 Schema',
      '2 Used by',
      '3 Operations',
      '3 Events',
      '3 Schemas',
    ]);
    expect(linksOf(owner).slice(-4)).toEqual([
      'List pets → /docs/operation/operation-listpets',
      'Create a pet → /docs/operation/operation-createpet',
      'A pet was added → /docs/event/event-petadded',
      'Pet → /docs/schema/schema-pet',
    ]);
    expect(headingsOf(textPartAt(site, 'schema/schema-unused'))).toEqual(['1 Unused', '2 Schema']);
  });

  it('shows the values of one without attributes', () => {
    const unused = textPartAt(site, 'schema/schema-unused');
    expect(unused.text).toContain('Values are <code>a</code> or <code>b</code>.');
  });
});

describe('the page of errors', () => {
  const { main } = pageAt(site, 'errors');

  it('has every code by status, with an anchor, its meaning and what to do', () => {
    expect(headingsOf(main)).toEqual([
      '1 Errors',
      '2 400 Bad Request',
      '2 409 Conflict',
      '2 Without a status',
    ]);
    expect(main.text).toContain('<li id="error-50433">');
    expect(textOf(main)).toContain('60000 Only in logs');
    expect(textOf(main)).toContain(
      '20001 A field is wrong A field is missing. What to do: Send it.',
    );
  });

  it('names the operations that answer one, or says that any may', () => {
    const [, any = '', one = '', none = ''] = main.text.split('<li id=');
    expect(textOf({ text: any })).toContain('Any operation may answer it.');
    expect(linksOf({ text: one })).toContain('createPet → /docs/operation/operation-createpet');
    expect(textOf({ text: none })).toContain('No operation of this API is known to answer it.');
    expect(textOf({ text: none })).not.toContain('What to do');
  });

  it('links to each status', () => {
    expect(linksOf(main).slice(0, 3)).toEqual([
      '400 Bad Request → #status-400',
      '409 Conflict → #status-409',
      'Without a status → #no-status',
    ]);
  });
});

describe('the page of authentication', () => {
  const { main } = pageAt(site, 'authentication');

  it('has every scheme with its facts, at the anchor that operations link to', () => {
    expect(headingsOf(main)).toEqual([
      '1 Authentication',
      '2 API key: key',
      '2 OAuth 2.0: login',
      '2 Without authentication',
    ]);
    expect(main.text).toContain('id="scheme-key"');
    expect(main.text).toContain('Ask for <em>one</em>.');
    expect(textOf(main)).toContain('In the header X-Pet-Key');
    expect(textOf(main)).toContain(
      'Token URL https://pets.example/token Scope pets:read Read pets',
    );
  });

  it('says how many operations take it, and which need none', () => {
    expect(textOf(main)).toContain('2 of 3 operations take it.');
    expect(textOf(main)).toContain('No operation asks for it.');
    expect(linksOf(main)).toEqual(['List owners → /docs/operation/operation-listowners']);
  });
});

describe('the page of servers', () => {
  it('has every address, and what may stand in it', () => {
    const { main } = pageAt(site, 'servers');
    expect(headingsOf(main)).toEqual([
      '1 Servers',
      '2 https://pets.example/api',
      '2 https://{region}.pets.example',
    ]);
    expect(main.text).toContain('The <em>only</em> one.');
    expect(textOf(main)).toContain('https://eu.pets.example');
    expect(textOf(main)).toContain(
      'region Where they live. Default value is eu. Values are eu, us.',
    );
  });
});

describe('the page of changes', () => {
  const { main } = pageAt(site, 'changes');

  it('has the revisions as they come, with date, version and counts', () => {
    expect(headingsOf(main)).toEqual(['1 Changes', '2 Owners', '2 Nothing much', '2 First']);
    expect(textOf(main)).toContain('2026-03-01, version 2.1: 1 breaking, 1 added, 20 changed');
    expect(textOf(main)).toContain('2026-02-01, version 2.0: nothing that a caller meets');
    expect(textOf(main)).toContain('2026-01-01: 1 added');
  });

  it('marks what breaks callers, and says repeats once', () => {
    expect(textOf(main)).toContain('Breaking Removed The parameter colour is gone. In 3 places.');
    expect(textOf(main)).not.toContain('In 1 places');
  });

  it('links to operations that are there, and names those that are gone', () => {
    expect(linksOf(main)).toContain('listPets → /docs/operation/operation-listpets');
    expect(linksOf(main)).toContain('petAdded → /docs/event/event-petadded');
    expect(main.text).toContain('<code>dropPet</code>');
  });

  it('shows the first changes of a long revision, and all of them on its own page', () => {
    expect(textOf(main)).not.toContain('Text number 19.');
    expect(linksOf(main)).toContain('All 22 changes → /docs/changes/2026-03-01-aaaaaaa');
    expect(textOf(pageAt(site, 'changes/2026-03-01-aaaaaaa').main)).toContain('Text number 19.');
  });

  it('links from a revision to its neighbours', () => {
    expect(linksOfRevision('2026-02-01-bbbbbbb')).toEqual([
      'Before: First → /docs/changes/2026-01-01-ccccccc',
      'After: Owners → /docs/changes/2026-03-01-aaaaaaa',
    ]);
    expect(linksOfRevision('2026-03-01-aaaaaaa').at(-1)).toContain('Before: Nothing much');
    expect(linksOfRevision('2026-01-01-ccccccc').at(-1)).toContain('After: Nothing much');
  });

  it('links to the feeds', () => {
    expect(linksOf(main)).toContain('feed → /docs/changes.xml');
    expect(linksOf(main)).toContain('JSON → /docs/changes.json');
  });
});

describe('the page that is not there', () => {
  it('leads on, and has no twin', () => {
    const page = notFoundPage(site);
    expect(page.hasMarkdown).toBe(false);
    expect(linksOf(page.main)).toEqual(['changes → /docs/changes', 'front page → /docs']);
  });
});

describe('a document with nothing in it', () => {
  const bare = siteOf({ openapi: '3.1.0', paths: {} });

  it.each([
    ['', 'The document describes no operations.'],
    ['errors', 'The document names no error codes.'],
    ['authentication', 'The document describes no authentication.'],
    ['servers', 'The document names no server.'],
    ['changes', 'No earlier version of the document is known.'],
  ])('says so at %j', (path, sentence) => {
    expect(textOf(pageAt(bare, path).main)).toContain(sentence);
  });
});

function linksOfRevision(id: string): readonly string[] {
  return linksOf(pageAt(site, `changes/${id}`).main);
}
