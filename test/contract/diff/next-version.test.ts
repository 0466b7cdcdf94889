import { describe, expect, it } from 'vitest';
import { nextVersion } from '../../../src/contract/diff/next-version.ts';

describe('the next version', () => {
  it.each([
    ['1.2.3', 'major', '2.0.0'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'patch', '1.2.4'],
    ['1.2.3', 'none', '1.2.3'],
    ['v1.2.3', 'minor', '1.3.0'],
    ['0.4.2', 'major', '0.5.0'],
    ['0.4.2', 'minor', '0.4.3'],
    ['0.4.2', 'patch', '0.4.3'],
    ['2.0.0-rc.1', 'major', '2.0.0'],
    ['2.1.0-rc.1', 'minor', '2.1.0'],
    ['2.1.0-rc.1', 'major', '3.0.0'],
    ['1.2.3+build.5', 'patch', '1.2.4'],
  ] as const)('after %s with a change of level %s is %s', (version, level, next) => {
    expect(nextVersion(version, level)).toBe(next);
  });

  it.each(['', '1', '1.2', '2010-04-01', 'v1', '1.2.3.4', '01.2.3', 'latest'])(
    'is not there for %j, which is none of semver',
    (version) => {
      expect(nextVersion(version, 'minor')).toBeUndefined();
    },
  );
});
