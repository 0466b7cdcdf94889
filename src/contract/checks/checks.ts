import { bodySchema } from './body-schema.ts';
import type { Check } from './check.ts';
import { contentType } from './content-type.ts';
import { emptyBody } from './empty-body.ts';
import { faultShape } from './fault-shape.ts';
import { noUndocumentedField } from './no-undocumented-field.ts';
import { operationKnown } from './operation-known.ts';
import { requiredHeaders } from './required-headers.ts';
import { statusDocumented } from './status-documented.ts';

/** Everything that is held against an exchange. */
export const checks: readonly Check[] = [
  operationKnown,
  statusDocumented,
  requiredHeaders,
  contentType,
  emptyBody,
  bodySchema,
  noUndocumentedField,
  faultShape,
];
