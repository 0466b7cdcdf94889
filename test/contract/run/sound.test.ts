import { expect, it } from 'vitest';
import { driven, soundServer, told } from './driven.ts';

it('finds nothing in the emulator, and reaches all of it that one can make', async () => {
  const { fetch } = soundServer();
  const found = await driven(fetch, { ownsTarget: true });
  expect(told(found)).toEqual([]);
  expect(found.left).toEqual([]);
  expect(found.cases).toBeGreaterThan(1500);
  expect(found.exchanges).toBeGreaterThan(5000);
  // Bindings come from a seed alone.
  expect(found.coverage.operations.missing).toEqual([
    'FetchServiceBinding',
    'DeleteServiceBinding',
  ]);
  expect(found.coverage.parameters.seen).toBeGreaterThanOrEqual(250);
  expect(found.coverage.properties.seen).toBeGreaterThanOrEqual(1200);
});
