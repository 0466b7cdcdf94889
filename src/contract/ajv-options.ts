import type { Options } from 'ajv/dist/2020.js';

/**
 * Not strict: OpenAPI's own keywords and extensions (x-…) are unknown to JSON Schema. Not held
 * against the meta-schema: the document is linted, and compiling that one costs more than ours.
 */
export const ajvOptions: Options = {
  strict: false,
  allErrors: true,
  messages: false,
  validateSchema: false,
  meta: false,
  logger: false,
};
