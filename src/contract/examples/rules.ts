export type RuleId =
  | 'example-fits'
  | 'default-fits'
  | 'example-direction'
  | 'example-undocumented-field'
  | 'schema-usable';

interface Rule {
  /** The sentence that the rule upholds. */
  readonly claim: string;
  /** What follows the name of the example or default in a finding. */
  readonly words: (message: string) => string;
}

/** What is held against each value that a document shows. */
export const rules: Readonly<Record<RuleId, Rule>> = {
  'example-fits': {
    claim: 'An example fits its schema, formats included.',
    words: (message) => `does not fit its schema: ${message}`,
  },
  'default-fits': {
    claim: 'A default fits its schema, formats included.',
    words: (message) => `does not fit its schema: ${message}`,
  },
  'example-direction': {
    claim: 'A request shows nothing that is read-only, and an answer nothing that is write-only.',
    words: (message) => `goes the wrong way: it ${message}`,
  },
  'example-undocumented-field': {
    claim: 'An example has no field, at any depth, that the document does not name.',
    words: (message) => message,
  },
  'schema-usable': {
    claim: 'The schema of an example or default can be used to check it.',
    words: (message) => `cannot be checked, since its schema cannot be used: ${message}`,
  },
};
