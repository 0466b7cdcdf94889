import { describe, expect, test } from 'vitest';
import { bundled, messagesOf, problemsOf } from './helper.ts';

const RULE = 'sid-pattern';
const SID = "{ type: string, pattern: '^US[0-9a-fA-F]{32}$', minLength: 34, maxLength: 34 }";

function property(name: string, schema: string): string {
  return `components:\n  schemas:\n    A:\n      type: object\n      properties:\n        ${name}: ${schema}\n`;
}

function parameter(name: string, rest: string): string {
  return `components:\n  parameters:\n    A: { name: ${name}, ${rest} }\n`;
}

describe('sid-pattern', () => {
  test.each(['sid', 'user_sid', 'Sid', 'UserSid', 'AutoCreation.StudioFlowSid'])(
    'accepts the property %s with a pattern and misses it without one',
    async (name) => {
      expect(await problemsOf(RULE, property(name, SID))).toEqual([]);
      expect(await problemsOf(RULE, property(name, '{ type: string }'))).toMatchObject([
        {
          pointer: `#/components/schemas/A/properties/${name}`,
          line: 8,
          message: expect.stringMatching(`^The property ${name} has no pattern; a SID has type`),
        },
      ]);
    },
  );

  test.each(['side', 'inside', 'sids', 'residence'])(
    'leaves the property %s alone',
    async (name) => {
      expect(await problemsOf(RULE, property(name, '{ type: string }'))).toEqual([]);
    },
  );

  test.each([
    ["{ type: string, pattern: '^US.*$', minLength: 34, maxLength: 34 }", 'has the pattern ^US.*$'],
    ["{ type: string, pattern: '^US[0-9a-fA-F]{32}$', maxLength: 34 }", 'has no minLength'],
    [
      "{ type: string, pattern: '^US[0-9a-fA-F]{32}$', minLength: 34, maxLength: 35 }",
      'has the wrong maxLength',
    ],
    ["{ pattern: '^US[0-9a-fA-F]{32}$', minLength: 34, maxLength: 34 }", 'is not of type string'],
  ])('refuses %s', async (schema, fault) => {
    const [message] = await messagesOf(RULE, property('sid', schema));
    expect(message).toContain(`The property sid ${fault};`);
  });

  test.each([
    "{ type: [string, 'null'], pattern: '^US[0-9a-fA-F]{32}$', minLength: 34, maxLength: 34 }",
    "{ type: string, pattern: '^[a-zA-Z]{2}[0-9a-fA-F]{32}$', minLength: 34, maxLength: 34 }",
    `{ anyOf: [${SID}, { type: 'null' }] }`,
    `{ oneOf: [${SID}, { const: '' }] }`,
    `{ allOf: [${SID}, { description: The one. }] }`,
  ])('accepts %s', async (schema) => {
    expect(await problemsOf(RULE, property('sid', schema))).toEqual([]);
  });

  test('refuses an alternative without a pattern', async () => {
    const schema = `{ anyOf: [${SID}, { type: string }] }`;
    expect(await problemsOf(RULE, property('sid', schema))).toMatchObject([
      { pointer: '#/components/schemas/A/properties/sid/anyOf/1' },
    ]);
  });

  test('holds parameters to the same, but for path parameters that name their alias', async () => {
    const plain = 'schema: { type: string }';
    expect(await problemsOf(RULE, parameter('Sid', `in: path, schema: ${SID}`))).toEqual([]);
    expect(
      await problemsOf(RULE, parameter('Sid', `in: path, x-alias: identity, ${plain}`)),
    ).toEqual([]);
    expect(await messagesOf(RULE, parameter('Sid', `in: path, ${plain}`))).toEqual([
      expect.stringContaining('The parameter Sid has no pattern'),
    ]);
    expect(await messagesOf(RULE, parameter('Sid', `in: path, x-alias: '', ${plain}`))).toEqual([
      expect.stringContaining('x-alias of parameter Sid is empty'),
    ]);
    expect(await messagesOf(RULE, parameter('Sid', `in: query, x-alias: name, ${plain}`))).toEqual([
      expect.stringContaining('x-alias belongs on path parameters only'),
    ]);
  });

  const files = {
    'openapi.yaml': `paths: {}
components:
  schemas:
    User: { $ref: schemas/User.yaml }
    Role: { $ref: schemas/Role.yaml }
`,
    'schemas/User.yaml': `type: object
properties:
  sid: { $ref: UserSid.yaml, description: The user. }
  role_sid: { $ref: Name.yaml }
`,
    'schemas/Role.yaml': 'type: object\nproperties:\n  user_sid: { $ref: UserSid.yaml }\n',
    'schemas/UserSid.yaml': 'type: string\nminLength: 34\n',
    'schemas/Name.yaml': 'type: string\n',
  };

  test('blames a shared SID schema once, and a wrong reference where it is written', async () => {
    expect(await problemsOf(RULE, files)).toMatchObject([
      {
        file: 'schemas/UserSid.yaml',
        pointer: '#/',
        line: 1,
        message: expect.stringContaining('The schema UserSid has no pattern'),
        from: 'schemas/User.yaml#/properties/sid',
      },
      { file: 'schemas/User.yaml', pointer: '#/properties/role_sid', line: 4, from: undefined },
    ]);
  });

  test('finds the same in the bundled document', async () => {
    const [sid, role] = await problemsOf(RULE, await bundled(files));
    expect(sid).toMatchObject({ pointer: '#/components/schemas/UserSid' });
    expect(role).toMatchObject({ pointer: '#/components/schemas/User/properties/role_sid' });
  });

  test('comes to an end where schemas contain themselves, and over malformed ones', async () => {
    const circle = `components:
  schemas:
    Sid: { anyOf: [{ $ref: '#/components/schemas/Sid' }, { type: 'null' }] }
    A: { properties: { sid: { $ref: '#/components/schemas/Sid' } } }
    B: { properties: { sid: { allOf: [{ $ref: '#/components/schemas/B/properties/sid' }] } } }
    C: { properties: { sid: 7, user_sid: null, role_sid: [], Sid: { pattern: 7, anyOf: {} } } }
    D: { properties: 7 }
  parameters:
    E: 7
    F: { name: Sid }
`;
    const found = await messagesOf(RULE, circle);
    expect(found.length).toBeGreaterThan(0);
  });
});
