import type { Check } from './check.ts';

export const operationKnown: Check = {
  id: 'operation-known',
  severity: 'error',
  claim: 'What the document does not list is refused before any operation is carried out.',
  find: ({ exchange, pathname, operation, early }) => {
    if (operation !== undefined || early !== undefined) return [];
    const message = `The document has no operation ${exchange.method} ${pathname}.`;
    return [{ pointer: '/status', message, value: exchange.status }];
  },
};
