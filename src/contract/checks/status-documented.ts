import type { Check } from './check.ts';

export const statusDocumented: Check = {
  id: 'status-documented',
  severity: 'error',
  claim: 'An operation answers with a status that the document lists for it.',
  find: ({ exchange, operation, response, early }) => {
    if (operation === undefined || response !== undefined || early !== undefined) return [];
    const listed = operation.responses.map(({ status }) => status).join(', ');
    const message = `Listed are ${listed === '' ? 'none' : listed}.`;
    return [{ pointer: '/status', message, value: exchange.status }];
  },
};
