import { ResourceNotFoundError } from '@modelcontextprotocol/client';
import { describe, expect, it } from 'vitest';
import { docsOf } from '../../../src/mcp/mcp.ts';
import { markdownOf } from '../../../src/reference/markdown/markdown.ts';
import { ownDocs, ownServer } from '../tools/own-server.ts';
import { twoRevisions } from '../tools/two-revisions.ts';

const docs = ownDocs({ revisions: twoRevisions });
const { client, read, complaints } = await ownServer(() => docs);
const { resources } = await client.listResources();
const { resourceTemplates } = await client.listResourceTemplates();
const uris = resources.map(({ uri }) => uri);

describe('the list of resources', () => {
  it('has every page, every fault and the document, once', () => {
    const { pages, reference } = docs;
    expect(uris).toHaveLength(new Set(uris).size);
    expect(uris.toSorted()).toEqual(
      [
        ...pages.map(({ path }) => docs.uriOf(path)),
        ...reference.faults.map(({ code }) => `docs://errors/${code}`),
        'docs://openapi.json',
      ].toSorted(),
    );
  });

  it('has what there is one of first, then kind by kind in the order of the reference', () => {
    expect(uris.slice(0, 6)).toEqual([
      'docs://overview',
      'docs://authentication',
      'docs://errors',
      'docs://servers',
      'docs://changes',
      'docs://openapi.json',
    ]);
    const kinds = uris.slice(6).map((uri) => uri.split('/')[2]);
    expect([...new Set(kinds)]).toEqual([
      'operations',
      'events',
      'schemas',
      'groups',
      'changes',
      'errors',
    ]);
    const operations = uris.filter((uri) => uri.startsWith('docs://operations/'));
    expect(operations).toEqual(
      docs.reference.operations.map(({ id }) => `docs://operations/${id}`),
    );
  });

  it('says what each is, with its title and how it is called', () => {
    expect(resources.find(({ name }) => name === 'FetchUser')).toEqual({
      uri: 'docs://operations/FetchUser',
      name: 'FetchUser',
      title: "Fetch a user of the account's default service",
      description: 'GET /v1/Users/{Sid}',
      mimeType: 'text/markdown',
    });
    const untold = resources.filter(
      ({ title = '', description = '' }) => title === '' || description === '',
    );
    expect(untold).toEqual([]);
  });

  it('comes with a template for each kind, whose every resource fits it', () => {
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      'docs://operations/{operationId}',
      'docs://events/{name}',
      'docs://schemas/{name}',
      'docs://groups/{name}',
      'docs://changes/{id}',
      'docs://errors/{code}',
    ]);
    for (const { description, mimeType } of resourceTemplates) {
      expect(description).toMatch(/\.$/);
      expect(mimeType).toBe('text/markdown');
    }
  });
});

describe('a resource', () => {
  it('is its page with links to other resources, and ends with the address of the page', async () => {
    for (const page of docs.pages) {
      const text = await read(docs.uriOf(page.path));
      const whole = markdownOf(page, docs.reference, docs.uriOf).trimEnd();
      expect(text).toBe(`${whole}\n\n${docs.urlOf(page.path)}\n`);
    }
  });

  it('is a row of the dictionary for each fault', async () => {
    const text = await read('docs://errors/50416');
    expect(text).toContain('# 50416: The pair of addresses is in use');
    expect(text).toContain('What to do: ');
    expect(text.trimEnd().endsWith(`/doc/conversations/errors#error-50416`)).toBe(true);
  });

  it('is found in any case of letters', async () => {
    expect(await read('docs://operations/fetchuser')).toBe(
      await read('docs://operations/FetchUser'),
    );
  });

  it('ends with itself where there is no site', async () => {
    const bare = await ownServer(() => docsOf(docs.description.document));
    expect((await bare.read('docs://schemas/User')).trimEnd().split('\n').at(-1)).toBe(
      'docs://schemas/User',
    );
  });

  it('is the whole document for programs', async () => {
    const { contents } = await client.readResource({ uri: 'docs://openapi.json' });
    expect(contents[0]?.mimeType).toBe('application/json');
    const [content] = contents;
    const text = content !== undefined && 'text' in content ? content.text : '';
    expect(JSON.parse(text)).toEqual(docs.description.document);
  });

  it.each([
    ['docs://operations/FetchUsr', 'docs://operations/FetchUser'],
    ['docs://schemas/Usr', 'docs://schemas/User'],
    ['docs://groups/Mesages', 'docs://groups/Messages'],
    ['docs://errors/50417x', 'docs://errors/50417'],
    ['docs://changes/2026-11-21-x', 'docs://changes/2026-11-20-3f2a9c1'],
    ['docs://events/onMesageAdded', 'docs://events/onMessageAdded'],
  ])('is not found as %s, which names the nearest', async (asked, nearest) => {
    const error: unknown = await read(asked).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ResourceNotFoundError);
    expect(error).toMatchObject({
      uri: asked,
      message: expect.stringContaining(`Nearest: ${nearest}`),
    });
  });

  it('is of the kind that its address says', async () => {
    await expect(read('docs://operations/onMessageAdded')).rejects.toThrow('no such resource');
    await expect(read('docs://nothing')).rejects.toThrow('not found');
  });

  it('is not asked of the docs before somebody wants it', async () => {
    let asked = 0;
    const late = await ownServer(() => {
      asked += 1;
      return docs;
    });
    await late.client.listResourceTemplates();
    await late.client.listPrompts();
    await late.client.listTools();
    expect(asked).toBe(0);
    await late.read('docs://overview');
    expect(asked).toBe(1);
  });

  it('waits for the history only where that is what it tells of', async () => {
    const needs: unknown[] = [];
    const patient = await ownServer((need) => {
      needs.push(need);
      return docs;
    });
    await patient.read('docs://operations/FetchUser');
    await patient.read('docs://errors');
    await patient.read('docs://openapi.json');
    expect(needs).toEqual([undefined, undefined, undefined]);
    await patient.read('docs://changes');
    await patient.read('docs://changes/2026-11-20-3f2a9c1');
    expect(needs.slice(3)).toEqual(['history', 'history']);
  });

  it('says of what fails inside only that it failed', async () => {
    const broken = await ownServer(() => {
      throw new Error('the secret of the server');
    });
    await expect(broken.read('docs://overview')).rejects.toThrow(
      'Something failed inside this server.',
    );
    await expect(broken.client.listResources()).rejects.not.toThrow('secret');
    expect(broken.complaints.map(String)).toContain('Error: the secret of the server');
  });
});

describe('the completion of a resource', () => {
  it('has what begins so first, in any case of letters, then what has it inside', async () => {
    const { values } = await completed(
      'docs://operations/{operationId}',
      'operationId',
      'fetchuser',
    );
    expect(values.slice(0, 2)).toEqual(['FetchUser', 'FetchUserConversation']);
    const inside = await completed('docs://schemas/{name}', 'name', 'user');
    const begins = inside.values.map((name) => name.toLowerCase().startsWith('user'));
    expect(begins).toEqual(begins.toSorted((one, other) => Number(other) - Number(one)));
    expect(begins).toContain(false);
  });

  it('has at most a hundred, and says how many there are', async () => {
    const { values, total, hasMore } = await completed('docs://errors/{code}', 'code', '');
    expect(values).toHaveLength(100);
    expect(total).toBe(docs.reference.faults.length);
    expect(hasMore).toBe(true);
  });

  it('finds a fault by its title', async () => {
    const { values } = await completed('docs://errors/{code}', 'code', 'too many participants');
    expect(values).toContain('50417');
  });

  it.each([
    ['docs://events/{name}', 'name', 'onmessage', 'onMessageAdd'],
    ['docs://groups/{name}', 'name', 'mess', 'Messages'],
    ['docs://changes/{id}', 'id', '2026-11', '2026-11-20-3f2a9c1'],
  ])('knows %s', async (uri, name, typed, first) => {
    expect((await completed(uri, name, typed)).values[0]).toBe(first);
  });

  it('is empty where nothing fits', async () => {
    expect((await completed('docs://groups/{name}', 'name', 'zzz')).values).toEqual([]);
  });
});

it('reads resources without a fault inside', () => {
  expect(complaints).toEqual([]);
});

async function completed(uri: string, name: string, value: string) {
  const { completion } = await client.complete({
    ref: { type: 'ref/resource', uri },
    argument: { name, value },
  });
  return completion;
}
