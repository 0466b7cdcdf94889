import type { RuleVisitor } from '../../engine/redocly.ts';
import type { Difference, Level } from '../difference.ts';

export interface RuleSettings {
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** What Redocly's rules miss, seen in one document beside the other. */
export interface DiffRule {
  /** "contract/…", a slash being what tells them from Redocly's. */
  readonly id: string;
  readonly level: Level;
  /** The sentence that it upholds. */
  readonly claim: string;
  readonly kind: Difference['kind'];
  readonly labels?: readonly string[];
  readonly visitor: (settings: RuleSettings) => RuleVisitor;
}
