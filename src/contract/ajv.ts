import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';

/** Behind a function, so that a bundle can leave them asleep until a schema is to be compiled. */
export function loadAjv(): {
  readonly Ajv2020: typeof Ajv2020;
  readonly addFormats: typeof ajvFormats.default;
} {
  return { Ajv2020, addFormats: ajvFormats.default };
}
