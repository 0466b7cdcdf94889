import type { YamlPlace } from '../source/yaml.ts';

/** A break that somebody answers for, until a day. */
export interface Approval {
  /** Of the finding: 12 hexadecimal digits. */
  readonly fingerprint: string;
  /** The id of the finding, so that a reader knows what the digits mean. */
  readonly id: string;
  readonly reason: string;
  readonly by: string;
  /** YYYY-MM-DD, the last day that it holds. */
  readonly until: string;
  /** Where the row begins. */
  readonly place: YamlPlace;
}
