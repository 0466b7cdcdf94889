// A document that none of our rules finds fault with, with a little of everything they read.

type Json = Record<string, unknown>;

const ref = (to: string): Json => ({ $ref: `#/components/${to}` });
const body = (type: string, schema: string): Json => ({
  content: { [type]: { schema: ref(`schemas/${schema}`), examples: { one: ref('examples/One') } } },
});
const answer = (schema: string): Json => ({
  description: 'What was asked for.',
  headers: Object.fromEntries(HEADERS.map((name) => [name, ref('headers/Text')])),
  ...body('application/json', schema),
});

const HEADERS = [
  'Twilio-Request-Id',
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Allow-Credentials',
  'Access-Control-Expose-Headers',
];
const PAGING = ['PageSize', 'Page', 'PageToken'];

const FAULTS = Object.fromEntries(
  [401, 403, 429, 500, 503].map((status) => [status, ref('responses/Failed')]),
);

/** A collection of users and one of them, in the default service or in a named one. */
function users(scope: '' | 'Service', twin: '' | 'Service'): [collection: Json, one: Json] {
  const path = scope ? [ref('parameters/ChatServiceSid')] : [];
  const notFound = scope ? { 404: ref('responses/Failed') } : {};
  const operation = (verb: string, more: Json): Json => ({
    operationId: `${verb}${scope}User`,
    'x-twin': `${verb}${twin}User`,
    summary: `${verb} a user`,
    description: 'Does so, and says what came of it.',
    ...more,
  });
  const links = {
    one: {
      operationId: `Fetch${scope}User`,
      parameters: { Sid: '$response.body#/sid', ...(scope && { ChatServiceSid: '$request.path' }) },
    },
  };
  return [
    {
      parameters: path,
      get: operation('List', {
        parameters: PAGING.map((name) => ref(`parameters/${name}`)),
        responses: {
          200: answer('UserPage'),
          400: ref('responses/Failed'),
          ...notFound,
          ...FAULTS,
        },
      }),
      post: operation('Create', {
        requestBody: ref('requestBodies/CreateUser'),
        responses: {
          201: { ...answer('User'), links },
          400: ref('responses/Failed'),
          ...notFound,
          ...FAULTS,
        },
      }),
    },
    {
      parameters: [...path, ref('parameters/Sid')],
      get: operation('Fetch', {
        responses: { 200: ref('responses/User'), 404: ref('responses/Failed'), ...FAULTS },
      }),
    },
  ];
}

const string = (description: string, more: Json = {}): Json => ({
  type: 'string',
  description,
  ...more,
});
const parameter = (name: string, place: string, schema: Json, more: Json = {}): Json => ({
  name,
  in: place,
  description: 'Which ones.',
  schema,
  ...more,
});
const object = (properties: Json): Json => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

const [shortUsers, shortUser] = users('', 'Service');
const [scopedUsers, scopedUser] = users('Service', '');

const META = ['page', 'page_size', 'first_page_url', 'previous_page_url', 'url', 'next_page_url'];

export const CLEAN_DOCUMENT: Json = {
  openapi: '3.1.0',
  info: { title: 'Users', version: '1', description: 'Users and no more.' },
  tags: [{ name: 'Users', description: 'People.' }],
  paths: {
    '/v1/Users': shortUsers,
    '/v1/Users/{Sid}': shortUser,
    '/v1/Services/{ChatServiceSid}/Users': scopedUsers,
    '/v1/Services/{ChatServiceSid}/Users/{Sid}': scopedUser,
  },
  'x-faults': [
    {
      code: 50201,
      status: 400,
      title: 'The user exists already',
      meaning: 'There is one.',
      action: 'Fetch it.',
      operations: ['CreateUser'],
    },
  ],
  components: {
    parameters: {
      Sid: parameter('Sid', 'path', { type: 'string' }, { 'x-alias': 'identity' }),
      ChatServiceSid: parameter('ChatServiceSid', 'path', ref('schemas/ServiceSid')),
      ...Object.fromEntries(
        PAGING.map((name) => [name, parameter(name, 'query', { type: 'string' })]),
      ),
    },
    requestBodies: { CreateUser: body('application/x-www-form-urlencoded', 'CreateUser') },
    responses: {
      User: answer('User'),
      Failed: {
        ...answer('Fault'),
        headers: { 'Twilio-Request-Id': ref('headers/Text'), 'Retry-After': ref('headers/Text') },
      },
    },
    headers: { Text: { description: 'Some text.', schema: { type: 'string' } } },
    examples: { One: { summary: 'One of them', value: {} } },
    schemas: {
      ServiceSid: string('A service.', {
        pattern: '^IS[0-9a-fA-F]{32}$',
        minLength: 34,
        maxLength: 34,
      }),
      CreateUser: object({ ServiceSid: ref('schemas/ServiceSid'), Name: string('A name.') }),
      Fault: object({ message: string('What went wrong.') }),
      PageMeta: object(Object.fromEntries([...META, 'key'].map((key) => [key, string('One.')]))),
      UserPage: object({
        meta: {
          description: 'Where this page stands.',
          allOf: [
            ref('schemas/PageMeta'),
            { properties: { key: { const: 'users', description: 'It.' } } },
          ],
        },
        users: { type: 'array', description: 'The users.', items: ref('schemas/User') },
      }),
      User: {
        allOf: [
          ref('schemas/Named'),
          object({ sid: ref('schemas/ServiceSid'), url: string('It.') }),
        ],
      },
      Named: object({
        name: { anyOf: [ref('schemas/Name'), { type: 'null' }], description: 'The name.' },
        other: ref('schemas/Name'),
      }),
      Name: string('A name.'),
    },
  },
};
