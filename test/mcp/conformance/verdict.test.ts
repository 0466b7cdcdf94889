import { expect, it } from 'vitest';
import { expectedIn } from './expected.ts';
import type { Check } from './suite.ts';
import { complaintsAbout } from './verdict.ts';

const file = `# Whatever goes before.
server:
  # Tools of the suite's own server,
  # which this one has not.
  - tools-call-image:tools-call-image # Tool test_image_content not found
`;

const missing: Check = {
  scenario: 'tools-call-image',
  id: 'tools-call-image',
  status: 'FAILURE',
  message: 'Failed: MCP error -32602: Tool test_image_content not found',
};

it('is content when what is expected to fail fails, and nothing else does', () => {
  expect(complaintsAbout([missing], expectedIn(file))).toEqual([]);
});

it('reads the reason of an entry from the lines above it', () => {
  expect(expectedIn(file)).toEqual([
    {
      check: 'tools-call-image:tools-call-image',
      message: 'Tool test_image_content not found',
      reason: "Tools of the suite's own server, which this one has not.",
    },
  ]);
});

it.each(['FAILURE', 'WARNING'] as const)('names a %s that is not expected', (status) => {
  const check: Check = { scenario: 'ping', id: 'pong', status, message: 'No answer' };
  expect(complaintsAbout([missing, check], expectedIn(file))).toEqual([
    'ping:pong fails: No answer',
  ]);
});

it.each(['SUCCESS', 'SKIPPED', 'INFO'] as const)(
  'names an entry whose check is a %s by now',
  (status) => {
    expect(complaintsAbout([{ ...missing, status }], expectedIn(file))).toEqual([
      'tools-call-image:tools-call-image does not fail: take it out of the file.',
    ]);
  },
);

it('names an entry whose scenario is not run at all', () => {
  expect(complaintsAbout([], expectedIn(file))).toHaveLength(1);
});

it('names an expected failure that has another reason', () => {
  const crash: Check = { ...missing, message: 'Failed: HTTP status 500' };
  expect(complaintsAbout([crash], expectedIn(file))).toEqual([
    'tools-call-image:tools-call-image fails for another reason: Failed: HTTP status 500 (expected: Tool test_image_content not found)',
  ]);
});

it('names an entry without a reason', () => {
  const bare = file.replaceAll(/^ {2}#.*\n/gm, '');
  expect(complaintsAbout([missing], expectedIn(bare))).toEqual([
    'tools-call-image:tools-call-image has no reason above it.',
  ]);
});

it('does not read an entry without what the suite says', () => {
  expect(() => expectedIn('server:\n  - tools-call-image:tools-call-image\n')).toThrow(
    'An entry has a check, and what is said of it:   - tools-call-image:tools-call-image',
  );
});
