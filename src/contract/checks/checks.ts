import { bodySchema } from './body-schema.ts';
import type { Check } from './check.ts';
import { contentType } from './content-type.ts';
import { emptyBody } from './empty-body.ts';
import { faultShape } from './fault-shape.ts';
import { headerSchema } from './header-schema.ts';
import { noServerError } from './no-server-error.ts';
import { noUndocumentedField } from './no-undocumented-field.ts';
import { noWriteOnlyField } from './no-write-only-field.ts';
import { operationKnown } from './operation-known.ts';
import { pageShape } from './page-shape.ts';
import { requestBodyRequired } from './request-body-required.ts';
import { requestBodySchema } from './request-body-schema.ts';
import { requestContentType } from './request-content-type.ts';
import { requestFieldsKnown } from './request-fields-known.ts';
import { requestNoReadOnlyField } from './request-no-read-only-field.ts';
import { requestParametersRequired } from './request-parameters-required.ts';
import { requestParametersSchema } from './request-parameters-schema.ts';
import { requestQueryKnown } from './request-query-known.ts';
import { requiredHeaders } from './required-headers.ts';
import { statusDocumented } from './status-documented.ts';
import { uniqueKeys } from './unique-keys.ts';

/** Everything that is held against an exchange. */
export const checks: readonly Check[] = [
  operationKnown,
  requestParametersRequired,
  requestParametersSchema,
  requestQueryKnown,
  requestBodyRequired,
  requestContentType,
  requestBodySchema,
  requestNoReadOnlyField,
  requestFieldsKnown,
  statusDocumented,
  noServerError,
  requiredHeaders,
  headerSchema,
  contentType,
  emptyBody,
  uniqueKeys,
  bodySchema,
  noUndocumentedField,
  noWriteOnlyField,
  pageShape,
  faultShape,
];
