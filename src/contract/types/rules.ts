import type { ReportedSeverity } from '../report/reported.ts';

export type RuleId =
  | 'types/request-no-longer-fits'
  | 'types/answer-no-longer-fits'
  | 'types/call-lost'
  | 'types/failure-lost'
  | 'types/name-lost';

interface Rule {
  readonly severity: ReportedSeverity;
  readonly claim: string;
}

/** All that the types can tell, with what it means for whoever compiles against them. */
export const rules: Readonly<Record<RuleId, Rule>> = {
  'types/request-no-longer-fits': {
    severity: 'error',
    claim: 'A request that compiled still compiles.',
  },
  'types/answer-no-longer-fits': {
    severity: 'error',
    claim: 'Code that reads an answer still compiles.',
  },
  'types/call-lost': {
    severity: 'error',
    claim: 'An operation that could be called by path and method still can.',
  },
  // Few read the body of a failure by its status; whoever does not is not reached.
  'types/failure-lost': {
    severity: 'warning',
    claim: 'A failure that code could tell apart is still documented.',
  },
  // Reaches only who imports names from the generated types, or calls by the name of the operation.
  'types/name-lost': {
    severity: 'warning',
    claim: 'A name that could be imported from the types still can.',
  },
};
