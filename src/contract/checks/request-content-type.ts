import type { Check } from './check.ts';

export const requestContentType: Check = {
  id: 'request-content-type',
  severity: 'error',
  claim:
    'A request whose body has a media type that the document does not list is not carried out.',
  find: ({ operation, request }) => {
    if (request?.body.state !== 'unlisted') return [];
    const listed = operation?.body?.contents.map(({ mediaType }) => mediaType) ?? [];
    const message = `It was accepted, but is not listed: ${listed.join(', ')}.`;
    const value = request.body.contentType;
    return [{ pointer: '/requestHeaders/content-type', message, value }];
  },
};
