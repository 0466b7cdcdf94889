import type { OpenApiDocument } from '../../../src/description/description.ts';
import { readDescription } from '../../helpers/document.ts';

/**
 * Our document with promises that it does not make, and that the emulator keeps: a header that is
 * always there, and a field that is sent and never answered. There would be nothing to break else.
 */
export function seededDocument(): OpenApiDocument {
  const { document } = readDescription();
  const { components = {} } = document;
  const { headers = {}, schemas = {} } = components;
  const { User: user, CreateUserRequest: form } = schemas;
  return {
    ...document,
    components: {
      ...components,
      headers: { ...headers, TwilioRequestId: requestId },
      schemas: {
        ...schemas,
        User: withSecret(user),
        CreateUserRequest: withSecret(form),
      },
    },
  };
}

const requestId = { required: true, schema: { type: 'string', pattern: '^RQ[0-9a-f]{32}$' } };

function withSecret(schema: unknown): object {
  const fields = Object.fromEntries(Object.entries(schema ?? {}));
  const secret = { type: 'string', writeOnly: true };
  return { ...fields, properties: { ...Object(fields['properties']), secret } };
}
