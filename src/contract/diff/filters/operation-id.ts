import type { DiffFilter } from './filter.ts';

export const operationId: DiffFilter = {
  name: 'operation-id',
  reason: 'The name of an operation is on no wire; code that was generated from it is renamed.',
  ids: new Set(['operation-id-changed']),
  level: 'minor',
  labels: ['client-breaking'],
  lets: () => true,
};
