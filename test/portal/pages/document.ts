import type { OpenApiDocument } from '../../../src/description/document.ts';
import type { Revision } from '../../../src/reference/reference.ts';

/** A small API with some of everything that a page can show. */
export const petDocument: OpenApiDocument = JSON.parse(
  JSON.stringify({
    openapi: '3.1.0',
    info: {
      title: 'Pets & more',
      version: '2.1',
      summary: 'Where `pets` are kept.',
      description: '# About\n\nSee [the guide](https://pets.example/guide).\n\n## Limits\n\nNone.',
    },
    servers: [
      { url: 'https://pets.example/api', description: 'The *only* one.' },
      {
        url: 'https://{region}.pets.example',
        variables: {
          region: { default: 'eu', enum: ['eu', 'us'], description: 'Where they live.' },
        },
      },
    ],
    tags: [
      {
        name: 'Pets',
        description: 'Cats and **dogs**.',
        externalDocs: { url: 'https://pets.example/pets', description: 'All about pets' },
      },
      { name: 'Owners', externalDocs: { url: 'javascript:alert(1)', description: 'Nothing here' } },
    ],
    security: [{ key: [] }],
    paths: {
      '/pets': {
        get: {
          operationId: 'listPets',
          summary: 'List pets',
          tags: ['Pets'],
          responses: {
            200: {
              description: 'The pets.',
              content: {
                'application/json': {
                  schema: { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
                },
              },
            },
            400: { description: 'Wrong.' },
          },
        },
        post: {
          operationId: 'createPet',
          summary: 'Create a pet',
          tags: ['Pets'],
          requestBody: {
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
          },
          responses: { 201: { description: 'Made.' }, 409: { description: 'There already.' } },
        },
      },
      '/owners': {
        get: {
          operationId: 'listOwners',
          summary: 'List owners',
          tags: ['Owners'],
          security: [],
          responses: { 200: { description: 'The owners.' } },
        },
      },
    },
    webhooks: {
      petAdded: {
        post: {
          operationId: 'petAdded',
          summary: 'A pet was added',
          tags: ['Pets'],
          requestBody: {
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
          },
          responses: { 200: { description: 'Heard.' } },
        },
      },
    },
    components: {
      securitySchemes: {
        key: { type: 'apiKey', in: 'header', name: 'X-Pet-Key', description: 'Ask for *one*.' },
        login: {
          type: 'oauth2',
          flows: {
            clientCredentials: {
              tokenUrl: 'https://pets.example/token',
              scopes: { 'pets:read': 'Read pets' },
            },
          },
        },
      },
      schemas: {
        Pet: {
          type: 'object',
          description: 'An animal at home.',
          required: ['name'],
          properties: {
            name: { type: 'string', minLength: 1, description: 'What it hears.' },
            owner: { $ref: '#/components/schemas/Owner' },
          },
          examples: [{ name: 'Tom', owner: { id: 1 } }],
        },
        Owner: { type: 'object', properties: { id: { type: 'integer' } } },
        Unused: { type: 'string', enum: ['a', 'b'] },
      },
    },
    'x-faults': [
      {
        code: 20001,
        status: 400,
        title: 'A field is wrong',
        meaning: 'A field is `missing`.',
        action: 'Send it.',
      },
      {
        code: 50433,
        status: 409,
        title: 'There is one already',
        meaning: 'The name is taken.',
        action: 'Take another.',
        operations: ['createPet'],
      },
      {
        code: 60000,
        title: 'Only in logs',
        meaning: 'Said elsewhere.',
        action: '',
        operations: [],
      },
    ],
  }),
);

const breaking = {
  level: 'major',
  kind: 'removed',
  text: 'The parameter `colour` is gone.',
  places: 3,
  operations: ['listPets', 'dropPet'],
} as const;

const added = {
  level: 'minor',
  kind: 'added',
  text: '`Pet` may have an `owner`.',
  places: 1,
  operations: ['listPets', 'createPet', 'listOwners', 'petAdded', 'other'],
} as const;

/** The newest first, as the model has them. */
export const petRevisions: readonly Revision[] = [
  {
    id: '2026-03-01-aaaaaaa',
    date: '2026-03-01',
    version: '2.1',
    title: 'Owners',
    changes: [
      breaking,
      added,
      ...Array.from({ length: 20 }, (_, at) => ({
        level: 'patch' as const,
        kind: 'changed' as const,
        text: `Text number ${at}.`,
        places: 1,
        operations: [],
      })),
    ],
  },
  {
    id: '2026-02-01-bbbbbbb',
    date: '2026-02-01',
    version: '2.0',
    title: 'Nothing much',
    changes: [],
  },
  { id: '2026-01-01-ccccccc', date: '2026-01-01', version: '', title: 'First', changes: [added] },
];
