import type { Check } from './check.ts';

export const noServerError: Check = {
  id: 'no-server-error',
  severity: 'error',
  claim: 'No request makes the server fail, even where the document tells how it would.',
  find: ({ exchange, response }) => {
    // One that is not listed is another check's affair.
    if (exchange.status < 500 || response === undefined) return [];
    const message = 'The server failed.';
    return [{ pointer: '/status', message, value: exchange.status }];
  },
};
