import { expect, it } from 'vitest';
import { SidMap } from '../../../src/emulator/store/sid-map.ts';
import { sidMaker } from '../../../src/emulator/store/sids.ts';
import { randomFrom } from '../../helpers/emulator.ts';

it('a map of SIDs gives back what was put in last under each, until it is deleted', () => {
  const newSid = sidMaker(randomFrom(1));
  const sids = Array.from({ length: 2000 }, () => newSid('IM'));
  const map = new SidMap<number>();
  for (const [at, sid] of sids.entries()) map.set(sid, -at);
  for (const [at, sid] of sids.entries()) map.set(sid, at);
  const deleted = sids.filter((_, at) => at % 3 === 0);
  expect(deleted.map((sid) => map.delete(sid))).toEqual(deleted.map(() => true));
  expect(deleted.map((sid) => map.delete(sid))).toEqual(deleted.map(() => false));
  expect(sids.map((sid) => map.get(sid))).toEqual(
    sids.map((_, at) => (at % 3 === 0 ? undefined : at)),
  );
  expect(new SidMap<number>().get(newSid('IM'))).toBeUndefined();
});
