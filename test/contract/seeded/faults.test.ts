import { describe, expect, it } from 'vitest';
import { exchangeChecker } from '../../../src/contract/check-exchange.ts';
import { describeDocument } from '../../../src/description/description.ts';
import { faults } from './faults.ts';
import { playScenario, seededServer, type SeenExchange } from './scenario.ts';
import { seededDocument } from './seeded-document.ts';

const document = seededDocument();
const { match } = describeDocument(document);
const check = exchangeChecker(document);
const sound = await playScenario(seededServer());

describe('the sound server', () => {
  it('answers the same in every run', async () => {
    expect(await playScenario(seededServer())).toEqual(sound);
  });

  it('is as the document says', () => {
    expect(sound.flatMap(check)).toEqual([]);
  });

  it('lets in what is right and refuses what is not', () => {
    expect(sound.map(({ status }) => status)).toEqual([
      201, 201, 400, 400, 200, 401, 200, 400, 405, 200, 200, 404, 201, 200, 400, 204, 404,
    ]);
  });
});

describe.each(faults)('a server that $what', (fault) => {
  it('answers otherwise, where it says so', async () => {
    const changed = different(await playScenario(seededServer(fault)));
    expect(changed.length).toBeGreaterThan(0);
    const [first] = changed.map(operationOf).filter((id) => id !== undefined);
    if (first !== undefined) expect(fault.operations).toContain(first);
  });
});

const seen = faults.filter((fault) => fault.check !== undefined);
const unseen = faults.filter((fault) => fault.check === undefined);

it.each(seen)('$check finds a server that $what', async (fault) => {
  const found = (await playScenario(seededServer(fault))).flatMap(check);
  expect(found.map((finding) => finding.check)).toContain(fault.check);
});

it.each(unseen)('no exchange alone shows a server that $what', async (fault) => {
  expect((await playScenario(seededServer(fault))).flatMap(check)).toEqual([]);
});

it('has an id for each fault, and one fault for each id', () => {
  expect(faults.length).toBeGreaterThanOrEqual(18);
  expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length);
});

/** Those that are not what the sound server answered, but for ids, which are made by chance. */
function different(exchanges: readonly SeenExchange[]): readonly SeenExchange[] {
  return exchanges.filter((one, at) => told(one) !== told(sound[at]));
}

function told(exchange: SeenExchange | undefined): string {
  return JSON.stringify(exchange).replaceAll(/[0-9a-f]{32}/g, '');
}

function operationOf({ method, url }: SeenExchange): string | undefined {
  return match(method, new URL(url).pathname)?.operation.id;
}
