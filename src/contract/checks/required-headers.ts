import type { Check } from './check.ts';

export const requiredHeaders: Check = {
  id: 'required-headers',
  severity: 'error',
  claim: 'An answer carries every header that the document requires of it.',
  find: ({ exchange, response }) =>
    Object.entries(response?.headers ?? {})
      // The document's word on Content-Type is the media type (OpenAPI 3.1, Response Object).
      .filter(([name, { required }]) => required === true && name.toLowerCase() !== 'content-type')
      .filter(([name]) => exchange.headers[name.toLowerCase()] === undefined)
      .map(([name]) => ({
        pointer: `/headers/${name.toLowerCase()}`,
        message: `The header ${name} is missing.`,
        value: undefined,
      })),
};
