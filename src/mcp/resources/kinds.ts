import type { SitePage } from '../../reference/markdown/markdown.ts';
import type { ResourceKind } from '../docs/resource-entries.ts';
import type { Need } from '../tools/tool.ts';

interface Row {
  /** For people. */
  readonly title: string;
  readonly description: string;
  readonly need?: Need;
}

/** Of each kind that there are many of: how a client asks for one. */
export const kinds: Readonly<
  Record<ResourceKind, Row & { readonly variable: string; readonly one: string }>
> = {
  operation: {
    title: 'Operations',
    description: 'All that is known of an operation: what it takes and answers, with samples.',
    variable: 'operationId',
    one: 'Operation',
  },
  event: {
    title: 'Events',
    description: 'What the API sends to a webhook when something happens.',
    variable: 'name',
    one: 'Event',
  },
  schema: {
    title: 'Schemas',
    description: 'The attributes of a schema, and what uses it.',
    variable: 'name',
    one: 'Schema',
  },
  group: {
    title: 'Groups',
    description: 'The operations and events of a group.',
    variable: 'name',
    one: 'Group',
  },
  revision: {
    title: 'Changes',
    description: 'What one version changed of the one before it.',
    variable: 'id',
    one: 'Version',
    need: 'history',
  },
  fault: {
    title: 'Errors',
    description: 'What a fault means and what to do about it.',
    variable: 'code',
    one: 'Fault',
  },
};

/** What a reference has one of. */
export type SingleKind = Exclude<SitePage['kind'], ResourceKind>;

export const singles: Readonly<Record<SingleKind, Row>> = {
  overview: { title: 'Overview', description: 'What the API is for, and all that it has.' },
  authentication: { title: 'Authentication', description: 'How a request is signed in.' },
  errors: { title: 'Dictionary of errors', description: 'Every fault, with what to do about it.' },
  servers: { title: 'Servers', description: 'Where the API is called.' },
  changes: {
    title: 'All changes',
    description: 'What the versions changed, newest first.',
    need: 'history',
  },
};
