import { describe, expect, it } from 'vitest';
import type { Fault } from '../seeded/fault.ts';
import { faults } from '../seeded/faults.ts';
import { seededServer } from '../seeded/scenario.ts';
import { seededDocument } from '../seeded/seeded-document.ts';
import { driven, told } from './driven.ts';

const document = seededDocument();

/** What several exchanges together show is found by the run itself. */
const together: Readonly<Record<string, string>> = {
  'credentials-not-asked': 'asks-credentials',
  'refuses-valid-input': 'accepts-valid-input',
  'delete-does-not-delete': 'deleted-is-gone',
  'created-not-there': 'created-is-there',
  'update-does-not-stick': 'update-is-kept',
  'list-loses-items': 'created-is-listed',
};

describe('a server that', () => {
  it.each(faults)('$what is found out by a run ($id)', async (fault) => {
    const found = await driven(seededServer(fault), { only: [...fault.operations] }, document);
    expect(found.findings.map(({ id }) => id)).toContain(findingOf(fault));
    expect(found.findings.every(({ repeat }) => repeat?.startsWith('curl ') === true)).toBe(true);
  });
});

it('is not found to be at fault where it is sound', async () => {
  const only = [...new Set(faults.flatMap(({ operations }) => operations))];
  const found = await driven(seededServer(), { only }, document);
  expect(told(found)).toEqual([]);
  expect(found.cases).toBeGreaterThan(80);
});

function findingOf({ id, check }: Fault): string | undefined {
  return check?.startsWith('request-') === true ? 'refuses-invalid-input' : (check ?? together[id]);
}
