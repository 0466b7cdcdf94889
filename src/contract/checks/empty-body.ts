import type { Check } from './check.ts';

export const emptyBody: Check = {
  id: 'empty-body',
  severity: 'error',
  claim: 'A 204, and any other answer for which the document lists no content, has no body.',
  find: ({ exchange, response }) => {
    const { status, headers, body } = exchange;
    if (status !== 204 && (response === undefined || response.contents.length > 0)) return [];
    const length = headers['content-length'];
    return [
      ...(body === undefined || body === ''
        ? []
        : [{ pointer: '/body', message: 'There is a body.', value: body }]),
      ...(status !== 204 || length === undefined
        ? []
        : [
            {
              pointer: '/headers/content-length',
              message: 'A 204 has no length (RFC 9110, 8.6).',
              value: length,
            },
          ]),
    ];
  },
};
