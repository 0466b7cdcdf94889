import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, it } from 'vitest';
import relevance from '../../reference/search/relevance.json' with { type: 'json' };
import { ownDocs, ownServer } from '../tools/own-server.ts';
import { twoRevisions } from '../tools/two-revisions.ts';
import { sectionNames } from '../../../src/mcp/tools/operation/sections.ts';

// Tokens as o200k counts them, with a site whose address is as long as usual ones, and without.
const site = 'https://developers.example.com/doc/conversations';
const servers = await Promise.all(
  [site, ''].map(async (address) => {
    const docs = ownDocs({ site: address, revisions: twoRevisions });
    return { docs, ...(await ownServer(() => docs)) };
  }),
);
const places = servers.map(
  (server) => [server.docs.site === '' ? 'without a site' : 'with a site', server] as const,
);

describe('the tokens', () => {
  it('of all tools with the instructions are at most 1,100', async () => {
    const [{ client } = fail()] = servers;
    const { tools } = await client.listTools();
    const told = JSON.stringify(tools) + (client.getInstructions() ?? fail());
    expect(tools).toHaveLength(7);
    expect(countTokens(told)).toBeLessThanOrEqual(1100);
  });

  it.each(places)('of five hits are at most 250, %s', async (_, { call }) => {
    const counts = await counted(
      relevance,
      async ({ query }) => (await call('search_docs', { query })).text,
    );
    expect(over(250, counts)).toEqual([]);
  });

  it.each(places)('of twenty hits are at most 750, %s', async (_, { call }) => {
    const counts = await counted(relevance, async ({ query }) => {
      return (await call('search_docs', { query, limit: 20 })).text;
    });
    expect(over(750, counts)).toEqual([]);
  });

  it.each(places)(
    'of a compact operation are at most 850, of half 320, %s',
    async (_, { call, docs }) => {
      const counts = await counted(docs.reference.operations, async ({ id }) => {
        return (await call('get_operation', { operation: id })).text;
      });
      expect(counts).toHaveLength(103);
      expect(over(850, counts)).toEqual([]);
      expect(median(counts)).toBeLessThanOrEqual(320);
    },
  );

  // Two more than 2,400: what they take and answer is that long, and none of it is said elsewhere.
  it.each(places)('of an operation in full are at most 2,600, %s', async (_, { call, docs }) => {
    const { operations, events } = docs.reference;
    const counts = await counted([...operations, ...events], async ({ id }) => {
      return (await call('get_operation', { operation: id, detail: 'full' })).text;
    });
    expect(over(2600, counts)).toEqual([]);
    expect(over(2400, counts).length).toBeLessThanOrEqual(2);
  });

  it.each(places)('of a section are at most 2,500, %s', async (_, { call, docs }) => {
    const { operations, events } = docs.reference;
    const all = [...operations, ...events].flatMap(({ id }) =>
      sectionNames.map((section) => ({ id, section })),
    );
    const counts = await counted(all, async ({ id, section }) => {
      return (await call('get_operation', { operation: id, section })).text;
    });
    expect(over(2500, counts)).toEqual([]);
  });

  it.each(places)(
    'of all operations are at most 2,000, of a group 750, %s',
    async (_, { call, docs }) => {
      const { text } = await call('list_operations', {});
      expect(countTokens(text)).toBeLessThanOrEqual(2000);
      const counts = await counted(docs.reference.groups, async ({ name }) => {
        return (await call('list_operations', { group: name })).text;
      });
      expect(over(750, counts)).toEqual([]);
    },
  );

  it.each(places)(
    'of a fault are at most 350, and of a status 300, %s',
    async (_, { call, docs }) => {
      const codes = docs.reference.faults.map(({ code }) => String(code));
      const explained = async (error: string) => (await call('explain_error', { error })).text;
      expect(over(350, await counted(codes, explained))).toEqual([]);
      expect(
        over(
          300,
          await counted(['400', '401', '403', '404', '409', '429', '500', '503'], explained),
        ),
      ).toEqual([]);
    },
  );

  it.each(places)(
    'of any other page are at most 8,000, and of half of them 600, %s',
    async (_, { call, docs }) => {
      const others = docs.pages.filter(({ kind }) => kind !== 'operation' && kind !== 'event');
      const counts = await counted(others, async ({ path }) => {
        return (await call('get_operation', { operation: path || 'overview' })).text;
      });
      expect(counts.length).toBeGreaterThan(150);
      expect(over(8000, counts)).toEqual([]);
      expect(median(counts)).toBeLessThanOrEqual(600);
    },
  );

  it.each(places)('of a request as code are at most 600, %s', async (_, { call, docs }) => {
    const all = docs.reference.operations.flatMap(({ id, samples }) =>
      samples.map(({ language }) => ({ id, language })),
    );
    const counts = await counted(all, async ({ id, language }) => {
      return (await call('get_request_example', { operation: id, language })).text;
    });
    expect(counts.length).toBeGreaterThan(400);
    expect(over(600, counts)).toEqual([]);
  });
});

interface Counted {
  readonly asked: string;
  readonly tokens: number;
}

async function counted<Thing>(
  things: readonly Thing[],
  answer: (thing: Thing) => Promise<string>,
): Promise<readonly Counted[]> {
  const counts: Counted[] = [];
  for (const thing of things) {
    const tokens = countTokens(await answer(thing));
    counts.push({ asked: JSON.stringify(thing).slice(0, 200), tokens });
  }
  return counts;
}

function over(most: number, counts: readonly Counted[]): readonly Counted[] {
  return counts.filter(({ tokens }) => tokens > most);
}

function median(counts: readonly Counted[]): number {
  const sorted = counts.map(({ tokens }) => tokens).toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? fail();
}

function fail(): never {
  throw new Error('There is nothing to count.');
}
