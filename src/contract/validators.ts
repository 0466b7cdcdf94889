import type { OpenApiDocument } from '../description/description.ts';
import { schemaValidator, type Validate } from './validate.ts';

/** What holds values against the schemas of a document, in either direction. */
export interface Validators {
  readonly request: Validate;
  readonly answer: Validate;
}

/** Compiles the schemas of a document as they are asked about. */
export function documentValidators(document: OpenApiDocument): Validators {
  return {
    request: schemaValidator(document, 'readOnly'),
    answer: schemaValidator(document, 'writeOnly'),
  };
}
