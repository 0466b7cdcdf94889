import { fromText } from '../request/styles.ts';
import { textMisfits } from '../request/text-misfits.ts';
import type { Check } from './check.ts';
import { plannedHeaders } from './planned-headers.ts';

export const headerSchema: Check = {
  id: 'header-schema',
  severity: 'error',
  claim: 'A header of an answer fits the schema that the document has for it.',
  find: ({ exchange, response, description, validate }) =>
    plannedHeaders(response, description).flatMap(({ key, schema, style }) => {
      const text = exchange.headers[key];
      if (text === undefined || schema === undefined) return [];
      return textMisfits(schema, fromText(style, text), description, validate).map(
        ({ message, value }) => ({ pointer: `/headers/${key}`, message, value }),
      );
    }),
};
