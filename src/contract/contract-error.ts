import { findingText } from './finding-text.ts';
import type { Finding } from './finding.ts';

/** An exchange is not what the document says. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(`Not what the API documents:\n${findings.map(findingText).join('\n')}`);
    this.findings = findings;
  }
}
