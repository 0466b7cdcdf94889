import type { Check } from './check.ts';

export const requestBodyRequired: Check = {
  id: 'request-body-required',
  severity: 'error',
  claim: 'A request without the body that is required is not carried out.',
  find: ({ operation, request }) => {
    if (operation?.body?.required !== true || request?.body.state !== 'none') return [];
    return [{ pointer: '/requestBody', message: 'There is none.', value: undefined }];
  },
};
