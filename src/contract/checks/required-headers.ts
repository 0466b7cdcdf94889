import type { Check } from './check.ts';
import { plannedHeaders } from './planned-headers.ts';

export const requiredHeaders: Check = {
  id: 'required-headers',
  severity: 'error',
  claim: 'An answer carries every header that the document requires of it.',
  find: ({ exchange, response, description }) =>
    plannedHeaders(response, description)
      .filter(({ key, required }) => required && exchange.headers[key] === undefined)
      .map(({ name, key }) => ({
        pointer: `/headers/${key}`,
        message: `The header ${name} is missing.`,
        value: undefined,
      })),
};
