import * as fc from 'fast-check';
import type { OpenApiDocument, Schema } from '../../../src/description/description.ts';
import { json } from './documents.ts';

const names = ['a', 'b', 'c'] as const;

/** Schemas without end are left out: none leads to itself. */
const leaf: fc.Arbitrary<Schema> = fc.oneof(
  fc.record(
    { type: fc.constant('string'), minLength: fc.nat(3), pattern: fc.constantFrom('^a', '^b') },
    { requiredKeys: ['type'] },
  ),
  fc.record(
    { type: fc.constantFrom('integer', 'number'), maximum: fc.nat(9), multipleOf: fc.nat(4) },
    { requiredKeys: ['type'] },
  ),
  fc.record({ enum: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }) }),
  fc.record({ type: fc.constantFrom('boolean', ['string', 'null']) }),
  fc.constant({}),
);

const reference = fc.constantFrom<Schema>(
  { $ref: '#/components/schemas/Part' },
  { $ref: '#/components/schemas/Other' },
);

const schema: fc.Arbitrary<Schema> = fc.oneof(
  leaf,
  reference,
  fc.record(
    {
      type: fc.constant('object'),
      properties: fc.dictionary(fc.constantFrom(...names), fc.oneof(leaf, reference)),
      required: fc.uniqueArray(fc.constantFrom(...names)),
      additionalProperties: fc.boolean(),
      description: fc.constantFrom('One', 'Two'),
    },
    { requiredKeys: ['type'] },
  ),
  fc.record({ type: fc.constant('array'), items: fc.oneof(leaf, reference) }),
  fc.record({ oneOf: fc.array(fc.oneof(leaf, reference), { minLength: 1, maxLength: 2 }) }),
  fc.record({ allOf: fc.array(fc.oneof(leaf, reference), { minLength: 1, maxLength: 2 }) }),
);

const parameter = fc
  .tuple(fc.constantFrom('query', 'header'), fc.boolean(), leaf)
  .map(([place, required, of]) => ({ in: place, required, schema: of }));

/** Its operationId is given where it stands, so that each has its own. */
const operation = fc
  .tuple(fc.option(schema), schema, fc.dictionary(fc.constantFrom(...names), parameter))
  .map(([body, answer, parameters]) => ({
    parameters: Object.entries(parameters).map(([name, rest]) => ({ name, ...rest })),
    ...(body !== null && { requestBody: { content: json(body) } }),
    responses: { 200: { description: 'Done', content: json(answer) } },
  }));

const paths = fc.dictionary(fc.constantFrom('/a', '/b', '/c'), operation, { minKeys: 1 });

/** Small documents with up to three operations, that share two schemas. */
export const documents: fc.Arbitrary<OpenApiDocument> = fc
  .tuple(paths, leaf, leaf)
  .map(([operations, part, other]) => ({
    openapi: '3.1.0',
    info: { title: 'Small', version: '1.0.0' },
    paths: Object.fromEntries(Object.entries(operations).map(([path, post]) => [path, { post }])),
    components: { schemas: { Part: part, Other: other } },
  }));

/** Two of them that have much in common. */
export const pairs: fc.Arbitrary<readonly [OpenApiDocument, OpenApiDocument]> = fc
  .tuple(documents, documents, fc.boolean(), fc.boolean())
  .map(([one, other, samePaths, sameParts]) => [
    one,
    {
      ...one,
      ...(!samePaths && { paths: { ...one.paths, ...other.paths } }),
      ...(!sameParts && other.components && { components: other.components }),
    },
  ]);
