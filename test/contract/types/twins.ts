import type { OpenApiDocument, Schema } from '../../../src/description/document.ts';
import { answering, asking, json, number, objectOf, petApi, taking, text } from './documents.ts';

/** A change that stops code from compiling, and a near one that does not. */
export interface Twin {
  readonly name: string;
  readonly base: OpenApiDocument;
  readonly broken: OpenApiDocument;
  readonly near: OpenApiDocument;
  readonly id: string;
  readonly text: string;
  readonly pointer: string;
}

const operation = '/paths/~1pets~1{id}/post';
const body = `${operation}/requestBody/content/application~1json/schema`;
const answer = `${operation}/responses/200/content/application~1json/schema`;
const enumOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });

const requests: readonly Omit<Twin, 'id'>[] = [
  {
    name: 'a field that must now be sent',
    base: taking(objectOf({ name: text })),
    broken: taking(objectOf({ name: text }, ['name'])),
    near: taking(objectOf({ name: text, tag: text })),
    text: 'CreatePet: `name` must now be sent in the body (application/json).',
    pointer: `${body}/properties/name`,
  },
  {
    name: 'a field that is no longer taken',
    base: taking(objectOf({ name: text, tag: text })),
    broken: taking(objectOf({ name: text })),
    near: taking(objectOf({ name: text, tag: { type: 'string', deprecated: true } })),
    text: 'CreatePet: `tag` can no longer be sent in the body (application/json).',
    pointer: body,
  },
  {
    name: 'a value that is no longer taken',
    base: taking(objectOf({ method: enumOf('GET', 'POST') })),
    broken: taking(objectOf({ method: enumOf('get', 'POST') })),
    near: taking(objectOf({ method: enumOf('GET', 'POST', 'PUT') })),
    text: "CreatePet: `method` no longer takes 'GET' in the body (application/json).",
    pointer: `${body}/properties/method`,
  },
  {
    name: 'names of one’s own that are no longer taken',
    base: taking(open(true)),
    broken: taking(objectOf({ name: text })),
    near: taking(open({})),
    text: "CreatePet: the body (application/json) no longer takes names of one's own.",
    pointer: body,
  },
  {
    name: 'an item of a list inside a list',
    base: taking({ type: 'array', items: objectOf({ tags: { type: 'array', items: text } }) }),
    broken: taking({ type: 'array', items: objectOf({ tags: { type: 'array', items: number } }) }),
    near: taking({ type: 'array', items: objectOf({ tags: { type: 'array', items: true } }) }),
    text: 'CreatePet: `[].tags[]` no longer takes string in the body (application/json).',
    pointer: `${body}/items/properties/tags/items`,
  },
  {
    name: 'a query parameter that is gone',
    base: asking({ Limit: number, Order: text }),
    broken: asking({ Limit: number }),
    near: asking({ Order: text, Limit: number, Page: number }),
    text: 'CreatePet: `Order` can no longer be sent in the query.',
    pointer: operation,
  },
  {
    name: 'the last query parameter that is gone',
    base: asking({ Order: text }),
    broken: petApi(),
    near: asking({ Order: { type: ['string', 'null'] } }),
    text: 'CreatePet: `Order` can no longer be sent in the query.',
    pointer: operation,
  },
  {
    name: 'a query parameter that must now be sent',
    base: petApi(),
    broken: asking({ Order: text }, true),
    near: asking({ Order: text }),
    text: 'CreatePet: `Order` must now be sent in the query.',
    pointer: `${operation}/parameters/0`,
  },
  {
    name: 'a body that must now be sent',
    base: petApi(),
    broken: taking(objectOf({ name: text })),
    near: petApi({ operation: { requestBody: { content: json(objectOf({ name: text })) } } }),
    text: 'CreatePet: the body must now be sent.',
    pointer: `${operation}/requestBody`,
  },
  {
    name: 'a media type that is no longer taken',
    base: petApi({ operation: { requestBody: { content: { 'text/plain': {}, ...json(text) } } } }),
    broken: petApi({ operation: { requestBody: { content: json(text) } } }),
    near: petApi({
      operation: { requestBody: { content: { ...json(text), 'text/plain': {}, 'text/csv': {} } } },
    }),
    text: 'CreatePet: the body (text/plain) can no longer be sent.',
    pointer: `${operation}/requestBody`,
  },
];

const answers: readonly Omit<Twin, 'id'>[] = [
  {
    name: 'a field that is no longer there, required or not',
    base: answering(objectOf({ name: text, tag: text })),
    broken: answering(objectOf({ name: text })),
    near: answering(objectOf({ tag: text, name: text, more: text })),
    text: 'CreatePet: `tag` is no longer there in the answer 200 (application/json).',
    pointer: answer,
  },
  {
    name: 'a field that may now be missing',
    base: answering(objectOf({ name: text }, ['name'])),
    broken: answering(objectOf({ name: text })),
    near: answering(objectOf({ name: text, tag: text }, ['name', 'tag'])),
    text: 'CreatePet: `name` may now be missing in the answer 200 (application/json).',
    pointer: `${answer}/properties/name`,
  },
  {
    name: 'a field that may now be null',
    base: answering(objectOf({ name: text })),
    broken: answering(objectOf({ name: { type: ['string', 'null'] } })),
    near: answering(objectOf({ name: { type: 'string', maxLength: 3 } })),
    text: 'CreatePet: `name` may now be null in the answer 200 (application/json); it was string.',
    pointer: `${answer}/properties/name`,
  },
  {
    name: 'a field that may now be null, as 3.0 says it',
    base: answering(objectOf({ name: text }), { version: '3.0.3' }),
    broken: answering(objectOf({ name: { type: 'string', nullable: true } }), { version: '3.0.3' }),
    near: answering(objectOf({ name: { type: 'string', nullable: false } }), { version: '3.0.3' }),
    text: 'CreatePet: `name` may now be null in the answer 200 (application/json); it was string.',
    pointer: `${answer}/properties/name`,
  },
  {
    name: 'another value, which an exhaustive switch does not know',
    base: answering(objectOf({ state: enumOf('active', 'closed') })),
    broken: answering(objectOf({ state: enumOf('active', 'closed', 'new') })),
    near: answering(objectOf({ state: enumOf('active') })),
    text:
      "CreatePet: `state` may now be 'new' in the answer 200 (application/json); " +
      "it was 'active', 'closed'.",
    pointer: `${answer}/properties/state`,
  },
  {
    name: 'a success that is gone',
    base: answering(text),
    broken: petApi({
      operation: { responses: { 201: { description: 'ok', content: json(text) } } },
    }),
    near: petApi({
      operation: {
        responses: {
          200: { description: 'ok', content: json(text) },
          201: { description: 'ok', content: json(text) },
        },
      },
    }),
    text: 'CreatePet: the answer 200 is gone.',
    pointer: operation,
  },
  {
    name: 'a media type that is gone',
    base: answering(text),
    broken: petApi({
      operation: { responses: { 200: { description: 'ok', content: { 'text/plain': {} } } } },
    }),
    near: petApi({
      operation: {
        responses: { 200: { description: 'ok', content: { 'text/plain': {}, ...json(text) } } },
      },
    }),
    text: 'CreatePet: the answer 200 (application/json) is gone.',
    pointer: `${operation}/responses/200`,
  },
  {
    name: 'a header that may now be missing',
    base: withHeader(true),
    broken: withHeader(false),
    near: withHeader(true, { schema: text, description: 'how long' }),
    text: 'CreatePet: `X-Age` may now be missing in the headers of the answer 204.',
    pointer: `${operation}/responses/204/headers/X-Age`,
  },
  {
    name: 'a union inside a component that knows a further member',
    base: answering(objectOf({ owner: { $ref: '#/components/schemas/Owner' } }), {
      schemas: { Owner: { anyOf: [text, number] } },
    }),
    broken: answering(objectOf({ owner: { $ref: '#/components/schemas/Owner' } }), {
      schemas: { Owner: { anyOf: [text, number, { type: 'boolean' }] } },
    }),
    near: answering(objectOf({ owner: { $ref: '#/components/schemas/Owner' } }), {
      schemas: { Owner: { oneOf: [number, text] } },
    }),
    text: 'schema Owner: it may now be boolean in an answer; it was string, number.',
    pointer: '/components/schemas/Owner',
  },
];

const others: readonly Twin[] = [
  {
    name: 'a path whose parameter is named otherwise',
    base: petApi(),
    broken: petApi({ path: '/pets/{petId}' }),
    near: petApi({ more: { '/pets/{id}/toys/{toy}': { get: {} } } }),
    id: 'types/call-lost',
    text: '/pets/{id} is now /pets/{petId}, so that calls by its old name no longer compile.',
    pointer: '/paths/~1pets~1{petId}',
  },
  {
    name: 'a method that is gone',
    base: petApi({ more: { '/toys': { get: { operationId: 'ListToy' }, post: {} } } }),
    broken: petApi({ more: { '/toys': { post: {} } } }),
    near: petApi({ more: { '/toys': { put: {}, post: {}, get: { operationId: 'ListToy' } } } }),
    id: 'types/call-lost',
    text: 'ListToy: GET /toys is gone.',
    pointer: '/paths/~1toys',
  },
  {
    name: 'a failure that is gone',
    base: petApi({ operation: { responses: { 200: {}, 404: {} } } }),
    broken: petApi({ operation: { responses: { 200: {} } } }),
    near: petApi({ operation: { responses: { 200: {}, 404: {}, 409: {} } } }),
    id: 'types/failure-lost',
    text: 'CreatePet: the answer 404 is gone.',
    pointer: operation,
  },
  {
    name: 'the name of an operation',
    base: petApi(),
    broken: petApi({ operation: { operationId: 'AddPet' } }),
    near: petApi({ operation: { summary: 'Add a pet' } }),
    id: 'types/name-lost',
    text: 'CreatePet: the operation is now named AddPet.',
    pointer: operation,
  },
  {
    name: 'the name of a schema',
    base: petApi({ schemas: { Pet: text } }),
    broken: petApi({ schemas: { Animal: text } }),
    near: petApi({ schemas: { Animal: text, Pet: text } }),
    id: 'types/name-lost',
    text: 'schema Pet: it is now named Animal.',
    pointer: '/components/schemas/Animal',
  },
  {
    name: 'an event with another field, for a webhook goes the other way',
    base: withEvent(objectOf({ name: text }, ['name'])),
    broken: withEvent(objectOf({ name: text })),
    near: withEvent(objectOf({ name: text, tag: text }, ['name', 'tag'])),
    id: 'types/answer-no-longer-fits',
    text: 'onPet: `name` may now be missing in the event (application/json).',
    pointer: '/webhooks/pet/post/requestBody/content/application~1json/schema/properties/name',
  },
];

export const twins: readonly Twin[] = [
  ...requests.map((each) => ({ ...each, id: 'types/request-no-longer-fits' })),
  ...answers.map((each) => ({ ...each, id: 'types/answer-no-longer-fits' })),
  ...others,
];

function open(additionalProperties: Schema): Schema {
  return { type: 'object', properties: { name: text }, additionalProperties };
}

function withHeader(required: boolean, header: object = { schema: text }): OpenApiDocument {
  const headers = { 'X-Age': { ...header, required } };
  return petApi({ operation: { responses: { 204: { description: 'ok', headers } } } });
}

function withEvent(schema: Schema): OpenApiDocument {
  const requestBody = { required: true, content: { 'application/json': { schema } } };
  return petApi({ webhooks: { pet: { post: { operationId: 'onPet', requestBody } } } });
}
