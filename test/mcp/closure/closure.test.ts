import { describe, expect, it } from 'vitest';
import { siteOf } from '../../../src/cli/portal/site.ts';
import type { Docs } from '../../../src/mcp/mcp.ts';
import { hostedPath } from '../../helpers/portal-server.ts';
import { portalBase, portalUrl } from '../../helpers/portal-site.ts';
import { ownDocs, ownServer, type OwnServer } from '../tools/own-server.ts';
import { twoRevisions } from '../tools/two-revisions.ts';
import { allAnswers, type Answered } from './answers.ts';
import { namedIn, type NamedIn } from './named.ts';

const revisions = twoRevisions;
const here = await ask(ownDocs({ revisions }));
const { docs } = here;
// Without a site the addresses of pages are those of resources.
const alone = await ask(ownDocs({ revisions, site: '' }));
const site = await siteOf(docs.description.document, {
  url: portalUrl,
  base: portalBase,
  apiUrl: '',
  live: false,
  revisions,
});
const files = new Map(site.files.map(({ path, text }) => [path, text]));
const uris = docs.pages.map(({ path }) => docs.uriOf(path));
const faultUris = docs.reference.faults.map(({ code }) => `docs://errors/${code}`);

describe('whatever an answer names', () => {
  it('is of every kind, in answers of every tool, resource and prompt', () => {
    const { operations, events, faults, schemas } = docs.reference;
    expect(here.answers.length).toBeGreaterThan(2500);
    expect(all(here, ({ urls }) => urls).size).toBe(docs.pages.length + faults.length);
    const named = all(alone, (each) => each.uris);
    expect([...uris, ...faultUris].filter((uri) => !named.has(uri))).toEqual([]);
    const ids = all(here, (each) => each.ids);
    const expected = [...operations, ...events, ...revisions].map(({ id }) => id);
    const codes = faults.map(({ code }) => String(code));
    expect([...expected, ...codes].filter((id) => !ids.has(id))).toEqual([]);
    expect(schemas.filter(({ name }) => ids.has(name)).length).toBeGreaterThan(50);
  });

  it('is a page of the site with that anchor, if it is an address', () => {
    expect(problems(here, ({ urls }) => urls, isOnSite)).toEqual([]);
  });

  it.each([
    ['with a site', here],
    ['without a site', alone],
  ])('is a resource, if it is the address of one, %s', async (_, known) => {
    const { resources } = await known.server.client.listResources();
    const listed = new Set(resources.map(({ uri }) => uri));
    expect(
      problems(
        known,
        (each) => each.uris,
        (uri) => listed.has(uri),
      ),
    ).toEqual([]);
  });

  it.each([
    ['with a site', here],
    ['without a site', alone],
  ])('is read by get_operation, whatever it is, %s', async (_, known) => {
    const failed: string[] = [];
    const named = all(known, (each) => [...each.urls, ...each.uris, ...each.ids]);
    for (const [name, asked] of named) {
      const answer = await known.server.call('get_operation', { operation: name });
      if (answer.failed && !asked.includes(name)) failed.push(name);
    }
    // What is gone is known to changes only.
    expect(failed).toEqual(['ListWhatIsGone']);
    const gone = await known.server.call('list_changes', { operation: 'ListWhatIsGone' });
    expect(gone).toMatchObject({ failed: false, text: expect.stringContaining('`State` went') });
  });

  it('is that very page, if it is the address of one', async () => {
    for (const { docs: known, server } of [here, alone]) {
      for (const { path } of known.pages) {
        const { text } = await server.call('get_operation', { operation: known.urlOf(path) });
        expect(text.trimEnd().split('\n').at(-1)).toBe(known.urlOf(path));
      }
    }
  });

  it('is answered without a fault inside', () => {
    expect([...here.server.complaints, ...alone.server.complaints]).toEqual([]);
  });
});

interface Asked {
  readonly docs: Docs;
  readonly server: OwnServer;
  readonly answers: readonly Answered[];
}

async function ask(known: Docs): Promise<Asked> {
  const server = await ownServer(() => known);
  return { docs: known, server, answers: await allAnswers(server, known) };
}

/** Everything named somewhere, with what was asked where it is named first. */
function all(
  { docs: known, answers }: Asked,
  part: (named: NamedIn) => readonly string[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const answer of answers) {
    for (const name of part(namedIn(answer.text, known))) {
      if (!found.has(name)) found.set(name, answer.asked);
    }
  }
  return found;
}

function problems(
  known: Asked,
  part: (named: NamedIn) => readonly string[],
  isRight: (name: string) => boolean,
): readonly string[] {
  return [...all(known, part)].flatMap(([name, where]) =>
    isRight(name) ? [] : [`${name} in ${where}`],
  );
}

function isOnSite(url: string): boolean {
  const { origin, pathname, hash } = new URL(url);
  const path = origin === portalUrl ? hostedPath(files, portalBase, pathname) : undefined;
  const page = path === undefined ? undefined : files.get(path);
  if (page === undefined) return false;
  return hash === '' || page.includes(`id="${decodeURIComponent(hash.slice(1))}"`);
}
