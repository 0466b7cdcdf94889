import type { Difference } from './difference.ts';

export interface RuleFacts {
  readonly kind: Difference['kind'];
  /** The sentence that the rule upholds. */
  readonly claim: string;
}

/** What Redocly's recommended rules are about; those it adds later are known by their id alone. */
export const redoclyRules: Readonly<Record<string, RuleFacts>> = {
  'operation-removed': { kind: 'existence', claim: 'An operation that could be called still can.' },
  'operation-id-changed': { kind: 'existence', claim: 'An operation keeps its name.' },
  'path-removed': { kind: 'existence', claim: 'A path that could be called still can.' },
  'parameter-removed': { kind: 'existence', claim: 'A parameter that could be sent still can.' },
  'parameter-became-required': {
    kind: 'requiredness',
    claim: 'A call without a parameter that was optional or unknown still works.',
  },
  'parameter-serialization-changed': {
    kind: 'structure',
    claim: 'A parameter is written as before.',
  },
  'request-body-removed': { kind: 'existence', claim: 'A body that could be sent still can.' },
  'request-body-became-required': {
    kind: 'requiredness',
    claim: 'A call without a body that was optional still works.',
  },
  'response-removed': { kind: 'existence', claim: 'A way to succeed stays one.' },
  'response-header-removed': { kind: 'existence', claim: 'A header that was sent still is.' },
  'media-type-removed': {
    kind: 'existence',
    claim: 'A media type that could be sent or was sent still is.',
  },
  'security-requirement-changed': {
    kind: 'existence',
    claim: 'Credentials that were enough still are.',
  },
  'security-scheme-changed': { kind: 'structure', claim: 'Credentials are given as before.' },
  'server-removed': { kind: 'existence', claim: 'A server that answered still does.' },
  'schema-type-changed': {
    kind: 'type',
    claim: 'A type that could be sent still can, and no new one comes back.',
  },
  'enum-values-removed': { kind: 'values', claim: 'A value that could be sent still can.' },
  'enum-values-added': { kind: 'values', claim: 'No value comes back that nobody expects.' },
  'required-properties-added': {
    kind: 'requiredness',
    claim: 'An object that could be sent still is enough.',
  },
  'required-properties-removed': {
    kind: 'requiredness',
    claim: 'A field that always came still does.',
  },
  'property-removed': { kind: 'existence', claim: 'A field that could be read still can.' },
  'schema-constraint-changed': {
    kind: 'constraints',
    claim: 'What could be sent still can, and what comes back keeps within its bounds.',
  },
  'schema-combinator-changed': {
    kind: 'structure',
    claim: 'A shape that could be sent still can, and no new one comes back.',
  },
};
