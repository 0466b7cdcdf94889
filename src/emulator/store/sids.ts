/** A number from 0 up to, not including, 1, like `Math.random`. */
export type Random = () => number;

/** Two letters for the kind, as the patterns in the spec have them. */
export type SidPrefix = MadePrefix | 'AC' | 'FW' | 'HX' | 'ME';

/** Those that the emulator makes itself. */
type MadePrefix =
  | 'BS'
  | 'CH'
  | 'CR'
  | 'DY'
  | 'IG'
  | 'IM'
  | 'IS'
  | 'MB'
  | 'MG'
  | 'RL'
  | 'RQ'
  | 'SM'
  | 'US'
  | 'WA'
  | 'WH';

export type Sid<Prefix extends SidPrefix> = `${Prefix}${string}`;

export type NewSid = <Prefix extends MadePrefix>(prefix: Prefix) => Sid<Prefix>;

/** Makes SIDs that nobody can tell from real ones; the same random numbers make the same SIDs. */
export function sidMaker(random: Random): NewSid {
  return (prefix) => `${prefix}${word(random)}${word(random)}${word(random)}${word(random)}`;
}

/** 32 bits in hexadecimal. */
function word(random: Random): string {
  const bits = (random() * 0x1_0000_0000) >>> 0;
  return half(bits >>> 16) + half(bits & 0xffff);
}

/** 16 bits; a leading one keeps the zeros, which is quicker than to put them back. */
function half(bits: number): string {
  return (bits | 0x1_0000).toString(16).slice(1);
}
