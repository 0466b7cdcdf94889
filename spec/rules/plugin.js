// Our own lint rules, for redocly.yaml. One row a rule: what it is called, the sentence it upholds,
// the code, and the severity; the preset `house/all` is derived from the rows.

import { bodyExample } from './body-example.js';
import { descriptionSentence } from './description-sentence.js';
import { faultDictionary } from './fault-dictionary.js';
import { faultSchema } from './fault-schema.js';
import { linkTarget } from './link-target.js';
import { listAnswerShape } from './list-answer-shape.js';
import { noOrphanFiles } from './no-orphan-files.js';
import { objectTyped } from './object-typed.js';
import { operationFaults } from './operation-faults.js';
import { operationIdVerbNoun } from './operation-id-verb-noun.js';
import { responseHeaders } from './response-headers.js';
import { responseRequired } from './response-required.js';
import { sidPattern } from './sid-pattern.js';
import { twinsEqual } from './twins-equal.js';

/** @import { Plugin } from '@redocly/openapi-core' */
/** @import { Rule } from './lib/place.js' */

/** @typedef {{ rule: Rule, severity: 'error' | 'warn', upholds: string }} Row */

/** @type {Readonly<Record<string, Row>>} */
export const rules = {
  'operation-id-verb-noun': {
    rule: operationIdVerbNoun,
    severity: 'error',
    upholds: 'An operationId is the verb that its method and path call for, plus a noun.',
  },
  'sid-pattern': {
    rule: sidPattern,
    severity: 'error',
    upholds: 'Every SID, in a parameter or a property, has its pattern and length.',
  },
  'list-answer-shape': {
    rule: listAnswerShape,
    severity: 'error',
    upholds:
      'Every list answers meta and its items under the key that meta names, and can be paged.',
  },
  'operation-faults': {
    rule: operationFaults,
    severity: 'error',
    upholds: 'Every operation declares the faults that its kind can meet.',
  },
  'fault-schema': {
    rule: faultSchema,
    severity: 'error',
    upholds: 'Every 4xx and 5xx answer has the one fault schema.',
  },
  'fault-dictionary': {
    rule: faultDictionary,
    severity: 'error',
    upholds:
      'Every fault stands once in the dictionary, explained, with operations that declare its status.',
  },
  'response-headers': {
    rule: responseHeaders,
    severity: 'error',
    upholds: 'Every answer declares the headers that its status carries.',
  },
  'body-example': {
    rule: bodyExample,
    severity: 'error',
    upholds: 'Every request body and answer has an example, and every example a summary.',
  },
  'description-sentence': {
    rule: descriptionSentence,
    severity: 'error',
    upholds: 'Every description is there, is a sentence, and says more than the summary.',
  },
  'link-target': {
    rule: linkTarget,
    severity: 'error',
    upholds: 'Every link leads to an operation, and passes the parameters that it needs.',
  },
  'twins-equal': {
    rule: twinsEqual,
    severity: 'error',
    upholds: 'A shortened path and its service-scoped twin are equal but for their scope.',
  },
  'no-orphan-files': {
    rule: noOrphanFiles,
    severity: 'error',
    upholds: 'Every file of the document is reached by a reference.',
  },
  'response-required': {
    rule: responseRequired,
    severity: 'error',
    upholds: 'In answers every property is required, and ids, dates and addresses are never null.',
  },
  'object-typed': {
    rule: objectTyped,
    severity: 'error',
    upholds: 'Every schema has a type, every object its properties, every array its items.',
  },
};

/** @returns {Plugin} */
function plugin() {
  const rows = Object.entries(rules);
  return {
    id: 'house',
    rules: { oas3: Object.fromEntries(rows.map(([id, { rule }]) => [id, rule])) },
    configs: {
      all: {
        rules: Object.fromEntries(rows.map(([id, { severity }]) => [`house/${id}`, severity])),
      },
    },
  };
}

// Redocly takes a plugin from the default export only; a named one would be read as the old format.
export { plugin as default };
