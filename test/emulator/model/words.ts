import * as fc from 'fast-check';

/** Few words, so that they meet: in two services, as a name and an address, with other letters. */
const identities = ['ann', 'bob', 'Ann', 'a/b c#1', '+15550000001'] as const;
const uniqueNames = ['ops', 'Ops', 'a/b c#1', 'ann'] as const;
const friendlyNames = ['One', 'Zwei ✓', 'x+y=%20&z', ''] as const;
const attributes = ['{}', '{"a":1}', '{ "deep": [{ "b": null }] }', ''] as const;
export const addresses = ['+15550000001', '+15550000002', 'whatsapp:+15550000001'] as const;
const proxies = ['+15559000001', '+15559000002', 'whatsapp:+15559000001'] as const;
const projected = ['+15558000001', '+15558000002', '+15550000001'] as const;
export const permissions = {
  service: ['createConversation', 'joinConversation', 'editOwnUserInfo'],
  conversation: ['sendMessage', 'leaveConversation', 'addParticipant'],
} as const;
/** How long each of them is, in milliseconds. */
export const durations: Readonly<Record<string, number>> = {
  PT30S: 30_000,
  PT1M: 60_000,
  PT9M: 540_000,
  PT10M: 600_000,
  PT1H: 3_600_000,
  P1D: 86_400_000,
};

export const anIdentity = fc.constantFrom(...identities);
export const aUniqueName = fc.constantFrom(...uniqueNames);
export const aFriendlyName = fc.constantFrom(...friendlyNames);
export const brokenJson = '{"a":';
export const someAttributes = mostly(fc.constantFrom(...attributes), fc.constant(brokenJson));
export const anAddress = fc.constantFrom(...addresses);
export const aProxy = fc.constantFrom(...proxies);
/** Both on the same channel. */
export const somePair = mostly(
  fc.constantFrom(
    ...addresses.flatMap((address) =>
      proxies
        .filter((proxy) => proxy.startsWith('whatsapp') === address.startsWith('whatsapp'))
        .map((proxy) => ({ address, proxy })),
    ),
  ),
  fc.constant({ address: addresses[0], proxy: proxies[2] }),
);
export const aProjected = mostly(
  fc.constantFrom(projected[0], projected[1]),
  fc.constant(projected[2]),
);
export const anInactiveTimer = mostly(
  fc.constantFrom('PT1M', 'PT10M', 'P1D', ''),
  fc.constant('PT30S'),
);
export const aClosedTimer = mostly(
  fc.constantFrom('PT10M', 'PT1H', 'P1D', ''),
  fc.constantFrom('PT1M', 'PT9M'),
);
/** For what is brought over from elsewhere. */
export const aMoment = fc.constantFrom(
  '2020-02-29T00:00:00Z',
  '2026-03-01T12:00:05Z',
  '2027-01-01T00:00:00Z',
);
/** Which one of those that are there: more often one of the first, so that things meet. */
export const which = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 2 }) },
  { weight: 2, arbitrary: fc.nat({ max: 99 }) },
);
/** Which service, and whether it is named in the path even where that is not needed. */
export const where = { service: which, scoped: fc.boolean() } as const;

/** Now and then something that is refused. */
export function mostly<Good, Bad>(
  good: fc.Arbitrary<Good>,
  bad: fc.Arbitrary<Bad>,
): fc.Arbitrary<Good | Bad> {
  return fc.oneof({ weight: 19, arbitrary: good }, { weight: 1, arbitrary: bad });
}
